"""Apologies over and over: one is kind, many make the recipient console the sender.

Source: craft notes on one honest apology; house.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot

_TOO_MANY, _SENTENCES = 5, 3


def find(letter: Letter, _background: Background) -> Iterator[Spot]:
    """All apologies but the first, where there are too many."""
    found = letter.marked("over_apology")
    if len(found) >= _TOO_MANY or len({mark.sentence for mark in found}) >= _SENTENCES:
        yield from (Spot(mark.start, mark.end) for mark in found[1:])
