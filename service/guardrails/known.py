"""What a situation says, for looking up: its words, and its numbers in figures and in words."""

import re
from dataclasses import dataclass

from service.language.namebook import plain
from service.language.numerals import NUMERAL_LANGUAGES, numerals
from service.language.times.scanning import lowered

_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d+(?:[.,' :/]\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_STEM = 5


@dataclass(frozen=True, slots=True)
class Known:
    """``words`` are in lower case without accents, ``stems`` their first five letters.

    ``figures`` are digits as typed and joined, ``values`` all numbers; ``years``: a year is named.
    """

    words: frozenset[str]
    stems: frozenset[str]
    figures: frozenset[str]
    values: frozenset[int]
    years: bool

    @classmethod
    def of(cls, told: str) -> "Known":
        """What can be looked up of a text in any language."""
        low = lowered(told)
        words = frozenset(plain(word) for word in _WORD.findall(low))
        figures = frozenset(
            part for found in _FIGURE.findall(low) for part in (*re.split(r"\D", found), _joined(found))
        )
        spelled = {value for language in NUMERAL_LANGUAGES for *_, value in numerals(low, language)}
        values = frozenset({int(figure) for figure in figures if figure and len(figure) < 16} | spelled)
        return cls(words, frozenset(word[:_STEM] for word in words), figures, values, _YEAR.search(low) is not None)

    def names(self, word: str) -> bool:
        """The word, or one that begins like it, was said."""
        small = plain(word.lower())
        return small in self.words or (len(small) >= _STEM and small[:_STEM] in self.stems)


def _joined(figure: str) -> str:
    return re.sub(r"\D", "", figure)
