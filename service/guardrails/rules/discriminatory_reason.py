"""Who somebody is, given as a reason: origin, belief, age, sex, health, family, orientation.

Source: Charter of Fundamental Rights of the EU, article 21.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot


def find(letter: Letter, _background: Background) -> Iterator[Spot]:
    """Every stretch that the word list names."""
    return letter.spots("discriminatory_reason")
