"""A sentence or more in another language than the one expected.

Source: design.md section 5: the expected language is as given, else wished for, else the situation's, else the text's.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter, Part
from service.guardrails.spot import Spot
from service.language.identify import identify, share

_LEAST_WORDS = 7
_FOREIGN_SHARE = 0.16


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """Every run of sentences that reads like another language."""
    for start, end in _runs(letter):
        text = letter.low[start:end]
        words = len(text.split())
        foreign = words >= _LEAST_WORDS and share(text, background.language) < _FOREIGN_SHARE
        if foreign and identify(text) != background.language:
            yield Spot(start, end)


def _runs(letter: Letter) -> Iterator[tuple[int, int]]:
    """Sentences of the body, a short one together with what follows it."""
    start: int | None = None
    end = 0
    for at, (first, last) in enumerate(letter.sentences):
        if letter.parts[at] is not Part.BODY:
            continue
        start, end = (first if start is None else start), last
        if letter.low.count(" ", start, end) + 1 >= _LEAST_WORDS:
            yield start, end
            start = None
    if start is not None:
        yield start, end
