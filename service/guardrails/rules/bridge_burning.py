"""Every tie cut, the door shut.

Source: The Muse: leave the bridge standing.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot


def find(letter: Letter, _background: Background) -> Iterator[Spot]:
    """Every stretch that the word list names."""
    return letter.spots("bridge_burning")
