"""One label and a confidence for every clause: fitted weights over what it says and what stands around it."""

import math
from dataclasses import dataclass, replace

from service.understanding.clues import Clues
from service.understanding.labels import context, weights
from service.understanding.labels.features import Place, features
from service.understanding.labels.weights import Features

_CERTAIN = 0.95
_COMMAND = "command"
# How sure the weights must be of what no frame shows.
_UNFRAMED = {"withhold": 0.5, _COMMAND: 0.7}
_NEVER = -50.0
# A text of more clauses is nobody's situation, and not worth a second look.
_MOST_CLAUSES = 250
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
    "decision": ("decision", _PLAIN),
    "who": ("who", _PLAIN | {"withhold"}),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label's name (the values of ``domain.Label``), how sure it is (0 to 1), and the runner-up."""

    label: str
    confidence: float
    second: str
    second_confidence: float = 0.0


def read(clauses: list[str], places: list[Place], language: str, clues: Clues | None = None) -> list[Features]:
    """The features of all clauses, with the certain frames found in each."""
    clues = clues or Clues()
    found = []
    for clause, place in zip(clauses, places, strict=True):
        own = features(clause, language, place)
        frames = clues.of(clause, language)["frame"]
        own["frame"] = [label for label, patterns in frames.items() if any(one.search(clause) for one in patterns)]
        found.append(own)
    return found


def label(clauses: list[str], places: list[Place], language: str, clues: Clues | None = None) -> list[Labelled]:
    """Labels of all clauses of one text, in order. Some frames bind whatever the weights say.

    The others are labelled as if the commands to the system among them were not there.
    """
    each = read(clauses, places, language, clues)
    told = [index for index, own in enumerate(each) if _COMMAND not in own["frame"]]
    if len(told) < len(each):
        places = [replace(places[index], index=at, count=len(told)) for at, index in enumerate(told)]
        each = read([clauses[index] for index in told], places, language, clues)
    found = [Labelled(_COMMAND, _CERTAIN, "aside")] * len(clauses)
    for index, one in zip(told, _labelled(each, language), strict=True):
        found[index] = one
    return found


def _labelled(each: list[Features], language: str) -> list[Labelled]:
    first = weights.load(language)
    seems = [chances(total) for total in first.totals(each)]
    if len(each) <= _MOST_CLAUSES:
        seems = [chances(total) for total in context.load(language).totals(seems)]
    return [bound(own, _guess(shares, first.labels)) for own, shares in zip(each, seems, strict=True)]


def chances(totals: list[float]) -> list[float]:
    """Each label's share of what speaks for any; they add up to one."""
    found = [1.0 / (1.0 + math.exp(-total)) if total > _NEVER else 0.0 for total in totals]
    share = sum(found) or 1.0
    return [chance / share for chance in found]


def _guess(shares: list[float], labels: tuple[str, ...]) -> Labelled:
    best = max(range(len(shares)), key=shares.__getitem__)
    first, shares[best] = shares[best], -1.0
    next_best = max(range(len(shares)), key=shares.__getitem__)
    return Labelled(labels[best], first, labels[next_best], shares[next_best])


def bound(own: Features, guess: Labelled) -> Labelled:
    """The guess, unless a frame binds.

    A command or a secret always does, a plain need or request over anything but those and wishes, a line of a chat log
    as pasted text. What only may be a secret or a command is what it would be else, and no surer than that.
    """
    if "markchat" in own["at"]:
        return Labelled("draft", _CERTAIN, guess.label)
    frames = own["frame"]
    for frame, (binding, over) in _BINDING.items():
        if frame in frames and guess.label in over:
            return Labelled(binding, _CERTAIN, guess.label)
    if guess.label not in frames and guess.confidence < _UNFRAMED.get(guess.label, 0.0):
        return Labelled(guess.second, guess.second_confidence, guess.label)
    return guess
