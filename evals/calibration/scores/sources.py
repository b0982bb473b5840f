"""What people labelled, and the project's own pairs: which may be fitted, which only measure."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from statistics import fmean, pstdev
from typing import Any

OWN_PAIRS = Path(__file__).parents[1] / "pairs"
HELD_PAIRS = Path(__file__).parents[1] / "held/pairs.jsonl"


class Kind(StrEnum):
    """How a label is given."""

    BINARY = "binary"
    SCORE = "score"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Source:
    """A label of a file. ``licence`` is None where it forbids that weights are fitted; ``sign`` -1: more is less."""

    name: str
    axis: str
    field: str
    kind: Kind
    language: str = "en"
    licence: str | None = None
    sign: int = 1

    @property
    def title(self) -> str:
        """How reports call it."""
        named = self.name.removesuffix(".nc")
        return named if self.field in ("label", "score") else f"{named}: {self.field}"


SOURCES = (
    Source("goemotions_gratitude", "gratitude", "label", Kind.BINARY, licence="Apache-2.0"),
    Source("clinc_thank_you", "gratitude", "label", Kind.BINARY, licence="CC BY 3.0"),
    Source("parakweet_email_intent", "clarity", "label", Kind.BINARY, licence="Apache-2.0"),
    Source("simpitiki_it", "clarity", "label", Kind.PAIR, language="it", licence="CC BY 4.0"),
    Source("clear_readability.nc", "clarity", "score", Kind.SCORE),
    Source("onestop_sentences", "clarity", "label", Kind.PAIR),
    Source("politeness_wikipedia", "relationship", "score", Kind.SCORE, licence="CC BY 4.0"),
    Source("receptiveness", "relationship", "score", Kind.SCORE, licence="MIT"),
    Source("negotiation_warmth", "relationship", "label", Kind.BINARY, licence="MIT"),
    Source("email_politeness.nc", "relationship", "tone", Kind.SCORE),
    Source("email_politeness.nc", "relationship", "markers", Kind.SCORE),
    Source("email_face_acts.nc", "relationship", "saves", Kind.BINARY),
    Source("email_face_acts.nc", "relationship", "blame", Kind.BINARY, sign=-1),
    Source("holistic_politeness.nc", "relationship", "score", Kind.SCORE),
    Source("multiemotions_it.nc", "relationship", "label", Kind.BINARY, language="it"),
    Source("multiemotions_it.nc", "relationship", "hostile", Kind.BINARY, language="it", sign=-1),
    Source("emoita_letters_it", "relationship", "score", Kind.SCORE, language="it"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A text with its label as given; rows of one ``group`` are never on both sides of a fold."""

    text: str
    label: float
    group: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts of which ``higher`` is the higher on the axis; ``change`` says what was done to the other."""

    higher: str
    lower: str
    language: str
    axis: str
    change: str


def rows(folder: Path, source: Source) -> list[Row]:
    """The labelled rows of a source."""
    table = [row for row in _lines(folder / f"{source.name}.jsonl") if row.get(source.field) is not None]
    return [
        Row(row["text"], float(row[source.field]), str(row.get("pair") or " ".join(row["text"].lower().split())[:80]))
        for row in table
    ]


def pairs(path: Path) -> list[Pair]:
    """The pairs of a file."""
    return [Pair(row["a"], row["b"], row["language"], row["axis"], row["change"]) for row in _lines(path)]


def shares(found: Iterable[Row], kind: Kind) -> list[float]:
    """The labels as probabilities: graded ones by how far they lie from their mean."""
    labels = [row.label for row in found]
    if kind is not Kind.SCORE:
        return labels
    middle, spread = fmean(labels), pstdev(labels)
    return [min(0.98, max(0.02, 0.5 + 0.3 * (label - middle) / spread)) for label in labels]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
