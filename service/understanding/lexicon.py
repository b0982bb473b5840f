"""Pattern tables of the understanding, by language."""

import re
import tomllib
from functools import cache
from importlib import resources

from service.language.gate import Gate, gate


@cache
def _table(name: str, language: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(resources.files("service.language").joinpath(language, f"{name}.toml").read_text("utf-8"))


@cache
def tells(language: str) -> dict[str, Gate]:
    """What a clause tells by words anywhere in it: the rows ``anywhere`` of ``facts.toml``."""
    return {row: gate(parts) for row, parts in _table("facts", language)["anywhere"].items()}


@cache
def exactly(language: str) -> dict[str, re.Pattern[str]]:
    """Patterns whose very match counts: the rows ``exactly`` of ``facts.toml``, matched at the start of a word."""
    rows = _table("facts", language)["exactly"]
    return {row: re.compile(r"(?<!\w)(?:" + "|".join(parts) + ")", re.IGNORECASE) for row, parts in rows.items()}
