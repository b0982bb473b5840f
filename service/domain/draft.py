"""What a composer makes of a brief."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """One step's text."""

    step: str
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Subject and exactly three passages in step order; ``text`` is the whole, greeting to signature."""

    subject: str
    text: str
    passages: tuple[Passage, ...]
