"""The text under review, read once for all rules."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.guardrails.marking import Mark, Marks, marks
from service.guardrails.spot import Spot
from service.guardrails.wordlists import word_list
from service.language.cleaning import Cleaned, seen
from service.language.segments import sentences
from service.language.times.scanning import lowered
from service.language.words import words_of

_LINE = re.compile(r"[^\n]+")
# More innocent readings than this stand in no sentence that a person wrote.
_NEAR = 50
_GREETING_WORDS, _ENDING_WORDS = 7, 9
_NOWHERE: frozenset[int] = frozenset()
_ENDS = (".", "!", "?", "…", ":")


class Part(StrEnum):
    """Where in a letter a sentence stands."""

    GREETING = "greeting"
    BODY = "body"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Letter:
    """``text`` is the text as it is seen: straight quotes, nothing invisible; ``low`` the same in lower case.

    ``sentences`` are spans of ``text`` (code points, end exclusive), ``parts`` says where each stands.
    """

    text: str
    low: str
    language: str
    sentences: Sequence[tuple[int, int]]
    parts: Sequence[Part]
    marks: Marks
    typed: Cleaned
    places: Mapping[tuple[str, str], frozenset[int]]

    @classmethod
    def of(cls, raw: str, language: str) -> "Letter":
        """The letter as read with the word lists of ``language``."""
        typed = seen(raw)
        text = typed.text
        low = lowered(text)
        spans = sentences(text, language)
        found = marks(low, spans, language)
        places = {key: frozenset(mark.sentence for mark in row) for key, row in found.items()}
        return cls(text, low, language, spans, _parts(text, spans, language), found, typed, places)

    @property
    def body(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """The sentences between greeting and ending, each with its place among all."""
        return ((at, span) for at, span in enumerate(self.sentences) if self.parts[at] is Part.BODY)

    def marked(self, kind: str, group: str = "flags", but: str = "innocent") -> list[Mark]:
        """The marks of a group but those that an innocent reading of the same words overlaps."""
        found = self.marks.get((kind, group), ())
        innocent = self.marks.get((kind, but), ())
        if not innocent:
            return list(found)
        near = defaultdict(list)
        for one in innocent:
            near[one.sentence].append(one)
        return [
            one
            for one in found
            if not any(it.start < one.end and one.start < it.end for it in near[one.sentence][:_NEAR])
        ]

    def spots(self, kind: str) -> Iterator[Spot]:
        """What a rule that only reads its word list finds."""
        return (Spot(mark.start, mark.end) for mark in self.marked(kind))

    def has(self, kind: str, group: str, sentence: int) -> bool:
        """A mark of the group stands in the sentence."""
        return sentence in self.places.get((kind, group), _NOWHERE)


def _parts(text: str, spans: Sequence[tuple[int, int]], language: str) -> list[Part]:
    """A short first line greets; short last lines that end no sentence sign."""
    found = [Part.BODY] * len(spans)
    lines = [(line.start(), line.end()) for line in _LINE.finditer(text) if line.group().strip()]
    if len(lines) < 2:
        return found
    start, end = lines[0]
    first = text[start:end].strip()
    called = words_of(first)[:1]
    greets = bool(called) and called[0].lower in word_list(language, "vocatives")
    if len(first.split()) <= _GREETING_WORDS and (greets or not first.endswith((".", "?", ":"))):
        found = [Part.GREETING if span[0] < end else part for span, part in zip(spans, found, strict=True)]
    ending = _ending(text, lines[1:])
    return [Part.ENDING if span[0] >= ending else part for span, part in zip(spans, found, strict=True)]


def _ending(text: str, lines: list[tuple[int, int]]) -> int:
    """Where the short last lines begin."""
    ending = len(text)
    for start, end in reversed(lines):
        line = text[start:end].strip()
        if len(line.split()) > _ENDING_WORDS or line.endswith(_ENDS):
            break
        ending = start
    return ending
