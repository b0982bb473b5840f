"""The weights of all labels side by side in one whole number, so that one addition adds them all."""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_BITS = 32
# Keeps what is below nothing from borrowing from the label beside it; three of it fit into a field with the sums.
LEVEL = 1 << _BITS - 3


@dataclass(frozen=True, slots=True)
class Packing:
    """One field of ``_BITS`` a label, in the order of ``labels``; a row of several places holds them one by one."""

    labels: tuple[str, ...]

    @property
    def width(self) -> int:
        """Bits of one place."""
        return _BITS * len(self.labels)

    def pack(self, row: Mapping[str, float], scale: int, place: int = 0) -> int:
        """A row of weights, each ``scale`` times what it is, as a whole number."""
        first = len(self.labels) * place
        return sum(
            round(1000 * weight) * (scale // 1000) << _BITS * (first + self.labels.index(label))
            for label, weight in row.items()
        )

    def level(self, places: int) -> int:
        """``LEVEL`` in every field of so many places."""
        return sum(LEVEL << _BITS * field for field in range(places * len(self.labels)))

    def fields(self, packed: int) -> Iterable[int]:
        """The fields of one place."""
        layout = struct.Struct(f"<{len(self.labels)}I")
        return layout.unpack(packed.to_bytes(layout.size, "little"))
