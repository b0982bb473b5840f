"""Where something was read: a span of what the caller sent, or given by the caller outright."""

from dataclasses import dataclass
from enum import StrEnum


class Origin(StrEnum):
    """The field a span points into."""

    SITUATION = "situation"
    ROUGH_DRAFT = "rough_draft"


@dataclass(frozen=True, slots=True)
class Span:
    """Code points of the text as sent, end exclusive."""

    origin: Origin
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Given:
    """Said by the caller in a field of its own."""


GIVEN = Given()

Source = Span | Given
