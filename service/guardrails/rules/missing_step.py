"""A text that is blank, or does nothing of what a farewell does.

Source: design.md section 7.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.movements import appreciates, decides, looks_ahead
from service.guardrails.spot import Spot


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """One spot that stands nowhere."""
    playbook = background.playbook
    if not (appreciates(letter) or decides(letter, playbook) or looks_ahead(letter, playbook)):
        yield Spot()
