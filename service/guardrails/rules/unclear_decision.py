"""The decision is absent, or so hedged that nobody could tell what was decided.

Source: The Muse: say what happens; House and Kasper (1981) on downgraders.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.movements import decides
from service.guardrails.spot import Spot


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """What hedges; or one spot that stands nowhere, where nothing is decided."""
    yield from letter.spots("unclear_decision")
    if not decides(letter, background.playbook):
        yield Spot()
