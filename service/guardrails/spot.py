"""A place in a text that a rule objects to."""

from typing import NamedTuple


class Spot(NamedTuple):
    """``start`` and ``end`` are code points of the letter's text, end exclusive; None where something is missing.

    ``case`` names a case that the catalogue judges by itself.
    """

    start: int | None = None
    end: int | None = None
    case: str = ""
