"""What each feature of a clause adds to each label, of the clause itself and of those beside it."""

import json
import struct
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path

_FOLDER = Path(__file__).parent
_SHARE = {"": 2, "<": 1, ">": 1}
# Weights have three decimals and count half for a clause beside: as whole numbers they are this many to one.
_TO_ONE = 1000 * _SHARE[""]
_BITS = 32
_PAIRED = frozenset({"c2", "^2"})

Features = dict[str, Collection[Hashable]]


@dataclass(frozen=True, slots=True)
class Weights:
    """``rows`` by kind and value of a feature, ``bias`` the row of every clause.

    A row holds the weights of all labels side by side in one whole number, ``_BITS`` each: first those for its own
    clause, then those for the next one, then those for the one before. So one addition adds them all.
    """

    labels: tuple[str, ...]
    bias: int
    rows: Mapping[str, Mapping[Hashable, int]]

    def totals(self, each: list[Features]) -> list[list[float]]:
        """The sum of each label for every clause, in the order of ``labels``."""
        width = _BITS * len(self.labels)
        level = _level(3 * len(self.labels))
        sums = [self._sum(own) + level for own in each]
        part = (1 << width) - 1
        layout = struct.Struct(f"<{len(self.labels)}I")
        found = []
        for index, total in enumerate(sums):
            before = sums[index - 1] >> width & part if index else level & part
            behind = sums[index + 1] >> 2 * width if index + 1 < len(sums) else level & part
            fields = layout.unpack(((total & part) + before + behind).to_bytes(layout.size, "little"))
            found.append([(field - 3 * _LEVEL) / _TO_ONE for field in fields])
        return found

    def _sum(self, own: Features) -> int:
        total = self.bias
        for kind, rows in self.rows.items():
            total += sum(map(rows.get, own[kind], repeat(0)))
        return total


# Keeps what is below nothing from borrowing from the label beside it; three of it fit into a field with the sums.
_LEVEL = 1 << _BITS - 3


def _level(fields: int) -> int:
    return sum(_LEVEL << _BITS * field for field in range(fields))


@cache
def load(language: str) -> Weights:
    """The weights that were fitted for a language."""
    table = json.loads((_FOLDER / f"weights.{language}.json").read_text(encoding="utf-8"))
    labels = tuple(table["labels"])
    rows: dict[str, dict[Hashable, int]] = {}
    for name, row in table["weights"].items():
        side = name[0] if name[0] in _SHARE else ""
        kind, _, value = name[len(side) :].partition("=")
        key: Hashable = tuple(value.split(" ")) if kind in _PAIRED else value
        known = rows.setdefault(kind, {})
        known[key] = known.get(key, 0) + _packed(row, labels, side)
    return Weights(labels, _packed(table["bias"], labels, ""), rows)


def _packed(row: Mapping[str, float], labels: tuple[str, ...], side: str) -> int:
    first = len(labels) * [*_SHARE].index(side)
    return sum(
        round(1000 * weight) * _SHARE[side] << _BITS * (first + labels.index(label)) for label, weight in row.items()
    )
