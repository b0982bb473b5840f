"""How well numbers agree with labels that people gave."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import spearmanr
from sklearn.metrics import f1_score, roc_auc_score

from evals.calibration.scores.sources import Kind, Row, Source

_DRAWS = 300
_SEED = 7
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Agreement:
    """``value`` with its 95% interval is an AUROC, or of pairs the share in the right order.

    Of graded labels it is that of the top against the bottom quarter. ``more`` is Spearman's rho for graded labels, F1
    at 0.5 for binary ones.
    """

    value: float
    low: float
    high: float
    count: int
    more: float | None = None


def agreement(source: Source, found: Sequence[Row], scores: Sequence[float]) -> Agreement:
    """The agreement of ``scores`` with the labels of ``found``, row by row."""
    labels = np.array([row.label for row in found])
    values = np.array(scores) * source.sign
    if source.kind is Kind.PAIR:
        return of_pairs(found, values)
    if source.kind is Kind.BINARY:
        f1 = float(f1_score(labels, np.array(scores) >= _HALF)) if source.sign > 0 else None
        return _auroc(labels, values, more=f1)
    low, high = np.percentile(labels, [25, 75])
    ends = (labels <= low) | (labels >= high)
    rho = float(spearmanr(values, labels).statistic)
    return _auroc(labels[ends] >= high, values[ends], more=rho)


def share_right(gaps: Sequence[float]) -> Agreement:
    """The share of pairs whose higher text scores higher; a tie is half."""
    wins = np.where(np.array(gaps) > 0, 1.0, np.where(np.array(gaps) < 0, 0.0, 0.5))
    return _interval(len(wins), lambda places: float(wins[places].mean()))


def of_pairs(found: Sequence[Row], values: Sequence[float]) -> Agreement:
    """The agreement on pairs: rows of one group, labelled 1 and 0."""
    sides: dict[str, dict[float, float]] = defaultdict(dict)
    for row, value in zip(found, values, strict=True):
        sides[row.group][row.label] = value
    return share_right([side[1.0] - side[0.0] for side in sides.values() if len(side) == 2])


def _auroc(labels: Sequence[float], values: Sequence[float], more: float | None) -> Agreement:
    labels, values = np.array(labels), np.array(values)
    whole = _interval(len(labels), lambda places: _safe_auroc(labels[places], values[places]))
    return Agreement(whole.value, whole.low, whole.high, whole.count, more)


def _safe_auroc(labels: Sequence[float], values: Sequence[float]) -> float:
    return float(roc_auc_score(labels, values)) if len(set(labels)) == 2 else 0.5


def _interval(count: int, measure: Callable[[Sequence[int]], float]) -> Agreement:
    draw = np.random.default_rng(_SEED)
    drawn = [measure(draw.integers(0, count, count)) for _ in range(_DRAWS)]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Agreement(measure(np.arange(count)), float(low), float(high), count)
