"""What each feature of a clause adds to each label, of the clause itself and of those beside it."""

import json
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path

from service.understanding.labels.packing import LEVEL, Packing

_FOLDER = Path(__file__).parent
_SHARE = {"": 2, "<": 1, ">": 1}
# Weights have three decimals and count half for a clause beside: as whole numbers they are this many to one.
_TO_ONE = 1000 * _SHARE[""]
_PAIRED = frozenset({"c2", "^2"})

Features = dict[str, Collection[Hashable]]


@dataclass(frozen=True, slots=True)
class Weights:
    """``rows`` by kind and value of a feature, ``bias`` the row of every clause.

    A row holds three places: first the weights for its own clause, then those for the next one, then those for the
    one before.
    """

    packing: Packing
    bias: int
    rows: Mapping[str, Mapping[Hashable, int]]

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the labels, in the order of the totals."""
        return self.packing.labels

    def totals(self, each: list[Features]) -> list[list[float]]:
        """The sum of each label for every clause, in the order of ``labels``."""
        width = self.packing.width
        level = self.packing.level(3)
        sums = [self._sum(own) + level for own in each]
        part = (1 << width) - 1
        found = []
        for index, total in enumerate(sums):
            before = sums[index - 1] >> width & part if index else level & part
            behind = sums[index + 1] >> 2 * width if index + 1 < len(sums) else level & part
            fields = self.packing.fields((total & part) + before + behind)
            found.append([(field - 3 * LEVEL) / _TO_ONE for field in fields])
        return found

    def _sum(self, own: Features) -> int:
        total = self.bias
        for kind, rows in self.rows.items():
            total += sum(map(rows.get, own[kind], repeat(0)))
        return total


@cache
def load(language: str) -> Weights:
    """The weights that were fitted for a language."""
    table = json.loads((_FOLDER / f"weights.{language}.json").read_text(encoding="utf-8"))
    packing = Packing(tuple(table["labels"]))
    rows: dict[str, dict[Hashable, int]] = {}
    for name, row in table["weights"].items():
        side = name[0] if name[0] in _SHARE else ""
        kind, _, value = name[len(side) :].partition("=")
        key: Hashable = tuple(value.split(" ")) if kind in _PAIRED else value
        known = rows.setdefault(kind, {})
        known[key] = known.get(key, 0) + packing.pack(row, 1000 * _SHARE[side], [*_SHARE].index(side))
    return Weights(packing, packing.pack(table["bias"], _TO_ONE), rows)
