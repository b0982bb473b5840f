"""Thanks that come last: the decision meets the reader first.

Source: The Muse: good news first, then the challenge.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.movements import WORDS, appreciates
from service.guardrails.spot import Spot

_LATE = 0.55
_OPENING = 2


def find(letter: Letter, _background: Background) -> Iterator[Spot]:
    """The first thanks, where it comes late and the letter opens with the decision or the request."""
    thanks, body = appreciates(letter), [at for at, _ in letter.body]
    if not thanks or body.index(thanks[0]) < _LATE * len(body):
        return
    if any(letter.has(WORDS, "opening", at) for at in body[:_OPENING]):
        yield Spot(*letter.sentences[thanks[0]])
