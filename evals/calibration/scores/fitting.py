"""Logistic weights over features, from several sets at once: each has its own base rate, all share the weights."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from service.scoring.reading import Reading
from service.scoring.weights import Weights

_LEAST_TEXTS = 4
_LEAST_WEIGHT = 0.1
_SET = "set:"
_EASILY = 5.0
_PRIOR = "prior:"
HEAVINESS = "measure:heaviness"
_FREELY = 5.0

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """``target`` is the probability that the label is 1; ``block`` the set it is from, None for a difference of two."""

    vector: Vector
    target: float
    weight: float
    block: str | None


def vector_of(reading: Reading, thinned: float) -> Vector:
    """The features of a text: those of its sentences, which thin each other out as at runtime."""
    found: Vector = Counter()
    for sentence in reading.sentences:
        for name, amount in sentence.amounts.items():
            found[name] += amount
    share = max(1, len(reading.sentences)) ** thinned
    return {name: amount / share for name, amount in found.items()}


def best_of(reading: Reading, weights: Weights) -> Vector:
    """The features of the sentence that the weights find highest."""
    if not reading.sentences:
        return {}
    sums = weights.weigh(reading).sums
    best = reading.sentences[sums.index(max(sums))]
    return dict(best.amounts)


def difference(higher: Vector, lower: Vector) -> Vector:
    """What the one has more than the other."""
    return {name: higher.get(name, 0.0) - lower.get(name, 0.0) for name in higher.keys() | lower.keys()}


def fit(
    examples: Sequence[Example], strength: float, balanced: str, prior: Mapping[str, float] | None = None
) -> Weights:
    """The weights of ``examples``; ``strength`` is how far they may go, the bias that of the set ``balanced``.

    ``prior`` are weights to start from where the examples are few.
    """
    kept = _frequent(examples)
    vectors = [_shaped(one, kept, prior or {}) for one in examples]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(vectors)
    targets, weights = np.array([one.target for one in examples]), np.array([one.weight for one in examples])
    labels = np.concatenate([np.ones(len(targets)), np.zeros(len(targets))])
    both = np.concatenate([weights * targets, weights * (1 - targets)])
    stacked = vstack([matrix, matrix]).tocsr()
    used = both > 0
    model = LogisticRegression(C=strength, fit_intercept=False, max_iter=2000).fit(
        stacked[used], labels[used], sample_weight=both[used] / both[used].mean()
    )
    fitted = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    own = {name: float(value) for name, value in fitted.items() if not name.startswith((_SET, _PRIOR, HEAVINESS))}
    if prior:
        share = float(fitted[_PRIOR])
        own = {name: own.get(name, 0.0) + share * prior.get(name, 0.0) for name in own.keys() | prior.keys()}
    return Weights(
        bias=float(fitted[_SET + balanced]) * _EASILY,
        features={name: round(value, 3) for name, value in sorted(own.items()) if abs(value) >= _LEAST_WEIGHT},
    )


def _frequent(examples: Iterable[Example]) -> set[str]:
    counts = Counter(name for one in examples for name, amount in one.vector.items() if amount)
    return {name for name, count in counts.items() if count >= _LEAST_TEXTS or name.startswith("<")}


def _shaped(example: Example, kept: set[str], prior: Mapping[str, float]) -> Vector:
    found = {name: amount for name, amount in example.vector.items() if name in kept}
    if HEAVINESS in found:
        found[HEAVINESS] *= _FREELY
    if prior:
        found[_PRIOR] = sum(prior[name] * amount for name, amount in example.vector.items() if name in prior)
    if example.block is not None:
        found[_SET + example.block] = _EASILY
    return found
