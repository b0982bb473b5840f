"""Which phrase says an intent best, given the voice and the facts not said yet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from service.composing.template.material import REUSABLE, Item, says_any
from service.domain.preferences import Voice
from service.playbooks.phrase import Phrase

_FACT_WORTH = 10.0
_FRESH_WORTH = 5.0
_FITTING_WORTH = 0.5
_CLOSE_ENOUGH = 1.0
# A decision that leaves out what stays would say that all ends.
_ALWAYS_SAID, _STAYS_WORTH = "remaining", 90.0

Groups = tuple[tuple[str, tuple[str, ...]], ...]
Shelf = Mapping[tuple[str, str], tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class Choice:
    """A phrase with the items that fill its slots, by the slot's first part."""

    phrase: Phrase
    items: Mapping[str, Item]

    @property
    def spent(self) -> tuple[Item, ...]:
        """The items that are said with this, and so not again."""
        return tuple(item for name, item in self.items.items() if name not in REUSABLE)


@lru_cache(maxsize=256)
def shelf(phrases: tuple[Phrase, ...], voice: Voice, forbidden: tuple[str, ...] = ()) -> Shelf:
    """The phrases that fit a voice, by place and intent; one with a forbidden word only where there is no other."""
    found: dict[tuple[str, str], list[Phrase]] = {}
    for phrase in phrases:
        if all(getattr(voice, dimension) in values for dimension, values in phrase.fits.items()):
            found.setdefault((phrase.place, phrase.says), []).append(phrase)
    if not forbidden:
        return {key: tuple(row) for key, row in found.items()}
    return {
        key: tuple(phrase for phrase in row if not says_any(_own(phrase), forbidden)) or tuple(row)
        for key, row in found.items()
    }


def _own(phrase: Phrase) -> str:
    return " ".join(part for part in phrase.parts if isinstance(part, str))


@dataclass(frozen=True, slots=True)
class Selector:
    """``seed`` makes the same request choose the same, another one differently. ``terse`` prefers the shortest."""

    shelf: Shelf
    seed: str
    terse: bool = False

    def choose(
        self,
        places: tuple[str, ...],
        says: str,
        unsaid: tuple[Item, ...],
        *,
        with_facts: bool = False,
        used: frozenset[str] = frozenset(),
    ) -> Choice | None:
        """The phrase of ``places`` (a step, its movement) that says ``says`` with most of the unsaid facts.

        ``with_facts`` takes only phrases that say a fact. ``used`` are names of phrases already in the message, taken
        again only when nothing else is left.
        """
        phrases = [phrase for place in places for phrase in self.shelf.get((place, says), ())]
        found = list(_fillings(phrases, unsaid, with_facts=with_facts))
        if not found:
            return None
        worth = [
            base + _FITTING_WORTH * min(2, len(phrase.fits)) + (0.0 if phrase.name in used else _FRESH_WORTH)
            for phrase, _, base in found
        ]
        least = max(worth) - _CLOSE_ENOUGH
        close = [Choice(phrase, items) for (phrase, items, _), one in zip(found, worth, strict=True) if one >= least]
        return close[0] if len(close) == 1 else min(close, key=self._order)

    def _order(self, choice: Choice) -> tuple[int, bytes]:
        draw = blake2b(f"{self.seed}/{choice.phrase.name}".encode(), digest_size=8).digest()
        return (choice.phrase.size if self.terse else 0, draw)


def _fillings(
    phrases: Iterable[Phrase], unsaid: tuple[Item, ...], *, with_facts: bool
) -> Iterator[tuple[Phrase, Mapping[str, Item], float]]:
    """The phrases whose slots can be filled, with what fills them and what that is worth.

    Many phrases have the same slots: each set of them is filled once.
    """
    if with_facts and not unsaid:
        return
    first = {slot: item for item in reversed(unsaid) for slot in item.forms}
    filled: dict[Groups, tuple[Mapping[str, Item], float] | None] = {}
    for phrase in phrases:
        groups = phrase.groups
        if groups not in filled:
            items = _filled(groups, first, unsaid)
            useless = items is None or (with_facts and REUSABLE.issuperset(items))
            filled[groups] = None if items is None or useless else (items, _worth(items))
        if (known := filled[groups]) is not None:
            yield phrase, *known


def _worth(items: Mapping[str, Item]) -> float:
    return _FACT_WORTH * len(items) + (_STAYS_WORTH if _ALWAYS_SAID in items else 0.0)


def _filled(groups: Groups, first: Mapping[str, Item], unsaid: tuple[Item, ...]) -> Mapping[str, Item] | None:
    """The first item for each group of slots, if there is one; two slots of one fact are filled by the same item.

    ``first`` is the first item of ``unsaid`` for each slot.
    """
    items: dict[str, Item] = {}
    for name, slots in groups:
        if len(slots) == 1:
            item = first.get(slots[0])
        else:
            item = next((one for one in unsaid if all(slot in one.forms for slot in slots)), None)
        if item is None or item in items.values():
            return None
        items[name] = item
    return items
