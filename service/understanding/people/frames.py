"""The frames of a language that say who is who, and a text made ready to look for them."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from service.language.words import Word

_QUOTES = frozenset('"«“>')
_BREAKS = frozenset(".!?\n;")
_lower = itemgetter(3)
_INSIDE = frozenset((" ", ", ", "'", " (", ": ", ") ", "), ", " - ", "/", " – ", '" ', ' "'))
_CLOCK = re.compile(r"(?<=\d)\.(?=\d)")
_ABBREVIATED = frozenset("dr mr mrs ms prof st dott sig avv ing rag geom arch n p s s.r.l s.p.a s.n.c".split())


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of one language.

    ``scores``: what stands before a name (``ends`` are the last words of it); ``keys``: words that some cue needs;
    ``cues``: by the longest word of each.
    """

    scores: dict[str, float]
    ends: frozenset[str]
    keys: dict[str, frozenset[str]]
    cues: dict[str, dict[str, tuple[str, ...]]]
    fold: dict[str, str]
    lists: dict[str, frozenset[str]]
    signs: dict[str, frozenset[str]]
    own: tuple[str, ...]


@cache
def frames(language: str) -> Frames:
    """The frames of one served language; read once."""
    table = tomllib.loads((Path(__file__).parents[1] / language / "people.toml").read_text(encoding="utf-8"))
    fold = {form: word for word, forms in table["fold"].items() for form in forms.split()}
    signs = {key: _phrases(value, fold) for key, value in table["sender"].items()}
    scores = {cue: float(score) for score, cues in table["scores"].items() for cue in _phrases(cues, fold)}
    ends = frozenset(cue.split()[-1] for cue in scores)
    one_by_one = _phrases(table["one_by_one"], fold)
    keys = {"signing": frozenset(cue.split()[-1] for cue in signs["frames"] | signs["intro"])}
    keys["deciding"] = frozenset(cue.split()[0] for cue in signs["boss_after"])
    cues = {"assistants": _by_word(signs["assistants"]), "one_by_one": _by_word(one_by_one)}
    lists = {key: frozenset(value.split()) for key, value in table["lists"].items()}
    lists["plural"] = _plurals(table["lists"]["plural_endings"], lists["served"] - lists["no_plural"]) - lists["served"]
    lists["gendered"] = lists["she"] | lists["he"]
    lists["cueing"] = lists["toward"] | lists["with"] | lists["parting"]
    lists["office_or_served"] = lists["served"] | lists["office"]
    lists["settled"] = lists["served"] | lists["several"]
    lists["role"] = lists["served"] | lists["several"] | lists["plural"]
    own = tuple(f"{word} " for word in sorted(lists["possessive"]))
    return Frames(scores, ends, keys, cues, fold, lists, signs, own)


def _plurals(endings: str, roles: frozenset[str]) -> frozenset[str]:
    """Every role in the plural; ``endings`` are pairs as "o:i", the first that fits each of the genders."""
    pairs = [ending.split(":") for ending in endings.split()]
    return frozenset(role.removesuffix(one) + many for role in roles for one, many in pairs if role.endswith(one))


def _by_word(cues: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Cues between blanks, by the longest word of each: a text without that word has no such cue."""
    table: dict[str, tuple[str, ...]] = {}
    for cue in sorted(cues):
        word = max(cue.split(), key=len)
        table[word] = (*table.get(word, ()), f" {cue} ")
    return table


def _phrases(value: str | list[str], fold: dict[str, str]) -> frozenset[str]:
    cues = value.split() if isinstance(value, str) else value
    return frozenset(" ".join(fold.get(part, part) for part in cue.split()) for cue in cues)


class Page(NamedTuple):
    """A text cut into words.

    ``plain`` holds them folded ("alla" as "a"), ``sentence`` the word that opens the sentence of each, ``flat``
    the folded words in one string, ``vocabulary`` each of them once.
    """

    text: str
    words: list[Word]
    lowers: list[str]
    plain: list[str]
    sentence: list[int]
    flat: str
    vocabulary: frozenset[str]

    def cues(self, table: dict[str, tuple[str, ...]]) -> list[tuple[int, str]]:
        """The cues of ``table`` that stand in ``flat``: (place in ``flat``, cue between blanks), by place."""
        hits = self.vocabulary & table.keys()
        found = ((self.flat.find(cue), cue) for word in hits for cue in table[word])
        return sorted(pair for pair in found if pair[0] >= 0)

    def places(self, lower: str) -> list[int]:
        """Where the word stands."""
        count = self.lowers.count(lower)
        found: list[int] = []
        for _ in range(count):
            found.append(self.lowers.index(lower, found[-1] + 1 if found else 0))
        return found

    def broken(self, index: int) -> bool:
        """Does a sentence or line start with word ``index``?"""
        return self.sentence[index] == index

    def opens(self, index: int) -> bool:
        """Does word ``index`` open a sentence, a line or a quotation?"""
        return self.sentence[index] == index or not _QUOTES.isdisjoint(self.words[index].gap)

    def phrase(self, end: int, size: int) -> str | None:
        """The ``size`` folded words before ``end``, None where they are of two sentences."""
        start = end - size
        if start < 0 or self.sentence[end - 1] > start:
            return None
        return self.plain[start] if size == 1 else " ".join(self.plain[start:end])


def page_of(text: str, words: list[Word], known: Frames) -> Page:
    """``words`` with what the frames need of each."""
    lowers = list(map(_lower, words))
    fold = known.fold
    plain = [fold.get(lower, lower) for lower in lowers] if fold else lowers
    gaps = [index for index, word in enumerate(words) if word[4] not in _INSIDE]
    starts = [0, *(index for index in gaps if index and _breaks(words[index][4], lowers[index - 1]))]
    sentence: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        sentence += [start] * (end - start)
    return Page(text, words, lowers, plain, sentence, f" {' '.join(plain)} ", frozenset(plain))


def _breaks(gap: str, previous: str) -> bool:
    if "." in gap and any(sign.isdigit() for sign in gap):
        gap = _CLOCK.sub("", gap)
    if _BREAKS.isdisjoint(gap) or (gap == "." or (gap == ". " and previous in _ABBREVIATED)):
        return False
    return len(gap) > 1 or gap == "\n"
