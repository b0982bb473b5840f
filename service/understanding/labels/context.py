"""A second look at the labels of one text: what each clause seems to be, beside what all others seem to be.

A praise among complaints, a date behind a decision, an ask where nothing else asks: the labels of a text make each
other likely. Every clause's first chances are graded, and fitted weights add up what they and the others' say.
"""

import json
import math
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path

from service.understanding.labels.packing import LEVEL, Packing

GRADES = 16
_FOLDER = Path(__file__).parent
_TO_ONE = 1000
_FLOOR = 6.0
# Where a clause's own chance reaches a grade: even steps of its logarithm, from e^-6 to 1.
_STEPS = [math.exp(_FLOOR * ((grade - 0.5) / GRADES - 1)) for grade in range(1, GRADES + 1)]

Chances = Sequence[float]
Graded = Mapping[str, list[int]]


def graded(chances: Sequence[Chances]) -> list[Graded]:
    """What is seen of each clause, by kind: a grade for every label, 0 to ``GRADES``.

    ``own`` chances (by their logarithm, from e^-6 up), ``<`` and ``>`` those of the clause before and behind, ``<<``
    and ``>>`` the highest of all before and behind; ``first`` and ``last`` hold one grade where there is none.
    """
    shares = [[round(GRADES * chance) for chance in row] for row in chances]
    earlier, later = _highest(shares), _highest(shares[::-1])[::-1]
    found: list[Graded] = []
    for index, row in enumerate(chances):
        one: dict[str, list[int]] = {"own": [bisect(_STEPS, chance) for chance in row]}
        one |= {"<": shares[index - 1], "<<": earlier[index]} if index else {"first": [GRADES]}
        one |= {">": shares[index + 1], ">>": later[index]} if index + 1 < len(shares) else {"last": [GRADES]}
        found.append(one)
    return found


def names(kind: str, labels: tuple[str, ...]) -> list[str]:
    """What the grades of a kind are called in the table of weights."""
    return [kind] if kind in ("first", "last") else [f"{kind} {label}" for label in labels]


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
    """``rows`` by kind, one for each grade of it: the weights of one step; ``bias`` the row of every clause."""

    packing: Packing
    bias: int
    rows: Mapping[str, tuple[int, ...]]

    def totals(self, chances: Sequence[Chances]) -> list[list[float]]:
        """The sum of each label for every clause, in the order of the labels."""
        level = self.bias + self.packing.level(1)
        found = []
        for one in graded(chances):
            total = level + sum([sum(map(mul, self.rows[kind], grades)) for kind, grades in one.items()])
            found.append([(field - LEVEL) / _TO_ONE / GRADES for field in self.packing.fields(total)])
        return found


@cache
def load(language: str) -> Context:
    """The weights that were fitted for a language."""
    table = json.loads((_FOLDER / f"context.{language}.json").read_text(encoding="utf-8"))
    packing = Packing(tuple(table["labels"]))
    rows = {
        kind: tuple(packing.pack(table["weights"].get(name, {}), _TO_ONE) for name in names(kind, packing.labels))
        for kind in ("own", "<", "<<", ">", ">>", "first", "last")
    }
    return Context(packing, packing.pack(table["bias"], _TO_ONE * GRADES), rows)
