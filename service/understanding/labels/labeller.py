"""One label and a confidence for every clause: fitted weights over what it says and what stands around it."""

import json
import math
import tomllib
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from service.language.gate import Gate, gate
from service.understanding.labels.features import Features, Place, features

_FOLDER = Path(__file__).parent
_CERTAIN = 0.95
_SURE_SECRET = 0.5
_NEAR = 0.5
_NEVER = -50.0
NEIGHBOUR_KINDS = ("c", "subj", "^2", "frame")
_PLAIN = frozenset({"who", "praise", "us", "complaint", "decision", "ask", "offer", "aside"})
# Which label a frame binds to, and what it is stronger than.
_BINDING = {
    "command": ("command", _PLAIN | {"wish", "draft"}),
    "withhold": ("withhold", _PLAIN | {"wish", "draft"}),
    "instruct": ("wish", _PLAIN),
    "us": ("us", _PLAIN),
    "ask": ("ask", _PLAIN),
    "offer": ("offer", _PLAIN - {"us", "decision"}),
    "who": ("who", _PLAIN | {"withhold"}),
}

_Row = tuple[tuple[int, float], ...]
_PAIRED = frozenset({"c2", "^2"})
_SIDES = {"<": 1, ">": -1}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label's name (the values of ``domain.Label``), how sure it is (0 to 1), and the runner-up."""

    label: str
    confidence: float
    second: str
    second_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class _Weights:
    """``rows`` by kind and value of a feature: what it adds to the labels (by place) of its own clause (0), of the one
    behind it (1) and of the one before it (-1)."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    rows: Mapping[str, Mapping[Hashable, tuple[tuple[int, _Row], ...]]]


@cache
def _weights(language: str) -> _Weights:
    table = json.loads((_FOLDER / f"weights.{language}.json").read_text(encoding="utf-8"))
    labels = tuple(table["labels"])
    place = {label: index for index, label in enumerate(labels)}
    rows: dict[str, dict[Hashable, tuple[tuple[int, _Row], ...]]] = {}
    for name, row in table["weights"].items():
        side = _SIDES.get(name[0], 0)
        kind, _, value = (name[1:] if side else name).partition("=")
        share = _NEAR if side else 1.0
        key = tuple(value.split(" ")) if kind in _PAIRED else value
        added = tuple((place[label], weight * share) for label, weight in row.items())
        known = rows.setdefault(kind, {})
        known[key] = (*known.get(key, ()), (side, added))
    return _Weights(labels, tuple(table["bias"][label] for label in labels), rows)


@cache
def _frames(language: str) -> tuple[tuple[str, Gate], ...]:
    table = tomllib.loads((_FOLDER / f"rules.{language}.toml").read_text(encoding="utf-8"))
    return tuple((label, gate(row["frames"])) for label, row in table.items())


def read(clauses: list[str], places: list[Place], language: str) -> list[Features]:
    """The features of all clauses, with the certain frames found in each."""
    whole = "\n".join(clauses)
    frames = [(name, frame.within(whole)) for name, frame in _frames(language)]
    found = []
    for clause, place in zip(clauses, places, strict=True):
        own = features(clause, language, place)
        own["frame"] = [name for name, frame in frames if frame.search(clause)]
        found.append(own)
    return found


def label(clauses: list[str], places: list[Place], language: str) -> list[Labelled]:
    """Labels of all clauses of one text, in order. Some frames bind whatever the weights say."""
    weights = _weights(language)
    each = read(clauses, places, language)
    totals = [list(weights.bias) for _ in each]
    for index, own in enumerate(each):
        for kind, table in weights.rows.items():
            for value in own[kind]:
                for side, row in table.get(value, ()):
                    if 0 <= index + side < len(totals):
                        total = totals[index + side]
                        for at, weight in row:
                            total[at] += weight
    return [bound(own, _guess(total, weights.labels)) for own, total in zip(each, totals, strict=True)]


def _guess(totals: list[float], labels: tuple[str, ...]) -> Labelled:
    chances = [1.0 / (1.0 + math.exp(-total)) if total > _NEVER else 0.0 for total in totals]
    best = max(range(len(chances)), key=chances.__getitem__)
    share = sum(chances) or 1.0
    first, chances[best] = chances[best], -1.0
    next_best = max(chances)
    return Labelled(labels[best], first / share, labels[chances.index(next_best)], next_best / share)


def bound(own: Features, guess: Labelled) -> Labelled:
    """The guess, unless a frame binds: a command or a secret always, a plain need or request over anything but those
    and wishes, a line of a chat log as pasted text. What only may be a secret is what it would be else, and no surer than that."""
    if "markchat" in own["at"]:
        return Labelled("draft", _CERTAIN, guess.label)
    frames = own["frame"]
    for frame, (binding, over) in _BINDING.items():
        if frame in frames and guess.label in over:
            return Labelled(binding, _CERTAIN, guess.label)
    if guess.label == "withhold" and "withhold" not in frames and guess.confidence < _SURE_SECRET:
        return Labelled(guess.second, guess.second_confidence, guess.label)
    return guess
