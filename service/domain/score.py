"""How grateful, clear and kind a text is, and by which of its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Evidence(NamedTuple):
    """What adds to a score, or takes from it: ``start`` and ``end`` are code points of the text, end exclusive.

    ``weight`` is in logits of the score before it is bent into 0 to 1; ``feature`` names a class of words or the words.
    """

    start: int
    end: int
    weight: float
    feature: str


@dataclass(frozen=True, slots=True)
class Scores:
    """0 to 1 each, higher is better; ``evidence`` by axis, in the order of the text."""

    gratitude: float
    clarity: float
    relationship: float
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
