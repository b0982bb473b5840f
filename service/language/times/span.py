"""A time expression where it stands in a text."""

from dataclasses import dataclass

from service.language.times.moment import TimeKind


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time and where it stands.

    ``start`` and ``end`` are code points of the text, end exclusive; ``lead`` is the preposition or lead-in typed just
    before, or "".
    """

    kind: TimeKind
    start: int
    end: int
    text: str
    lead: str = ""
