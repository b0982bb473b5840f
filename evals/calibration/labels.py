"""Fits the clause labeller's weights on labelled clauses, and prints how well they hold on hands they have not seen.

usage: python -m evals.calibration.labels [FOLDER ...] [--write]

A FOLDER holds ``situations*.jsonl`` and ``clauses*.jsonl``; the project's own, ``evals/calibration/clauses``, always
counts. Agreement is measured leaving one set (one author) out at a
time; only ``--write`` fits on all of it and replaces ``weights.<language>.json`` and ``context.<language>.json`` in
``service/understanding/labels``.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from service.language.segments import segments
from service.understanding.labels.context import GRADES, graded, names
from service.understanding.labels.labeller import NEIGHBOUR_KINDS, Labelled, bound, read
from service.understanding.labels.placing import places
from service.understanding.labels.weights import Features

_TARGET = Path(__file__).parents[2] / "service/understanding/labels"
_OWN = Path(__file__).with_name("clauses")
_STRENGTH = 1.0
_NEAR = 0.5
_SURE = 0.6
_FOLDS = 5
_LEAST_WEIGHT = 0.005

Row = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """The clauses of one situation as the service cuts them, each with the label people gave most of its letters."""

    author: str
    features: tuple[Features, ...]
    rows: tuple[dict[str, float], ...]
    labels: tuple[str | None, ...]


def load(folders: list[Path], language: str) -> list[Example]:
    """All examples of one language."""
    labelled = defaultdict(list)
    for row in _rows(folders, "clauses"):
        labelled[row["situation"]].append(row)
    return [
        _example(row["id"], row["text"], labelled[row["id"]], language)
        for row in _rows(folders, "situations")
        if row["language"] == language
    ]


def _rows(folders: list[Path], name: str) -> Iterator[dict[str, Any]]:
    for path in (path for folder in folders for path in sorted(folder.glob(f"{name}*.jsonl"))):
        # By line feeds alone: a typed text may hold other ends of lines.
        yield from (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


def _example(name: str, text: str, gold: list[dict[str, object]], language: str) -> Example:
    by_letter: dict[int, str] = {k: r["label"] for r in gold for k in range(r["start"], r["end"])}  # type: ignore[call-overload, misc]
    spans = segments(text, language)
    clauses = [text[start:end] for start, end in spans]
    labels = []
    for start, end in spans:
        count = Counter(by_letter.get(k) for k in range(start, end) if text[k].isalnum())
        labels.append(count.most_common(1)[0][0] if count else None)
    each = read(clauses, places(text, spans), language)
    return Example(name.split("-")[1], tuple(each), tuple(_in_context(each)), tuple(labels))


def _in_context(each: list[Features]) -> list[dict[str, float]]:
    """Weighted features by name: a clause's own at 1, its neighbours' at a half."""
    found = []
    for index, own in enumerate(each):
        row = dict.fromkeys(_named(own, tuple(own)), 1.0)
        if index:
            row |= {f"<{name}": _NEAR for name in _named(each[index - 1], NEIGHBOUR_KINDS)}
        if index + 1 < len(each):
            row |= {f">{name}": _NEAR for name in _named(each[index + 1], NEIGHBOUR_KINDS)}
        found.append(row)
    return found


def _named(found: Features, kinds: tuple[str, ...]) -> list[str]:
    return [
        f"{kind}={' '.join(value) if isinstance(value, tuple) else value}" for kind in kinds for value in found[kind]
    ]


@dataclass(frozen=True, slots=True)
class Fit:
    """One logistic regression a label, L1 so that most weights are nothing."""

    names: tuple[str, ...]
    labels: tuple[str, ...]
    weights: np.ndarray
    bias: np.ndarray
    vectorizer: DictVectorizer

    def chances(self, rows: Sequence[Row]) -> np.ndarray:
        """Shares of each label, rows x labels."""
        chance = 1 / (1 + np.exp(-(self.vectorizer.transform(rows) @ self.weights.T + self.bias)))
        return np.asarray(chance / chance.sum(axis=1, keepdims=True))


@dataclass(frozen=True, slots=True)
class Model:
    """The first look at each clause, and the second beside all others."""

    first: Fit
    second: Fit

    def chances(self, example: Example) -> np.ndarray:
        """Shares of each label, clauses x labels."""
        return self.second.chances(_beside(self.first.chances(example.rows), self.first.labels))


def _beside(chances: np.ndarray, labels: tuple[str, ...]) -> list[Row]:
    return [
        {
            name: grade / GRADES
            for kind, grades in one.items()
            for name, grade in zip(names(kind, labels), grades, strict=True)
            if grade
        }
        for one in graded(chances.tolist())
    ]


def fit(examples: list[Example]) -> Model:
    """Fit on all clauses of ``examples``; unlabelled stretches count as asides.

    The second look learns from what the first says of authors it was not fitted on.
    """
    labels = tuple(sorted({label for example in examples for label in _wanted(example)}))
    first = _regress([row for example in examples for row in example.rows], examples, labels)
    authors = sorted({example.author for example in examples})
    rows: list[Row] = []
    seen: list[Example] = []
    for fold in range(min(_FOLDS, len(authors))):
        held = set(authors[fold::_FOLDS])
        known = [example for example in examples if example.author not in held] or examples
        stranger = _regress([row for example in known for row in example.rows], known, labels)
        for example in (example for example in examples if example.author in held):
            rows += _beside(stranger.chances(example.rows), labels)
            seen.append(example)
    return Model(first, _regress(rows, seen, labels))


def _wanted(example: Example) -> list[str]:
    return [label or "aside" for label in example.labels]


def _regress(rows: list[Row], examples: list[Example], labels: tuple[str, ...]) -> Fit:
    wanted = np.array([label for example in examples for label in _wanted(example)])
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows)
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    models = [_regression(matrix, wanted == label) for label in labels]
    weights = np.vstack([weight for weight, _ in models])
    bias = np.array([bias for _, bias in models])
    return Fit(tuple(vectorizer.get_feature_names_out()), labels, weights, bias, vectorizer)


def _regression(matrix: Any, wanted: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and bias; a label that no clause has, or every one, is as good as never or always."""
    if wanted.all() or not wanted.any():
        return np.zeros(matrix.shape[1]), 9.0 if wanted.all() else -9.0
    model = LogisticRegression(C=_STRENGTH, l1_ratio=1, solver="liblinear", random_state=0, max_iter=200)
    model.fit(matrix, wanted)
    return model.coef_[0], float(model.intercept_[0])


