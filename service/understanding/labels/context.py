"""A second look at the labels of one text: what each clause seems to be, beside what all others seem to be.

A praise among complaints, a date behind a decision, an ask where nothing else asks: the labels of a text make each other
likely. Every clause's first chances are graded, and fitted weights add up what they and the others' say.
"""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from service.understanding.labels.packing import LEVEL, Packing

GRADES = 16
_FOLDER = Path(__file__).parent
_TO_ONE = 1000
_LEAST = 1e-9
_FLOOR = 6.0

Chances = Sequence[float]
Graded = tuple[str, int]


def graded(chances: Sequence[Chances], labels: tuple[str, ...]) -> list[list[Graded]]:
    """The features of each clause with their grades, 1 to ``GRADES``: ``own`` chances (by their logarithm, from e^-6 up).

    ``<`` and ``>`` are those of the clause before and behind, ``<<`` and ``>>`` the highest of all before and behind.
    """
    shares = [[round(GRADES * chance) for chance in row] for row in chances]
    earlier = _highest(shares)
    later = _highest(shares[::-1])[::-1]
    found = []
    for index, row in enumerate(chances):
        own = [max(0, round(GRADES * (1 + math.log(chance + _LEAST) / _FLOOR))) for chance in row]
        one = [*_named("own", own, labels)]
        if index:
            one += [*_named("<", shares[index - 1], labels), *_named("<<", earlier[index], labels)]
        else:
            one.append(("first", GRADES))
        if index + 1 < len(chances):
            one += [*_named(">", shares[index + 1], labels), *_named(">>", later[index], labels)]
        else:
            one.append(("last", GRADES))
        found.append(one)
    return found


def _named(kind: str, grades: list[int], labels: tuple[str, ...]) -> Iterator[Graded]:
    return ((f"{kind} {label}", grade) for label, grade in zip(labels, grades, strict=True) if grade)


def _highest(shares: list[list[int]]) -> list[list[int]]:
    """For each row the highest of all before it, label by label."""
    found: list[list[int]] = []
    so_far = [0] * len(shares[0]) if shares else []
    for row in shares:
        found.append(so_far)
        so_far = [*map(max, so_far, row)]
    return found


@dataclass(frozen=True, slots=True)
class Context:
    """``rows`` by feature, the weight of one grade; ``bias`` the row of every clause."""

    packing: Packing
    bias: int
    rows: dict[str, int]

    def totals(self, chances: Sequence[Chances]) -> list[list[float]]:
        """The sum of each label for every clause, in the order of the labels."""
        level = self.bias + self.packing.level(1)
        rows = self.rows
        found = []
        for one in graded(chances, self.packing.labels):
            total = level
            for name, grade in one:
                total += rows.get(name, 0) * grade
            found.append([(field - LEVEL) / _TO_ONE / GRADES for field in self.packing.fields(total)])
        return found


@cache
def load(language: str) -> Context:
    """The weights that were fitted for a language."""
    table = json.loads((_FOLDER / f"context.{language}.json").read_text(encoding="utf-8"))
    packing = Packing(tuple(table["labels"]))
    rows = {name: packing.pack(row, _TO_ONE) for name, row in table["weights"].items()}
    return Context(packing, packing.pack(table["bias"], _TO_ONE * GRADES), rows)
