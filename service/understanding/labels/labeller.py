"""One label and a confidence for every clause: fitted weights over what it says and what stands around it."""

import json
import math
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from service.understanding.labels.features import Place, features, in_context

_FOLDER = Path(__file__).parent
_CERTAIN = 0.95
_PLAIN = frozenset({"who", "praise", "us", "complaint", "decision", "ask", "offer", "aside"})
BINDING = {"command": _PLAIN | {"wish", "draft"}, "withhold": _PLAIN | {"wish", "draft"}, "us": _PLAIN, "ask": _PLAIN}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label's name (the values of ``domain.Label``), how sure it is (0 to 1), and the runner-up."""

    label: str
    confidence: float
    second: str


@dataclass(frozen=True, slots=True)
class _Weights:
    labels: tuple[str, ...]
    bias: tuple[float, ...]
    of: dict[str, tuple[tuple[int, float], ...]]


@cache
def _weights(language: str) -> _Weights:
    table = json.loads((_FOLDER / f"weights.{language}.json").read_text(encoding="utf-8"))
    labels = tuple(table["labels"])
    place = {label: index for index, label in enumerate(labels)}
    of = {
        feature: tuple((place[label], weight) for label, weight in row.items())
        for feature, row in table["weights"].items()
    }
    return _Weights(labels, tuple(table["bias"][label] for label in labels), of)


@cache
def _frames(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = tomllib.loads((_FOLDER / f"rules.{language}.toml").read_text(encoding="utf-8"))
    return tuple(
        (label, re.compile(r"(?<!\w)(?:" + "|".join(row["frames"]) + ")", re.IGNORECASE)) for label, row in table.items()
    )


def rows(clauses: list[str], places: list[Place], language: str) -> list[dict[str, float]]:
    """What the weights are multiplied with: a row of weighted features a clause."""
    frames = _frames(language)
    each = [features(clause, language, place) for clause, place in zip(clauses, places, strict=True)]
    for own, clause in zip(each, clauses, strict=True):
        own += [f"frame={name}" for name, frame in frames if frame.search(clause)]
    return in_context(each)


def label(clauses: list[str], places: list[Place], language: str) -> list[Labelled]:
    """Labels of all clauses of one text, in order. Some frames bind whatever the weights say."""
    weights = _weights(language)
    return [bound(row, _guess(row, weights)) for row in rows(clauses, places, language)]


def bound(row: dict[str, float], guess: Labelled) -> Labelled:
    """The guess, unless a frame in the row binds: a command or a secret always, a plain need or request over anything
    but those and wishes, a line of a chat log as pasted text."""
    if "mark=chat" in row:
        return Labelled("draft", _CERTAIN, guess.label)
    for binding, over in BINDING.items():
        if f"frame={binding}" in row and guess.label in over:
            return Labelled(binding, _CERTAIN, guess.label)
    return guess


def _guess(weighted: dict[str, float], weights: _Weights) -> Labelled:
    totals = list(weights.bias)
    known = weights.of
    for feature, strength in weighted.items():
        row = known.get(feature)
        if row is not None:
            for index, weight in row:
                totals[index] += weight * strength
    chances = [1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total)))) for total in totals]
    order = sorted(range(len(chances)), key=chances.__getitem__, reverse=True)
    share = sum(chances) or 1.0
    return Labelled(weights.labels[order[0]], chances[order[0]] / share, weights.labels[order[1]])
