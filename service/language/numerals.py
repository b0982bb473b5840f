"""Numbers written as words: "forty-one", "sixty thousand", "quarantuno", "duemila"."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
NUMERAL_LANGUAGES = tuple(sorted(path.parent.name for path in _FOLDER.glob("*/numerals.toml")))


@dataclass(frozen=True, slots=True)
class _Numerals:
    """``worth`` is each part's value; ``whole`` matches a number, ``part`` one part of it."""

    worth: Mapping[str, int]
    whole: re.Pattern[str]
    part: re.Pattern[str]


@cache
def _numerals(language: str) -> _Numerals:
    table = tomllib.loads((_FOLDER / language / "numerals.toml").read_text(encoding="utf-8"))
    parts = "|".join(sorted(table["worth"], key=len, reverse=True))
    joint = table["joint"]
    return _Numerals(
        table["worth"], re.compile(rf"(?<!\w)(?:{parts})(?:{joint}(?:{parts})){{0,9}}(?!\w)"), re.compile(parts)
    )


def numerals(low: str, language: str) -> Iterator[tuple[int, int, int]]:
    """Start, end (code points, end exclusive) and value of each number in words in ``low``, a text in lower case."""
    known = _numerals(language)
    for found in known.whole.finditer(low):
        yield found.start(), found.end(), _value([known.worth[part] for part in _parts(found.group(), known)])


def _parts(number: str, known: _Numerals) -> list[str]:
    """The parts of a number: of two that begin alike the longer one, unless the rest is then no number."""
    found: list[str] = []
    place = 0
    while part := known.part.search(number, place):
        one = part.group()
        if part.end() < len(number) and number[part.end()].isalpha() and not known.part.match(number, part.end()):
            one = max((it for it in known.worth if one.startswith(it) and it != one), key=len, default=one)
        found.append(one)
        place = part.start() + len(one)
    return found


def _value(parts: list[int]) -> int:
    """Tens and units add up, a hundred multiplies what stands before it, a thousand all before it."""
    total = current = 0
    for part in parts:
        if part == 100:
            current = max(current, 1) * part
        elif part >= 1000:
            total, current = total + max(current, 1) * part, 0
        else:
            current += part
    return total + current
