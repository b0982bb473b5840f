"""What the project's own messages teach: what thanks and what decisions look like there."""

from evals.calibration.scores.sources import Row
from evals.reviewed import load_rows

MESSAGES = "own messages"
_LABELS = {"gratitude": (1.0, 0.0), "clarity": (0.0, 1.0)}
_LEAST_WORDS, _PASSAGES = 5, 3


def paragraphs(axis: str, language: str) -> list[Row]:
    """The first two paragraphs of good messages: the one thanks, the other decides."""
    found = []
    for row in load_rows():
        body = [part for part in row.message.split("\n\n") if len(part.split()) >= _LEAST_WORDS]
        if row.language == language and not row.defects and len(body) >= _PASSAGES and axis in _LABELS:
            found += [Row(part, label, row.id) for part, label in zip(body[:2], _LABELS[axis], strict=True)]
    return found
