"""Joins the rules with their rows of the catalogue, and refuses a mismatch either way."""

import pkgutil
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path

from service.domain.errors import Broken
from service.guardrails import rules
from service.guardrails.catalogue import load_catalogue
from service.guardrails.marking import word_lists
from service.guardrails.reviewer import Reviewer
from service.guardrails.rule import Rule


def load_rules() -> Mapping[str, Rule]:
    """Every rule by its name, which is its module's."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    return {name: import_module(f"{rules.__name__}.{name}").find for name in names}


def load_reviewer(languages: Iterable[str], folder: Path | None = None) -> Reviewer:
    """The reviewer of all rules; the word lists of ``languages`` are read and checked.

    Raises:
        Broken: catalogue, rules, explanations and word lists do not belong together.
    """
    catalogue = load_catalogue(folder)
    found = load_rules()
    _agree("rules", found, catalogue.rows)
    for language in languages:
        _agree(f"explanations/{language}.toml", catalogue.told.get(language, {}), catalogue.rows)
        word_lists(language)
    return Reviewer(found, catalogue)


def _agree(what: str, names: Mapping[str, object], rows: Mapping[str, object]) -> None:
    odd = sorted(names.keys() ^ rows.keys())
    if odd:
        raise Broken(f"guardrails: {what} and the catalogue's rows differ: {', '.join(odd)}")
