"""A sender that is a house (a firm, a parish, a museum) and says "we"."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_MORE = 1.5
_BEGINS = re.compile(r"(?:^|[.!?]\s+)$")


@dataclass(frozen=True, slots=True)
class _Words:
    ours: re.Pattern[str]
    mine: re.Pattern[str]
    singular: re.Pattern[str]
    plural: Mapping[str, str]


@cache
def _words(language: str) -> _Words:
    table = tomllib.loads((Path(__file__).parent / language / "house.toml").read_text(encoding="utf-8"))
    ours, mine = (re.compile(rf"\b(?:{'|'.join(table[row].split())})\b") for row in ("ours", "mine"))
    longest = sorted(table["plural"], key=len, reverse=True)
    singular = re.compile(rf"(?<![\w'’])(?:{'|'.join(map(re.escape, longest))})(?![\w’])", re.IGNORECASE)
    return _Words(ours, mine, singular, table["plural"])


def speaks_as_house(texts: Iterable[str], language: str) -> bool:
    """The writer of ``texts`` says "we" far more than "I"."""
    words, told = _words(language), "\n".join(texts).lower()
    ours = len(words.ours.findall(told))
    return ours > _MORE * len(words.mine.findall(told))


def as_house(text: str, language: str) -> str:
    """The words of a phrase with every "I" a "we"; a capital stays where a sentence begins."""
    words = _words(language)

    def plural(found: re.Match[str]) -> str:
        one = words.plural[found.group().lower()]
        begins = _BEGINS.search(text, 0, found.start()) is not None
        return one[:1].upper() + one[1:] if begins and found.group()[:1].isupper() else one

    return words.singular.sub(plural, text)
