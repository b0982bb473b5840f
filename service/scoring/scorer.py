"""A text on all three axes."""

import math
from collections.abc import Iterable
from heapq import nlargest

from service.domain.score import Evidence, Scores
from service.scoring import clarity, gratitude, relationship
from service.scoring.reading import OPENING, Place, read
from service.scoring.weights import Weighed, vocabulary, weights

_LEAST, _MOST, _FEW = 0.1, 24, 3
_DIGITS = 4
_NOTHING = (0.0, 0.0, "")


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
    """The weightiest places, and what is remarked of the whole, in the order of the text."""
    places = _places(text, _LEAST / share / _FEW)
    weights = {place: share * weight for place, (weight, _, _) in places.items()}
    kept = (place for place, weight in weights.items() if abs(weight) >= _LEAST)
    found = [
        Evidence(*place, round(weights[place], 3), _said(places[place][2]))
        for place in nlargest(_MOST, kept, key=lambda place: abs(weights[place]))
    ]
    return tuple(sorted([*found, *remarks]))


def _places(text: Weighed, least: float) -> dict[Place, tuple[float, float, str]]:
    """What the features that add at least so much add at each place, what the strongest of them does, and its name."""
    found: dict[Place, tuple[float, float, str]] = {}
    for sentence, parts in zip(text.reading.sentences, text.parts, strict=True):
        for name, part in parts.items():
            places = sentence.features[name]
            each = part / len(places)
            for place in places if abs(each) >= least else ():
                weight, strongest, said = found.get(place, _NOTHING)
                if abs(each) > abs(strongest):
                    strongest, said = each, name
                found[place] = (weight + each, strongest, said)
    return found


def _said(name: str) -> str:
    """A class by its name, words in quotation marks."""
    return name.strip("<>") if name.startswith("<") else f'"{name.removeprefix(OPENING).strip()}"'
