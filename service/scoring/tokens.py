"""A text cut into what scores are made of: words, marks of tone, and where sentences begin."""

import re
from functools import partial
from typing import NamedTuple

_WORD = {"en": r"[^\W\d_]+(?:['’][^\W\d_]+)*", "it": r"[^\W\d_]+['’]?"}
_REST = r"|\d+|[!?]+|\.{2,}|…|[:;]-?[()D]|[❤♥\U0001F300-\U0001FAFF]|(?P<stop>[.\n]\s*)"
_TOKEN = {language: re.compile(word + _REST) for language, word in _WORD.items()}
_MARKS = "!?"
_ELLIPSIS = "…"


class Token(NamedTuple):
    """``low`` is the word as lists have it, in lower case, a figure as "0"; ``opens``: it begins a sentence."""

    start: int
    end: int
    low: str
    opens: bool


_make = partial(tuple.__new__, Token)  # the constructor checks its arguments every time, at twice the cost


def tokens_of(text: str, language: str) -> list[Token]:
    """The tokens of ``text``; runs of marks are one, full stops none, and only a word begins a sentence."""
    found: list[Token] = []
    opens = True
    for match in _TOKEN[language].finditer(text):
        if match.lastgroup:
            opens = True
            continue
        token = match.group()
        start, end = match.span()
        if token[0].isalpha():
            found.append(_make((start, end, token.lower().replace("’", "'"), opens)))
            opens = False
        else:
            found.append(_make((start, end, _sign(token), not found)))
            opens = opens or token[0] in _MARKS
    return found


def _sign(token: str) -> str:
    """What is no word, as lists have it."""
    sign = token[0]
    if sign.isdigit():
        return "0"
    if sign in _MARKS:
        return "".join(sorted(set(token))) if len(set(token)) > 1 else token[:2]
    if sign in f".{_ELLIPSIS}":
        return _ELLIPSIS
    return token.lower()
