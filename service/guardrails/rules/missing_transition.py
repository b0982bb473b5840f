"""Nothing to act on after the decision: no request, no offer, no way to reach the sender; only good wishes.

Source: The Muse: the plan to wind down, the introduction, the lifeline, the invitation.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.movements import looks_ahead
from service.guardrails.spot import Spot


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """One spot that stands nowhere."""
    if not looks_ahead(letter, background.playbook):
        yield Spot()
