"""The examples an axis is fitted on, in one language, and the weights they give."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from evals.calibration.scores.fitting import HEAVINESS, Example, Vector, best_of, difference, fit, vector_of
from evals.calibration.scores.messages import MESSAGES, paragraphs
from evals.calibration.scores.sources import OWN_PAIRS, SOURCES, Kind, Pair, Row, Source, pairs, rows, shares
from service.scoring.clarity import heaviness
from service.scoring.reading import Reading, read
from service.scoring.weights import Weights

OWN = "own pairs"
_ROUNDS = 2
_THINNED = 0.5
# What a paragraph is for is a weaker label than what somebody wrote a pair for.
_PARAGRAPHS = 0.3
_STRENGTH: Mapping[str, float] = {"gratitude": 0.3, "clarity": 0.1, "relationship": 0.05}
_OWN_SHARE: Mapping[str, float] = {"gratitude": 0.1, "clarity": 0.2, "relationship": 0.6}
# Thanks are rarer in what was labelled than in messages; what neither asks nor decides is no clearer in Italian pairs
# than in English mail.
_LEAN: Mapping[tuple[str, str], float] = {
    ("gratitude", "en"): 0.7,
    ("gratitude", "it"): 0.7,
    ("clarity", "it"): -0.7,
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A set of one axis and language; of pairs the higher texts are labelled 1, the lower ones 0.

    ``paired``: the difference of the two texts of a group is fitted too.
    """

    name: str
    source: Source | None
    rows: tuple[Row, ...]
    targets: tuple[float, ...]
    paired: bool = False


@cache
def reading_of(text: str, language: str) -> Reading:
    """A text with all its features, whether they are known or not."""
    return read(text, language)


@cache
def _vector(text: str, language: str, thinned: float = _THINNED) -> Vector:
    return vector_of(reading_of(text, language), thinned)


@cache
def _vector_beside_heaviness(text: str, language: str) -> Vector:
    """The features with how heavy the text is to read, so that no word is weighed for what that explains."""
    return {**_vector(text, language), HEAVINESS: heaviness(reading_of(text, language))}


def labelled(folder: Path, axis: str, language: str) -> list[Labelled]:
    """All sets that may be fitted."""
    found = []
    for source in SOURCES:
        if source.axis == axis and source.language == language and source.licence is not None:
            texts = rows(folder, source)
            found.append(
                Labelled(
                    source.title,
                    source,
                    tuple(texts),
                    tuple(shares(texts, source.kind)),
                    paired=source.kind is Kind.PAIR,
                )
            )
    own = [pair for path in sorted(OWN_PAIRS.glob("*.jsonl")) for pair in pairs(path)]
    sides = _sides(OWN, (pair for pair in own if pair.axis == axis and pair.language == language))
    parts = paragraphs(axis, language)
    return [*found, _own(OWN, sides, paired=True), *([_own(MESSAGES, parts)] if parts else [])]


def _own(name: str, texts: list[Row], *, paired: bool = False) -> Labelled:
    return Labelled(name, None, tuple(texts), tuple(row.label for row in texts), paired)


def _sides(name: str, found: Iterable[Pair]) -> list[Row]:
    return [
        Row(text, label, f"{name} {at}")
        for at, one in enumerate(found)
        for text, label in ((one.higher, 1.0), (one.lower, 0.0))
    ]


def trained(
    sets: list[Labelled],
    axis: str,
    language: str,
    prior: Mapping[str, float] | None,
    *,
    without: frozenset[str] = frozenset(),
) -> Weights:
    """The weights fitted on all rows whose group is not in ``without``.

    Of gratitude the best sentence of a text counts; which that is, a first fit on whole texts tells.
    """
    balanced = OWN if any(one.name == OWN for one in sets) else sets[0].name
    if language == "en" and axis != "relationship":
        balanced = sets[0].name
    whole = _vector_beside_heaviness if axis == "clarity" else _vector
    weights = fit(_examples(sets, axis, language, without, whole), _STRENGTH[axis], balanced, prior)
    for _ in range(_ROUNDS if axis == "gratitude" else 0):
        chosen = weights

        def vector(text: str, tongue: str, chosen: Weights = chosen) -> Vector:
            return best_of(reading_of(text, tongue), chosen)

        weights = fit(_examples(sets, axis, language, without, vector), _STRENGTH[axis], balanced, prior)
    return replace(weights, bias=weights.bias + _LEAN.get((axis, language), 0.0))


def _examples(
    sets: list[Labelled], axis: str, language: str, without: frozenset[str], vector: Callable[[str, str], Vector]
) -> list[Example]:
    examples: list[Example] = []
    for one in sets:
        kept = [at for at, row in enumerate(one.rows) if row.group not in without]
        examples += [
            Example(vector(one.rows[at].text, language), one.targets[at], _share(one, axis) / len(kept), one.name)
            for at in kept
        ]
        examples += _differences(one, kept, axis, language, vector)
    return examples


def _share(found: Labelled, axis: str) -> float:
    """How much a set counts: the project's own, which are few, less than what people labelled."""
    if found.source is not None:
        return 1.0
    return _OWN_SHARE[axis] * (_PARAGRAPHS if found.name == MESSAGES else 1.0)


def _differences(
    found: Labelled, kept: list[int], axis: str, language: str, vector: Callable[[str, str], Vector]
) -> list[Example]:
    """Of pairs, what the higher text has more than the lower."""
    if not found.paired:
        return []
    sides: dict[str, dict[float, Vector]] = {}
    for at in kept:
        row = found.rows[at]
        sides.setdefault(row.group, {})[row.label] = vector(row.text, language)
    whole = [side for side in sides.values() if len(side) == 2]
    return [Example(difference(side[1], side[0]), 1.0, _share(found, axis) / len(whole), None) for side in whole]
