"""Thanks that come last: the decision meets the reader first.

Source: The Muse: good news first, then the challenge.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.movements import appreciates, decides
from service.guardrails.spot import Spot


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """The first thanks, where what it follows is the decision or the request."""
    thanks = appreciates(letter)
    decisions = decides(letter, background.playbook)
    if thanks and decisions and decisions[0] < thanks[0]:
        yield Spot(*letter.sentences[thanks[0]])
