"""What each feature adds to a score, as it was fitted."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from service.scoring.reading import Reading

AXES = ("gratitude", "clarity", "relationship")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A text under the weights of one axis: ``parts`` is what each feature adds, sentence by sentence, and ``sums``."""

    reading: Reading
    bias: float
    parts: tuple[Mapping[str, float], ...]
    sums: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """``features`` by name, in logits; ``bias`` is what a text without any of them has."""

    bias: float
    features: Mapping[str, float]

    def weigh(self, reading: Reading) -> Weighed:
        """The text under these weights."""
        known = self.features
        parts = tuple(
            {name: known[name] * amount for name, amount in one.amounts.items() if name in known}
            for one in reading.sentences
        )
        return Weighed(reading, self.bias, parts, tuple(sum(one.values()) for one in parts))


@cache
def weights(axis: str, language: str) -> Weights:
    """The weights that ship for an axis in a language."""
    file = resources.files(__package__).joinpath("weights", f"{axis}.{language}.json")
    table = json.loads(file.read_text(encoding="utf-8"))
    return Weights(table["bias"], table["features"])


@cache
def vocabulary(language: str) -> frozenset[str]:
    """Every feature that counts on some axis."""
    return frozenset(name for axis in AXES for name in weights(axis, language).features)
