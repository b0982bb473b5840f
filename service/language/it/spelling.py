"""Chat spellings, missing accents and names without capitals, put right word by word."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

from service.language.cast import Cast
from service.language.it.word import NOUNS

_BEFORE_IS: Final = frozenset({"lui", "lei", "che", "non", "c'", "com'", "cos'", "dov'", "ci", "si", "mi"})
_AFTER_IS: Final = frozenset({"stato", "stata", "stati", "state"})
_SAID_OF: Final = frozenset(
    {"un", "una", "uno", "sempre", "mai", "molto", "davvero", "proprio", "per", "pronto", "pronta", "venuto", "venuta"}
)


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
            if part[:1].isupper() and len(part) > 1 and not firm and part.lower() not in NOUNS:
                known[part.lower()] = part
    return known


def spell(words: list[str], cast: Cast) -> list[str]:
    """The words spelt right. Words not known to be wrong stay as they are."""
    known, fixes = capitals(cast), _table()["words"]
    shouting = sum(word.isupper() and len(word) > 3 for word in words) > 2
    spelt = []
    for word in words:
        low = word.lower()
        if low in known:
            spelt.append(word if word[:1].isupper() and not word.isupper() else known[low])
        elif low in fixes:
            spelt.append(fixes[low] if word == low else _like(word, fixes[low]))
        elif word.isupper() and word.isalpha() and (len(word) > 5 or shouting):
            spelt.append(low)
        else:
            spelt.append(word)
    return _accent(spelt)


def _like(word: str, fix: str) -> str:
    return fix[:1].upper() + fix[1:] if word[:1].isupper() and len(word) > 1 and not word.isupper() else fix


def _accent(words: list[str]) -> list[str]:
    """Give "l" its apostrophe and the verb "e" its accent where the neighbours leave no doubt."""
    for at, word in enumerate(words):
        if word in ("l", "d") and at + 1 < len(words) and words[at + 1][:1] in "aeiouhàèéìòù":
            words[at] = word + "'"
        if word == "e" and at + 1 < len(words) and _is_verb(words[at - 1].lower() if at else "", words[at + 1].lower()):
            words[at] = "è"
    return words


def _is_verb(before: str, after: str) -> bool:
    if after in _AFTER_IS:
        return True
    return before in _BEFORE_IS and (after in _SAID_OF or after[:-1].endswith("issim"))
