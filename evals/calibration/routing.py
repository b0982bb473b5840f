"""Fits the weights of the cues that route a situation, and prints how well they hold on hands they have not seen.

usage: python -m evals.calibration.routing FOLDER [--write]

FOLDER holds ``situations.jsonl``. Accuracy is measured leaving one set (one author) out at a time; only ``--write``
fits on all of it and replaces the weights in ``prompts/playbooks/*/playbook.toml``. The words are chosen by hand.
"""

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from service.domain.clause import Clause, Label
from service.domain.playbook import Playbook
from service.domain.source import Origin, Span
from service.language.cleaning import clean
from service.language.segments import segments
from service.language.spotting import spotter
from service.playbooks.playbook_file import load_playbook
from service.understanding.labels.labeller import label
from service.understanding.labels.placing import places
from service.understanding.routing import strengths

_PLAYBOOKS = Path(__file__).parents[2] / "prompts/playbooks"
_LEAST, _MOST = 0.05, 5.0
_START, _NEIGHBOUR = 0.7, 2.0
_STRENGTH = 0.005


@dataclass(frozen=True, slots=True)
class Texts:
    """The situations of one language: ``rows`` x groups of cues, the playbook and the author of each.

    ``owners`` is the playbook of a group, ``start`` the weight that it has until texts say otherwise.
    """

    names: tuple[str, ...]
    rows: np.ndarray
    owners: np.ndarray
    start: np.ndarray
    wanted: np.ndarray
    authors: tuple[str, ...]


def load(folder: Path, language: str, playbooks: Sequence[Playbook]) -> Texts:
    """All situations of one language, as the cues see them."""
    names = tuple(playbook.name for playbook in playbooks)
    groups = [(place, cue) for place, playbook in enumerate(playbooks) for cue in playbook.locales[language].cues]
    index = spotter(cue.words for _, cue in groups)
    lines = (folder / "situations.jsonl").read_text(encoding="utf-8").splitlines()
    read = [row for row in map(json.loads, lines) if row["language"] == language]
    rows = np.zeros((len(read), len(groups)))
    for at, row in enumerate(read):
        for group, strength in strengths(clauses(row["text"], language), index).items():
            rows[at, group] = strength
    wanted = np.array([names.index(row["kind"]) for row in read])
    authors = tuple(row["id"].split("-")[1] for row in read)
    start = np.array([_NEIGHBOUR if cue.neighbour else _START for _, cue in groups])
    return Texts(names, rows, np.array([place for place, _ in groups]), start, wanted, authors)


def clauses(typed: str, language: str) -> tuple[Clause, ...]:
    """The clauses of a situation, labelled as the service does."""
    text = clean(typed).text
    spans = segments(text, language)
    if not spans:
        return ()
    found = [text[start:end] for start, end in spans]
    return tuple(
        Clause(part, Span(Origin.SITUATION, *span), Label(one.label), one.confidence)
        for part, span, one in zip(found, spans, label(found, places(text, spans), language), strict=True)
    )


def fit(texts: Texts, chosen: np.ndarray) -> np.ndarray:
    """Weights of a multinomial model without bias on the ``chosen`` rows, held near their start and never negative."""
    rows, wanted = texts.rows[chosen], texts.wanted[chosen]
    belongs = (texts.owners[:, None] == np.arange(len(texts.names))[None, :]).astype(float)
    picked = np.eye(len(texts.names))[wanted]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = rows @ (weights[:, None] * belongs)
        scores -= scores.max(axis=1, keepdims=True)
        chances = np.exp(scores)
        chances /= chances.sum(axis=1, keepdims=True)
        away = weights - texts.start
        value = -np.log(chances[picked == 1] + 1e-12).mean() + _STRENGTH * (away @ away) / 2
        slope = ((rows.T @ (chances - picked)) * belongs).sum(axis=1) / len(rows) + _STRENGTH * away
        return float(value), slope

    bounds = [(_LEAST, _MOST)] * len(texts.start)
    found = minimize(loss, texts.start, jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x)


def guesses(texts: Texts, weights: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    """The playbooks that the weights choose."""
    belongs = (texts.owners[:, None] == np.arange(len(texts.names))[None, :]).astype(float)
    return np.asarray((texts.rows[chosen] @ (weights[:, None] * belongs)).argmax(axis=1))


def agreement(texts: Texts, language: str) -> str:
    """Leave-one-author-out accuracy and the confusions."""
    confusion = np.zeros((len(texts.names), len(texts.names)), dtype=int)
    for author in sorted(set(texts.authors)):
        inside = np.array([name != author for name in texts.authors])
        guessed = guesses(texts, fit(texts, inside), ~inside)
        np.add.at(confusion, (texts.wanted[~inside], guessed), 1)
    head = f"{language}: {confusion.trace() / confusion.sum():.3f} of {confusion.sum()} situations right"
    lines = [
        f"  {name:16}" + "".join(f"{count:5}" for count in row)
        for name, row in zip(texts.names, confusion, strict=True)
    ]
    return "\n".join([head, *lines])


def write(texts: Texts, weights: np.ndarray, language: str) -> None:
    """Replace the weights of ``language`` in the files of the playbooks, group by group."""
    for place, name in enumerate(texts.names):
        path = _PLAYBOOKS / name / "playbook.toml"
        own = iter(weights[texts.owners == place])
        before, table, after = re.split(rf"(?m)(^\[{language}\]$[\s\S]*?^\]$)", path.read_text(encoding="utf-8"))
        table = re.sub(r"(?m)^(    \{ weight = )[\d.]+", lambda found: f"{found[1]}{next(own):.2f}", table)  # noqa: B023
        path.write_text(before + table + after, encoding="utf-8")


def main() -> None:
    """Print the accuracy in both languages, and write the weights where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    playbooks = [load_playbook(path) for path in sorted(_PLAYBOOKS.glob("*/playbook.toml"))]
    for language in ("en", "it"):
        texts = load(arguments.folder, language, playbooks)
        print(agreement(texts, language))
        if arguments.write:
            write(texts, fit(texts, np.full(len(texts.rows), fill_value=True)), language)


if __name__ == "__main__":
    main()
