"""Relationship: warmth, politeness strategies, saved face, no blame, an open door.

All sentences count, and the worst one once more: a single insult is what is remembered. More than two apologies ask to
be consoled. Source: politeness strategies,
Brown and Levinson (1987), Danescu-Niculescu-Mizil et al. (2013); receptiveness, Yeomans et al. (2020).
"""

import math
from collections.abc import Iterator

from service.domain.score import Evidence
from service.scoring.bending import sigmoid
from service.scoring.lexicon import class_feature
from service.scoring.reading import Place
from service.scoring.weights import Weighed

_WORST = 0.5
_NOTED = -0.2
_PATIENCE, _GROVELLING = 2, 0.35
_APOLOGY = class_feature("apology")


def relationship(text: Weighed) -> float:
    """0 to 1."""
    sums = text.sums
    warm = text.bias + sum(sums) / math.sqrt(max(1, len(sums))) + _WORST * min(0.0, *sums, 0.0)
    return sigmoid(warm - _GROVELLING * len(_grovelling(text)))


def remarks(text: Weighed) -> Iterator[Evidence]:
    """The worst sentence, where it is bad."""
    worst, sentence = min(
        zip(text.sums, text.reading.sentences, strict=True), key=lambda one: one[0], default=(0.0, None)
    )
    if sentence is not None and _WORST * worst <= _NOTED:
        yield Evidence(sentence.start, sentence.end, round(_WORST * worst, 3), "the coldest sentence")
    yield from (Evidence(*place, -_GROVELLING, "one apology too many") for place in _grovelling(text))


def _grovelling(text: Weighed) -> list[Place]:
    """The apologies beyond the second."""
    return [place for one in text.reading.sentences for place in one.features.get(_APOLOGY, ())][_PATIENCE:]
