"""Apostrophes that are missing: "dell incubatore", "un unica", "lultima"."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from service.language.it import word as w
from service.language.it.line import Line

_CUT: Final = frozenset("l d dell nell all dall sull quell sant bell".split())
_SUSPECT: Final = _CUT | {"un", "c"}
_VOWELS: Final = frozenset("aeiouàèéìòù")
_FEMININE: Final = ("zione", "sione", "gione", "tudine", "trice", "ità", "estate", "origine", "arte")


@cache
def _table() -> dict[str, str]:
    return dict(tomllib.loads(Path(__file__).with_name("spelling.toml").read_text(encoding="utf-8"))["elision"])


@cache
def _together() -> dict[str, tuple[str, str]]:
    """The words typed as one, and the two they are: "lultima" is "l'" and "ultima"."""
    table = _table()
    pairs = [(before, after) for before in table["before"].split() for after in table["after"].split()]
    return {
        before + after: (before + "'", after)
        for before, after in pairs
        if before + after not in w.ADVERBS and (before != "un" or _takes_elided_one(after))
    }


@cache
def _masculine() -> frozenset[str]:
    return frozenset(_table()["masculine"].split())


def elided(line: Line) -> Line:
    """The line with the apostrophes it lacks; one word may become two."""
    lows = [word.lower() for word in line.words]
    known = _together()
    if _SUSPECT.isdisjoint(lows) and known.keys().isdisjoint(lows):
        return line
    words: list[str] = []
    gaps: list[str] = []
    for word, low, gap, following in zip(line.words, lows, line.gaps, [*lows[1:], ""], strict=True):
        if low in known:
            head, tail = known[low]
            words += [head.capitalize() if word[0].isupper() else head, tail.upper() if word.isupper() else tail]
            gaps += [gap, ""]
            continue
        words.append(word + "'" if _lacks(low, following) else word)
        gaps.append(gap)
    return Line(words, gaps)


def _lacks(low: str, following: str) -> bool:
    """Is the word cut short before a vowel, its apostrophe left out?"""
    if low == "un":
        return _takes_elided_one(following)
    if low == "c":
        return following in ("è", "é", "era", "erano", "e'")
    return low in _CUT and following[:1] != "" and following.lstrip("h")[:1] in _VOWELS


def _takes_elided_one(noun: str) -> bool:
    """Is the noun feminine beyond doubt, so that "un" before it is "un'"?"""
    if not noun or noun[0] not in _VOWELS or noun in _masculine() or noun.endswith("ista"):
        return False
    return (noun[-1] == "a" and len(noun) > 2) or noun.endswith(_FEMININE)
