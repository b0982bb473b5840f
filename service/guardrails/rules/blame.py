"""Reproach and complaint: what was wrong with the recipient, said to them.

Source: face-threatening acts, Brown and Levinson (1987); design.md section 7.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot


def find(letter: Letter, _background: Background) -> Iterator[Spot]:
    """Every stretch that the word list names."""
    return letter.spots("blame")
