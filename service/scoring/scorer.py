"""A text on all three axes."""

import math
from collections import defaultdict
from collections.abc import Iterable
from heapq import nlargest

from service.domain.score import Evidence, Scores
from service.scoring import clarity, gratitude, relationship
from service.scoring.reading import OPENING, Place, read
from service.scoring.weights import Weighed, vocabulary, weights

_NOTHING, _LEAST, _MOST = 0.03, 0.08, 40
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
    """The weightiest places, and what is remarked of the whole, in the order of the text.

    What several features say of the same words is one mark, named after the strongest of them.
    """
    found = [*remarks]
    for place, parts in _places(text, share).items():
        weight = sum(part for part, _ in parts)
        if abs(weight) >= _LEAST:
            found.append(Evidence(*place, round(weight, 3), _said(max(parts, key=_strength)[1])))
    if len(found) > _MOST:
        found = nlargest(_MOST, found, key=lambda one: abs(one.weight))
    return tuple(sorted(found))


def _places(text: Weighed, share: float) -> dict[Place, list[tuple[float, str]]]:
    """What each feature adds at each of its places, where that is something."""
    found: dict[Place, list[tuple[float, str]]] = defaultdict(list)
    for sentence, parts in zip(text.reading.sentences, text.parts, strict=True):
        for name, part in parts.items():
            places = sentence.features[name]
            each = share * part / len(places)
            if abs(each) >= _NOTHING:
                for place in places:
                    found[place].append((each, name))
    return found


def _strength(part: tuple[float, str]) -> float:
    return abs(part[0])


def _said(name: str) -> str:
    """A class by its name, words in quotation marks."""
    return name.strip("<>") if name.startswith("<") else f'"{name.removeprefix(OPENING).strip()}"'
