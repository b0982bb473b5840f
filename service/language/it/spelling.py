"""Chat spellings, missing accents and names without capitals, put right word by word."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.verb import lexicon

_ALWAYS_IS: Final = frozenset({"non", "c'", "com'", "cos'", "dov'"})
_BEFORE_IS: Final = frozenset({"lui", "lei", "che", "ci", "si", "mi"})
_BEFORE_DONE: Final = frozenset({"lui", "lei", "si", "mi", "ci"})
_AFTER_IS: Final = frozenset({"stato", "stata", "stati", "state"})
_SAID_OF: Final = frozenset(
    {"un", "una", "uno", "sempre", "mai", "molto", "davvero", "proprio", "per", "pronto", "pronta", "venuto", "venuta"}
)
_TO_WHOM: Final = frozenset("mi ti ci vi gli me ce te".split())
_CLOSED: Final = w.ARTICLES | w.PREPOSITIONS | w.CONJUNCTIONS | w.CLITICS | w.ADVERBS | w.DETERMINERS
_VOWELS: Final = frozenset("AEIOUÀÈÉÌÒÙ")
_LONG: Final = 5
"""Letters up to which a lone word in capitals may be an abbreviation."""


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("spelling.toml").read_text(encoding="utf-8"))


@cache
def capitals(cast: Cast) -> dict[str, str]:
    """How each known name is written, by its lower-case form."""
    known: dict[str, str] = dict(_table()["names"])
    for name in (*cast.names, *cast.others, *cast.boss):
        firm = len(name.split()) > 2
        for part in name.split():
            low = part.lower()
            if part[:1].isupper() and len(part) > 1 and not firm and low not in w.NOUNS and low not in _CLOSED:
                known[low] = part
    return known


def spell(words: list[str], cast: Cast) -> list[str]:
    """The words spelt right. Words not known to be wrong stay as they are."""
    known, fixes = capitals(cast), _table()["words"]
    shouted = _is_shouted(words)
    spelt = []
    for word in words:
        low = word.lower()
        if low in known:
            spelt.append(word if word[:1].isupper() and not word.isupper() else known[low])
        elif low in fixes:
            spelt.append(fixes[low] if word == low else _like(word, fixes[low]))
        elif word != low and word.isupper() and _is_lowered(word, low, is_shouted=shouted):
            spelt.append(low)
        else:
            spelt.append(word)
    return _accented(spelt)


def _is_shouted(words: list[str]) -> bool:
    """Is the whole clause in capitals? A row of abbreviations is not: it has no small words."""
    upper = [word for word in words if word.isupper()]
    if not upper or not any(word.lower().strip("'") in _CLOSED for word in upper):
        return False
    return len(upper) > 1 and len(upper) > 0.6 * sum(word[0].isalpha() for word in words)


def _is_lowered(word: str, low: str, *, is_shouted: bool) -> bool:
    """Do its capitals only raise the voice?"""
    letters = word.strip("'")
    if not letters.isalpha():
        return False
    if is_shouted:
        return not _VOWELS.isdisjoint(letters)
    return len(letters) > _LONG or (len(letters) > 2 and low in _CLOSED)


def _like(word: str, fix: str) -> str:
    return fix[:1].upper() + fix[1:] if word[:1].isupper() and len(word) > 1 and not word.isupper() else fix


def _accented(words: list[str]) -> list[str]:
    """Give the verb "e" its accent where the neighbours leave no doubt."""
    for at, word in enumerate(words):
        if word == "da" and 0 < at < len(words) - 1 and _is_given(words[at - 1].lower(), words[at + 1].lower()):
            words[at] = "dà"
        if word == "e" and at + 1 < len(words) and _is_verb(words[at - 1].lower() if at else "", words[at + 1].lower()):
            words[at] = "è"
    return words


def _is_given(before: str, after: str) -> bool:
    """For "ci da una mano", which is "dà"."""
    return before in _TO_WHOM and (after in w.ARTICLES or after in w.POSSESSIVES)


def _is_verb(before: str, after: str) -> bool:
    if after in _AFTER_IS or before in _ALWAYS_IS:
        return True
    if before in _BEFORE_IS and (after in _SAID_OF or after[:-1].endswith("issim")):
        return True
    return before in _BEFORE_DONE and lexicon().participles.get(after, "") in w.ESSERE | w.REFLEXIVE
