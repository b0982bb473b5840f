"""Pattern tables of the understanding, by language."""

import re
import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from service.language.gate import Gate, gate

_LABELS = Path(__file__).with_name("labels")


@cache
def _table(name: str, language: str) -> dict[str, Any]:
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


@cache
def frames(language: str) -> dict[str, Gate]:
    """What a clause is for by frames that are certain, by label."""
    table = tomllib.loads((_LABELS / f"rules.{language}.toml").read_text(encoding="utf-8"))
    return {label: gate(row["frames"]) for label, row in table.items()}


@cache
def wishes(language: str) -> dict[str, dict[str, Any]]:
    """The rows of ``wishes.toml``; their names sort as they stand there."""
    return {f"{place:03}": row for place, row in enumerate(_table("wishes", language)["wish"])}


@cache
def wished(language: str) -> tuple[dict[str, Gate], dict[str, Gate]]:
    """What is asked of the message, by the name of its row: in any clause, and inside a wish."""
    rows = wishes(language).items()
    return (
        {name: gate(row.get("anywhere", ())) for name, row in rows},
        {name: gate(row.get("inside", ())) for name, row in rows},
    )


@cache
def language_names(language: str) -> dict[str, str]:
    """Tags of languages by what they are called."""
    names: dict[str, str] = _table("wishes", language)["languages"]
    return names
