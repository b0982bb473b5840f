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
NEIGHBOUR_KINDS = ("c", "subj", "^2", "frame")
_PLAIN = frozenset({"who", "praise", "us", "complaint", "decision", "ask", "offer", "aside"})
_BINDING = {
    "command": _PLAIN | {"wish", "draft"},
    "withhold": _PLAIN | {"wish", "draft"},
    "us": _PLAIN,
    "ask": _PLAIN,
    "offer": _PLAIN - {"us", "decision"},
    "who": _PLAIN | {"withhold"},
}

_Row = tuple[tuple[int, float], ...]
_Tables = Mapping[str, Mapping[Hashable, _Row]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label's name (the values of ``domain.Label``), how sure it is (0 to 1), and the runner-up."""

    label: str
    confidence: float
    second: str


@dataclass(frozen=True, slots=True)
class _Weights:
    """Weights of a clause's own features, and of those of the clause before and behind it."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    own: _Tables
    before: _Tables
    behind: _Tables


@cache
def _weights(language: str) -> _Weights:
    table = json.loads((_FOLDER / f"weights.{language}.json").read_text(encoding="utf-8"))
    labels = tuple(table["labels"])
    place = {label: index for index, label in enumerate(labels)}
    sides: dict[str, dict[str, dict[Hashable, _Row]]] = {"": {}, "<": {}, ">": {}}
    for name, row in table["weights"].items():
        side = name[0] if name[0] in "<>" else ""
        kind, _, value = name.removeprefix(side).partition("=")
        key = tuple(value.split(" ")) if kind in _PAIRED else value
        share = _NEAR if side else 1.0
        sides[side].setdefault(kind, {})[key] = tuple((place[label], weight * share) for label, weight in row.items())
    return _Weights(labels, tuple(table["bias"][label] for label in labels), sides[""], sides["<"], sides[">"])


_PAIRED = frozenset({"c2", "^2"})


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
    found = []
    for index, own in enumerate(each):
        totals = list(weights.bias)
        _add(totals, own, weights.own)
        if index:
            _add(totals, each[index - 1], weights.before)
        if index + 1 < len(each):
            _add(totals, each[index + 1], weights.behind)
        found.append(bound(own, _guess(totals, weights.labels)))
    return found


def _add(totals: list[float], found: Features, tables: _Tables) -> None:
    for kind, table in tables.items():
        for value in found[kind]:
            row = table.get(value)
            if row is not None:
                for index, weight in row:
                    totals[index] += weight


def _guess(totals: list[float], labels: tuple[str, ...]) -> Labelled:
    chances = [1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total)))) for total in totals]
    order = sorted(range(len(chances)), key=chances.__getitem__, reverse=True)
    return Labelled(labels[order[0]], chances[order[0]] / (sum(chances) or 1.0), labels[order[1]])


def bound(own: Features, guess: Labelled) -> Labelled:
    """The guess, unless a frame binds: a command or a secret always, a plain need or request over anything but those
    and wishes, a line of a chat log as pasted text. What only may be a secret is what it would be else, and not quoted."""
    if "markchat" in own["at"]:
        return Labelled("draft", _CERTAIN, guess.label)
    frames = own["frame"]
    for binding, over in _BINDING.items():
        if binding in frames and guess.label in over:
            return Labelled(binding, _CERTAIN, guess.label)
    if guess.label == "withhold" and "withhold" not in frames and guess.confidence < _SURE_SECRET:
        return Labelled(guess.second, 0.0, guess.label)
    return guess
