"""Words and phrases found in a text by look-ups alone, in one pass over its words."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_CLITIC = re.compile(r"'(?=(?:t|s|d|m|re|ve|ll)\b)")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+|#")
_CUE = re.compile(r"(?:[^\W\d_]+|#)\*?")
_HEAD = 3


def folded(text: str) -> list[str]:
    """The words of ``text`` in lower case without accents: "don't" is "dont", "l'anno" two words, a number "#"."""
    low = text.lower()
    if "'" in low:
        low = _CLITIC.sub("", low)
    words = _WORD.findall(_NUMBER.sub("#", low))
    return words if low.isascii() else [word if word.isascii() else _bare(word) for word in words]


def _bare(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What must follow a first word; ``exact`` where no word of it is a prefix."""

    cue: int
    rest: list[str]
    exact: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a first word leads to: cues that it is, and phrases that it opens."""

    start: str
    cues: tuple[int, ...]
    phrases: tuple[_Phrase, ...]


@dataclass(frozen=True, slots=True)
class Spotter:
    """``owners[cue]`` is the group of a cue; ``whole`` is keyed by a first word, ``heads`` by the first letters of a prefix."""

    owners: tuple[int, ...]
    whole: Mapping[str, _Entry]
    heads: Mapping[str, tuple[_Entry, ...]]

    def spot(self, words: list[str]) -> dict[int, int]:
        """How many different cues of each group stand in ``words``; groups without any are left out."""
        found: set[int] = set()
        for at, word in enumerate(words):
            entry = self.whole.get(word)
            if entry is not None:
                _add(entry, words, at, found)
            for entry in self.heads.get(word[:_HEAD], ()):
                if word.startswith(entry.start):
                    _add(entry, words, at, found)
        counts: dict[int, int] = defaultdict(int)
        for cue in found:
            counts[self.owners[cue]] += 1
        return counts


def _add(entry: _Entry, words: list[str], at: int, found: set[int]) -> None:
    found.update(entry.cues)
    for phrase in entry.phrases:
        following = words[at + 1 : at + 1 + len(phrase.rest)]
        if following == phrase.rest or (not phrase.exact and _follows(following, phrase.rest)):
            found.add(phrase.cue)


def _follows(words: list[str], rest: list[str]) -> bool:
    return len(words) == len(rest) and all(
        word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
        for word, wanted in zip(words, rest, strict=True)
    )


def spotter(groups: Iterable[Iterable[str]]) -> Spotter:
    """A spotter of ``groups`` of cues: words or phrases, each word of which may end in ``*`` and is then a prefix.

    Raises:
        ValueError: a cue has no word, or a prefix that opens it has fewer than three letters.
    """
    owners: list[int] = []
    singles: dict[str, list[int]] = defaultdict(list)
    phrases: dict[str, list[_Phrase]] = defaultdict(list)
    for owner, cues in enumerate(groups):
        for cue in cues:
            first, *rest = parts(cue)
            if rest:
                exact = not any(word.endswith("*") for word in rest)
                phrases[first].append(_Phrase(len(owners), rest, exact))
            else:
                singles[first].append(len(owners))
            owners.append(owner)
    entries = [
        _Entry(first.rstrip("*"), tuple(singles.get(first, ())), tuple(phrases.get(first, ())))
        for first in dict.fromkeys((*singles, *phrases))
        if not first.endswith("*")
    ]
    heads: dict[str, list[_Entry]] = defaultdict(list)
    for first in dict.fromkeys((*singles, *phrases)):
        if first.endswith("*"):
            entry = _Entry(first[:-1], tuple(singles.get(first, ())), tuple(phrases.get(first, ())))
            heads[first[:_HEAD]].append(entry)
    return Spotter(tuple(owners), {entry.start: entry for entry in entries}, {k: tuple(v) for k, v in heads.items()})


def parts(cue: str) -> list[str]:
    """The words of a cue, folded as a text's are.

    Raises:
        ValueError: see ``spotter``.
    """
    low = _NUMBER.sub("#", _CLITIC.sub("", "".join(_bare(cue.lower()))))
    found = _CUE.findall(low)
    if not found:
        raise ValueError(f"{cue!r} has no word")
    if found[0].endswith("*") and len(found[0]) <= _HEAD:
        raise ValueError(f"{cue!r} begins with a prefix of fewer than {_HEAD} letters")
    if low.count("*") != sum(word.endswith("*") for word in found):
        raise ValueError(f"{cue!r} has a * that ends no word")
    return found
