"""A text cut into words, with what stands between them."""

import re
from functools import partial
from itertools import accumulate
from typing import NamedTuple

_WORD = re.compile(r"([^\W\d_]\w*(?:[-&][^\W\d_]\w*|\.(?:ssa|ra|na|ma|mo|[rR]\.[lL]|[pP]\.[aA]|[nN]\.[cC])\b)*)")


class Word(NamedTuple):
    """A word and its place; ``gap`` is what stands between the word before and this one."""

    start: int
    end: int
    text: str
    lower: str
    gap: str


_make_word = partial(tuple.__new__, Word)  # Word._make checks the length every time, at three times the cost


def words_of(text: str) -> list[Word]:
    """The words of ``text`` with what stands before each."""
    parts = _WORD.split(text)
    places = list(accumulate(map(len, parts)))
    words = parts[1::2]
    return list(
        map(_make_word, zip(places[0::2], places[1::2], words, map(str.lower, words), parts[0::2], strict=False))
    )