def agreement(examples: list[Example], language: str) -> str:
    """Leave-one-author-out agreement: all clauses, and those surer than the threshold, binding frames included."""
    right = sure_right = sure = total = 0
    for author in sorted({example.author for example in examples}):
        model = fit([example for example in examples if example.author != author])
        labels = model.second.labels
        for example in (example for example in examples if example.author == author):
            for own, label, chance in zip(example.features, example.labels, model.chances(example), strict=True):
                if label is None:
                    continue
                order = chance.argsort()[::-1]
                guess = bound(own, Labelled(labels[order[0]], float(chance[order[0]]), labels[order[1]]))
                total += 1
                right += guess.label == label
                if guess.confidence > _SURE:
                    sure += 1
                    sure_right += guess.label == label
    return (
        f"{language}: {right / total:.3f} of {total} clauses right; "
        f"surer than {_SURE}: {sure_right / sure:.3f} of {sure / total:.0%}"
    )


def write(model: Model, language: str, count: int) -> None:
    """Write the weight tables the service reads."""
    for name, one in (("weights", model.first), ("context", model.second)):
        path = _TARGET / f"{name}.{language}.json"
        path.write_text(json.dumps(_table(one, count), ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


def _table(model: Fit, count: int) -> dict[str, object]:
    weights = {
        name: {
            label: round(float(weight), 3)
            for label, weight in zip(model.labels, column, strict=True)
            if abs(weight) > _LEAST_WEIGHT
        }
        for name, column in zip(model.names, model.weights.T, strict=True)
        if np.abs(column).max() > _LEAST_WEIGHT
    }
    return {
        "provenance": f"evals/calibration/labels.py on {count} situations written and labelled for this project",
        "labels": list(model.labels),
        "bias": {label: round(float(value), 3) for label, value in zip(model.labels, model.bias, strict=True)},
        "weights": weights,
    }


def main() -> None:
    """Print the agreement of both languages, and write the weights where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    for language in ("en", "it"):
        examples = load([*arguments.folders, _OWN], language)
        print(agreement(examples, language))
        if arguments.write:
            write(fit(examples), language, len(examples))


if __name__ == "__main__":
    main()
