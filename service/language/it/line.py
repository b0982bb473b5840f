"""A line of Italian as words with the space before each, and back."""

import re
from typing import NamedTuple

_REST = r"\d+(?:[.,:/-]\d+)*[%°]?|'[^\W\d_]{2}(?!\w)|[^\W\d_]+'|[^\W_]+(?:[-/&][^\W_]+)*|\.{2,}|\S"
_PLAIN = re.compile(_REST)
_WORD = re.compile(
    r"(?:dott\.ssa|prof\.ssa|sig\.ra|sig\.na|(?:dott|sig|avv|ing|prof|rag|geom|arch|dr|spett|sigg)\.)(?!\w)"
    r"|[^\W\d_](?:\.[^\W\d_]){1,4}\.?(?!\w)"
    r"|" + _REST,
    re.IGNORECASE,
)


class Line(NamedTuple):
    """``gaps[i]`` stands before ``words[i]``."""

    words: list[str]
    gaps: list[str]


def split(text: str) -> Line:
    """Words, numbers and marks in order; an elided word keeps its apostrophe ("l'", "dell'")."""
    words: list[str] = []
    gaps: list[str] = []
    end = 0
    for match in (_WORD if "." in text else _PLAIN).finditer(text):
        start = match.start()
        words.append(match.group())
        gaps.append(" " if start > end else "")
        end = match.end()
    return Line(words, gaps)


def join(words: list[str], gaps: list[str]) -> str:
    """The line as text; an empty word leaves no gap behind."""
    pieces: list[str] = []
    for word, gap in zip(words, gaps, strict=True):
        if word:
            if pieces:
                pieces.append(gap if not pieces[-1].endswith("'") or pieces[-1] in _APART else "")
            pieces.append(word)
    return "".join(pieces).strip()


_APART = ("po'", "va'", "di'", "fa'", "mo'")
