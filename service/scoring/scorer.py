"""A text on all three axes."""

import math
from collections.abc import Iterable
from heapq import nlargest
from operator import itemgetter

from service.domain.score import Evidence, Scores
from service.scoring import clarity, gratitude, relationship
from service.scoring.reading import read
from service.scoring.weights import Weighed, vocabulary, weights

_LEAST, _MOST = 0.05, 30
_DIGITS = 4


def score(text: str, language: str) -> Scores:
    """The scores of any text, with the words that made them."""
    reading = read(text, language, vocabulary(language))
    grateful = weights("gratitude", language).weigh(reading)
    clear = weights("clarity", language).weigh(reading)
    warm = weights("relationship", language).weigh(reading)
    return Scores(
        gratitude=round(gratitude.gratitude(grateful), _DIGITS),
        clarity=round(clarity.clarity(clear), _DIGITS),
        relationship=round(relationship.relationship(warm), _DIGITS),
        evidence={
            "gratitude": _evidence(grateful, gratitude.remarks(grateful), 1.0),
            "clarity": _evidence(clear, clarity.remarks(clear), _shared(clear)),
            "relationship": _evidence(warm, relationship.remarks(warm), _shared(warm)),
        },
    )


def _shared(text: Weighed) -> float:
    return 1 / math.sqrt(max(1, len(text.parts)))


def _evidence(text: Weighed, remarks: Iterable[Evidence], share: float) -> tuple[Evidence, ...]:
    """The weightiest marks, and what is remarked of the whole, in the order of the text."""
    marks = [
        (abs(part), name, sentence, part)
        for sentence, parts in zip(text.reading.sentences, text.parts, strict=True)
        for name, part in parts.items()
        if abs(part) * share >= _LEAST
    ]
    found = [*remarks]
    for _, name, sentence, part in nlargest(_MOST, marks, key=itemgetter(0)):
        places = sentence.features[name]
        weight, feature = round(part * share / len(places), 3), name.strip("<>")
        found += [Evidence(start, end, weight, feature) for start, end in places]
    return tuple(sorted(found))
