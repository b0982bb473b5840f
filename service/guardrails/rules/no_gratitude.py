"""No thanks and nothing appreciated, in any words.

Source: The Muse: the good news first.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.movements import appreciates
from service.guardrails.spot import Spot


def find(letter: Letter, _background: Background) -> Iterator[Spot]:
    """One spot that stands nowhere."""
    if not appreciates(letter):
        yield Spot()
