"""Which phrase says an intent best, given the voice and the facts not said yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from service.composing.template.material import REUSABLE, Item
from service.domain.preferences import Voice
from service.playbooks.phrase import Phrase

_FACT_WORTH = 10.0
_CLOSE_ENOUGH = 1.0


@dataclass(frozen=True, slots=True)
class Choice:
    """A phrase with the items that fill its slots, by the slot's first part."""

    phrase: Phrase
    items: Mapping[str, Item]

    @property
    def spent(self) -> tuple[Item, ...]:
        """The items that are said with this, and so not again."""
        return tuple(item for name, item in self.items.items() if name not in REUSABLE)


@dataclass(frozen=True, slots=True)
class Selector:
    """``seed`` makes the same request choose the same, another one differently. ``terse`` prefers the shortest."""

    phrases: tuple[Phrase, ...]
    voice: Voice
    seed: str
    terse: bool = False

    def choose(
        self, places: tuple[str, ...], says: str, unsaid: tuple[Item, ...], *, with_facts: bool = False,
        used: frozenset[str] = frozenset(),
    ) -> Choice | None:
        """The phrase of ``places`` (a step, its movement) that says ``says`` with most of the unsaid facts.

        ``with_facts`` takes only phrases that say a fact. ``used`` are names of phrases already in the message, taken
        again only when nothing else is left.
        """
        choices = [
            choice
            for phrase in self.phrases
            if phrase.says == says and phrase.place in places and (phrase.needs or not with_facts) and self._fits(phrase)
            if (choice := _filled(phrase, unsaid)) is not None and not (with_facts and not choice.spent)
        ]
        if not choices:
            return None
        worth = {choice.phrase.name: self._worth(choice, used) for choice in choices}
        best = max(worth.values())
        near = [choice for choice in choices if worth[choice.phrase.name] >= best - _CLOSE_ENOUGH]
        return min(near, key=self._order)

    def _fits(self, phrase: Phrase) -> bool:
        return all(getattr(self.voice, dimension) in values for dimension, values in phrase.fits.items())

    def _worth(self, choice: Choice, used: frozenset[str]) -> float:
        fresh = 0.0 if choice.phrase.name in used else 5.0
        return _FACT_WORTH * len(choice.items) + 0.5 * min(2, len(choice.phrase.fits)) + fresh

    def _order(self, choice: Choice) -> tuple[int, bytes]:
        draw = blake2b(f"{self.seed}/{choice.phrase.name}".encode(), digest_size=8).digest()
        return (len(choice.phrase.text) if self.terse else 0, draw)


def _filled(phrase: Phrase, unsaid: Iterable[Item]) -> Choice | None:
    """The phrase with the first item for each of its slots; two slots of one fact are filled by the same item."""
    items: dict[str, Item] = {}
    for name in {slot.partition(".")[0] for slot in phrase.needs}:
        slots = [slot for slot in phrase.needs if slot.startswith(name + ".")]
        taken = items.values()
        item = next((one for one in unsaid if all(slot in one.forms for slot in slots) and one not in taken), None)
        if item is None:
            return None
        items[name] = item
    return Choice(phrase, items)
