"""Words that change with how the recipient is addressed, for the languages that have a choice."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_REGISTERS = ("tu", "lei", "voi")


@cache
def _tables(language: str) -> Mapping[str, Mapping[str, str]]:
    path = Path(__file__).parent / language / "register.toml"
    if not path.exists():
        return {}
    rows: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return {register: {slot: forms[at] for slot, forms in rows.items()} for at, register in enumerate(_REGISTERS)}


def address_words(language: str) -> frozenset[str]:
    """The slots a phrase of this language may use for words of address (``ti``, ``tuo``, ``potresti``)."""
    tables = _tables(language)
    return frozenset(tables["tu"]) if tables else frozenset()


def addressed(language: str, register: str | None) -> Mapping[str, str]:
    """Each slot's word in one register; empty where the language has no choice or ``register`` is None."""
    return _tables(language).get(register or "", {})
