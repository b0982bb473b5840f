"""Scores of texts that the weights were not fitted on, and their agreement with people."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evals.calibration.scores.agreement import Agreement, agreement, of_pairs
from evals.calibration.scores.sources import HELD_PAIRS, SOURCES, Pair, Row, pairs, rows
from evals.calibration.scores.training import Labelled, labelled, reading_of, trained
from service.scoring.clarity import clarity
from service.scoring.gratitude import gratitude
from service.scoring.lexicon import class_feature
from service.scoring.relationship import relationship
from service.scoring.weights import Weighed, Weights

AXES: Mapping[str, Callable[[Weighed], float]] = {
    "gratitude": gratitude,
    "clarity": clarity,
    "relationship": relationship,
}
_FOLDS = 5
_CROSS, _LEFT_OUT, _NEVER = "cross-validated", "set left out", "never fitted"
_THANKS = class_feature("thanks")


@dataclass(frozen=True, slots=True)
class Measured:
    """How well one set agrees: ``how`` says which rows the weights had seen."""

    axis: str
    language: str
    title: str
    how: str
    agreement: Agreement


def prior(folder: Path, axis: str, language: str) -> Mapping[str, float] | None:
    """What Italian starts from: what the classes of words weigh in English."""
    if language == "en":
        return None
    found = trained(labelled(folder, axis, "en"), axis, "en", None).features
    return {name: weight for name, weight in found.items() if name.startswith("<")}


def measure(folder: Path, axis: str, language: str) -> Iterable[Measured]:
    """The agreement of every set of an axis in a language."""
    sets, start = labelled(folder, axis, language), prior(folder, axis, language)
    held = _cross_validated(sets, axis, language, start)
    for one in sets:
        yield Measured(axis, language, one.name, _CROSS, _agreement(one, held[one.name]))
        if axis == "gratitude" and one.source is not None:
            yield Measured(axis, language, f"{one.name}, no word of thanks", _CROSS, _unworded(one, held[one.name]))
    for one in sets if len(sets) > 1 else ():
        others = [other for other in sets if other is not one]
        scores = _scored(one.rows, trained(others, axis, language, start), axis, language)
        yield Measured(axis, language, one.name, _LEFT_OUT, _agreement(one, scores))
    whole = trained(sets, axis, language, start)
    for source in SOURCES:
        if source.axis == axis and source.language == language and source.licence is None:
            found = rows(folder, source)
            scores = _scored(found, whole, axis, language)
            yield Measured(axis, language, source.title, _NEVER, agreement(source, found, scores))
    held_out = [pair for pair in pairs(HELD_PAIRS) if pair.axis == axis and pair.language == language]
    sides = [Row(text, label, str(at)) for at, one in enumerate(held_out) for text, label in _sides(one)]
    yield Measured(
        axis, language, "second set of pairs", _NEVER, of_pairs(sides, _scored(sides, whole, axis, language))
    )


def _agreement(found: Labelled, scores: Sequence[float]) -> Agreement:
    return of_pairs(found.rows, scores) if found.source is None else agreement(found.source, found.rows, scores)


def _unworded(found: Labelled, scores: Sequence[float]) -> Agreement:
    """The agreement on texts without a word of thanks."""
    kept = [
        at
        for at, row in enumerate(found.rows)
        if not any(_THANKS in one.features for one in reading_of(row.text, "en").sentences)
    ]
    return _agreement(replace(found, rows=tuple(found.rows[at] for at in kept)), [scores[at] for at in kept])


def _sides(pair: Pair) -> tuple[tuple[str, float], tuple[str, float]]:
    return (pair.higher, 1.0), (pair.lower, 0.0)


def _scored(found: Sequence[Row], weights: Weights, axis: str, language: str) -> list[float]:
    return [AXES[axis](weights.weigh(reading_of(row.text, language))) for row in found]


def _cross_validated(
    sets: list[Labelled], axis: str, language: str, start: Mapping[str, float] | None
) -> dict[str, list[float]]:
    """Scores of every row by weights that saw no row of its group."""
    scores = {one.name: [0.0] * len(one.rows) for one in sets}
    groups = {row.group for one in sets for row in one.rows}
    for fold in range(_FOLDS):
        without = frozenset(group for group in groups if _fold(group) == fold)
        weights = trained(sets, axis, language, start, without=without)
        for one in sets:
            for at, row in enumerate(one.rows):
                if row.group in without:
                    scores[one.name][at] = AXES[axis](weights.weigh(reading_of(row.text, language)))
    return scores


def _fold(group: str) -> int:
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % _FOLDS
