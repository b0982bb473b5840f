"""The common words that readability is measured by: those that everyday texts are made of."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evals.calibration.scores.sources import OWN_PAIRS, SOURCES, rows
from service.scoring.tokens import tokens_of

_MOST, _LEAST_TIMES = 5000, 2
_OWN = Path(__file__).parents[1] / "clauses"


def everyday_words(folder: Path, language: str) -> list[str]:
    """The most frequent words of texts that may be used: labelled ones in English, the project's own in Italian."""
    counts = Counter(
        token.low for text in _texts(folder, language) for token in tokens_of(text, language) if token.low[0].isalpha()
    )
    return sorted(word for word, count in counts.most_common(_MOST) if count >= _LEAST_TIMES)


def _texts(folder: Path, language: str) -> Iterator[str]:
    if language == "en":
        for source in SOURCES:
            if source.licence is not None and source.language == language and source.axis != "relationship":
                yield from (row.text for row in rows(folder, source))
        return
    for path in sorted(_OWN.glob(f"situations.{language}*.jsonl")):
        yield from (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())
    for path in sorted(OWN_PAIRS.glob("*.jsonl")):
        found = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
        yield from (row["a"] for row in found if row["language"] == language)
