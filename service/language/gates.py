"""Hundreds of patterns on one short text: which to try is told by how the words of the text begin."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from service.language.beginnings import LETTERS
from service.language.gate import Gate, Guarded

_WORD = re.compile(r"\w+")

Likely = Mapping[str, Mapping[str, list[re.Pattern[str]]]]


@dataclass(frozen=True, slots=True)
class Gates:
    """Gates of several kinds, each with a name.

    ``rows`` are all patterns, the gates in order, each with the beginnings that it needs besides what leads to it.
    ``openers`` holds the places in it that a beginning of a word leads to; where none does, ``literals`` those that a
    literal leads to, and ``always`` the others.
    """

    kinds: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[frozenset[str], ...], Guarded], ...]
    openers: Mapping[str, tuple[int, ...]]
    literals: tuple[tuple[str, int], ...]
    always: tuple[int, ...]

    def likely(self, text: str) -> Likely:
        """The patterns that may match in ``text``, by kind and name; gates and patterns in order."""
        low = text.lower()
        begun = {word[:LETTERS] for word in _WORD.findall(low)}
        places = {*self.always, *[place for literal, place in self.literals if literal in low]}
        for beginning in self.openers.keys() & begun:
            places.update(self.openers[beginning])
        found: dict[str, dict[str, list[re.Pattern[str]]]] = {kind: {} for kind in self.kinds}
        for place in sorted(places):
            kind, name, others, guarded = self.rows[place]
            for choice in others:
                if begun.isdisjoint(choice):
                    break
            else:
                if guarded.admits(low):
                    found[kind].setdefault(name, []).append(guarded.pattern)
        return found


def gates(kinds: Mapping[str, Mapping[str, Gate]]) -> Gates:
    """All gates of all kinds, each matched at the beginning of a word, to be tried together."""
    rows = tuple(
        (kind, name, guarded.begins[1:], guarded)
        for kind, named in kinds.items()
        for name, gate in named.items()
        for guarded in gate.guarded
    )
    openers: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for place, (*_, guarded) in enumerate(rows):
        for beginning in guarded.begins[0] if guarded.begins else ():
            openers[beginning] += (place,)
    others = [(place, guarded.literals) for place, (*_, guarded) in enumerate(rows) if not guarded.begins]
    literals = tuple((literal, place) for place, choices in others for literal in min(choices, key=len, default=()))
    always = tuple(place for place, choices in others if not choices)
    return Gates(tuple(kinds), rows, dict(openers), literals, always)
