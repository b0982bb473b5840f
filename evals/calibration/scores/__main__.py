"""Fits the weights of the scores, and writes how well they agree with people.

usage: python -m evals.calibration.scores LABELS [--write]

LABELS holds the labelled sets (``*.jsonl``). Without ``--write`` the agreement is only printed; with it the weights and
common words in ``service/scoring`` are fitted on all rows and replaced, and ``docs/scoring.md`` and its plot renewed.
"""

import argparse
import json
from pathlib import Path

from evals.calibration.scores.everyday import everyday_words
from evals.calibration.scores.measuring import AXES, measure, prior
from evals.calibration.scores.page import renew, table
from evals.calibration.scores.training import labelled, trained

_TARGET = Path(__file__).parents[3] / "service/scoring"
_LANGUAGES = ("en", "it")


def _write_everyday_words(labels: Path) -> None:
    for language in _LANGUAGES:
        words = "\n".join(everyday_words(labels, language))
        (_TARGET / f"lexicon/common.{language}.txt").write_text(words + "\n", encoding="utf-8")


def _write_weights(labels: Path, axis: str, language: str) -> None:
    sets = labelled(labels, axis, language)
    weights = trained(sets, axis, language, prior(labels, axis, language))
    licences = [f"{one.name} ({one.source.licence if one.source else 'this project'})" for one in sets]
    found = {
        "made_by": "python -m evals.calibration.scores",
        "fitted_on": licences,
        "bias": round(weights.bias, 3),
        "features": weights.features,
    }
    text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=False)
    path = _TARGET / f"weights/{axis}.{language}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Read the command line, measure, and write where that is wanted."""
    parser = argparse.ArgumentParser(prog="python -m evals.calibration.scores")
    parser.add_argument("labels", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    if arguments.write:
        _write_everyday_words(arguments.labels)
    found = [one for axis in AXES for language in _LANGUAGES for one in measure(arguments.labels, axis, language)]
    print(table(found))
    if arguments.write:
        for axis in AXES:
            for language in _LANGUAGES:
                _write_weights(arguments.labels, axis, language)
        renew(found)


if __name__ == "__main__":
    main()
