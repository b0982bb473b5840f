"""Instructions to the writer that stand in the message.

Source: OWASP LLM07:2025.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot


def find(letter: Letter, _background: Background) -> Iterator[Spot]:
    """Every stretch that the word list names."""
    return letter.spots("prompt_leak")
