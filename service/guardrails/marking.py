"""The word lists of all rules, looked for together: what stands where in a text."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import NamedTuple

from service.domain.errors import Broken
from service.guardrails.wordlists import LISTS
from service.language.gate import Gate, gate
from service.language.gates import Gates, gates

_PARTS = "parts"
_PART = re.compile(r"%(\w+)%")


class Mark(NamedTuple):
    """A stretch that a pattern matches; ``sentence`` is the place of its sentence among all."""

    start: int
    end: int
    sentence: int


Marks = Mapping[tuple[str, str], Sequence[Mark]]


def marks(low: str, sentences: Sequence[tuple[int, int]], language: str) -> Marks:
    """All marks by word file and group, in the order of the text; ``low`` is the text in lower case."""
    known = word_lists(language)
    found: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for place, (start, end) in enumerate(sentences):
        for kind, named in known.likely(low[start:end]).items():
            for name, patterns in named.items():
                found[kind, name] += [
                    Mark(*match.span(), place) for pattern in patterns for match in pattern.finditer(low, start, end)
                ]
    for row in found.values():
        row.sort()
    return found


@cache
def word_lists(language: str) -> Gates:
    """The patterns of every word file of a language.

    Raises:
        Broken: a file cannot be read, or holds what is no pattern.
    """
    folder = resources.files(__package__).joinpath("words", language)
    files = sorted(
        (one for one in folder.iterdir() if one.name.endswith(".toml") and one.name != f"{LISTS}.toml"),
        key=lambda one: one.name,
    )
    tables = {one.name.removesuffix(".toml"): _table(one) for one in files}
    parts = {name: "|".join(words) for name, words in tables.pop(_PARTS, {}).items()}
    return gates(
        {kind: {name: _gate(kind, rows, parts) for name, rows in table.items()} for kind, table in tables.items()}
    )


def _table(file: Traversable) -> dict[str, list[str]]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as exc:
        raise Broken(f"guardrails/{file.name}: cannot be read ({type(exc).__name__}: {exc})") from exc


def _gate(kind: str, rows: list[str], parts: Mapping[str, str]) -> Gate:
    """The patterns of one group, with the named parts in them written out."""
    try:
        return gate([_PART.sub(lambda found: f"(?:{parts[found[1]]})", row) for row in rows], flags=re.NOFLAG)
    except (re.error, KeyError) as exc:
        raise Broken(f"guardrails/{kind}.toml: {exc}") from exc
