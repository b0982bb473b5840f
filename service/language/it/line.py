"""A line of Italian as words with the space before each, and back."""

import re
from typing import NamedTuple

_REST = r"\d+(?:[.,:/-]\d+)*[%°]?|'[^\W\d_]{2}(?!\w)|[^\W\d_]+'|[^\W_]+(?:[-/&][^\W_]+)*|\.{2,}|\S"
_PLAIN = re.compile(rf"(\s*)({_REST})")
_WORD = re.compile(
    r"(\s*)((?:dott\.ssa|prof\.ssa|sig\.ra|sig\.na|(?:dott|sig|avv|ing|prof|rag|geom|arch|dr|spett|sigg)\.)(?!\w)"
    r"|[^\W\d_](?:\.[^\W\d_]){1,4}\.?(?!\w)"
    rf"|{_REST})",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """``gaps[i]`` stands before ``words[i]``."""

    words: list[str]
    gaps: list[str]


def split(text: str) -> Line:
    """Words, numbers and marks in order; an elided word keeps its apostrophe ("l'", "dell'")."""
    plain = text.strip()
    found: list[tuple[str, str]] = (_WORD if "." in plain[:-1] else _PLAIN).findall(plain)
    return Line([word for _, word in found], [" " if gap else "" for gap, _ in found])


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
