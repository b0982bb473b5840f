"""Words and phrases found in a text by look-ups alone, in one pass over its words."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

_CLITIC = re.compile(r"'(?=(?:t|s|d|m|re|ve|ll)\b)")
_NUMBER = re.compile(r"[0-9]+")
_WORD = re.compile(r"[a-z]+|#")
_PART = re.compile(r"(?:[a-z]+|#)\*?")
_HEAD = 4


def folded(text: str) -> list[str]:
    """The words of ``text`` in lower case without accents: "don't" is "dont", "l'anno" two words, a number "#"."""
    return _WORD.findall(_plain(text))


def _plain(text: str) -> str:
    low = text.lower()
    if not low.isascii():
        low = low.replace("–", " ").replace("—", " ").replace("…", " ")
        low = unicodedata.normalize("NFD", low).encode("ascii", "ignore").decode("ascii")
    return _NUMBER.sub("#", _CLITIC.sub("", low) if "'" in low else low)


class _Phrase(NamedTuple):
    """A cue of several words: the second without its ``*``, and what follows that."""

    cue: int
    second: str
    rest: list[str]
    exact: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a first word leads to: cues that it is by itself, and the phrases that it opens.

    Those stand under their second word, or in ``loose`` where that one is a prefix.
    """

    start: str
    cues: tuple[int, ...]
    phrases: Mapping[str, tuple[_Phrase, ...]]
    loose: tuple[_Phrase, ...]


@dataclass(frozen=True, slots=True)
class Spotter:
    """Groups of cues, ready to be looked for in any text.

    ``owners[cue]`` is the group of a cue; ``whole`` is keyed by a first word, ``heads`` by the first letters of one
    that is a prefix.
    """

    owners: tuple[int, ...]
    whole: Mapping[str, _Entry]
    heads: Mapping[str, tuple[_Entry, ...]]

    def spot(self, words: list[str]) -> Mapping[int, int]:
        """How many different cues of each group stand in ``words``; groups without any are left out."""
        found: set[int] = set()
        whole, heads = self.whole, self.heads
        for at, (word, following) in enumerate(zip(words, [*words[1:], ""], strict=False)):
            if word in whole:
                entry = whole[word]
                if entry.cues or entry.loose or following in entry.phrases:
                    _add(entry, words, at, found)
            head = word[:_HEAD]
            if head in heads:
                for entry in heads[head]:
                    if word.startswith(entry.start):
                        _add(entry, words, at, found)
        return Counter(map(self.owners.__getitem__, found))


def _add(entry: _Entry, words: list[str], at: int, found: set[int]) -> None:
    if entry.cues:
        found.update(entry.cues)
    following = words[at + 1] if at + 1 < len(words) else ""
    if following in entry.phrases:
        for phrase in entry.phrases[following]:
            if not phrase.rest or _follows(phrase, words[at + 2 : at + 2 + len(phrase.rest)]):
                found.add(phrase.cue)
    for phrase in entry.loose:
        if following.startswith(phrase.second) and _follows(phrase, words[at + 2 : at + 2 + len(phrase.rest)]):
            found.add(phrase.cue)


def _follows(phrase: _Phrase, words: list[str]) -> bool:
    if phrase.exact or len(words) != len(phrase.rest):
        return words == phrase.rest
    return all(
        word.startswith(wanted[:-1]) if wanted[-1] == "*" else word == wanted
        for word, wanted in zip(words, phrase.rest, strict=True)
    )


def spotter(groups: Iterable[Iterable[str]]) -> Spotter:
    """A spotter of groups of cues: words or phrases, each word of which may end in ``*`` and is then a prefix.

    Raises:
        ValueError: a cue has no word, or a prefix that opens it is too short.
    """
    owners: list[int] = []
    opened: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
    for owner, cues in enumerate(groups):
        for cue in cues:
            first, *rest = _parts(cue)
            opened[first].append((len(owners), rest))
            owners.append(owner)
    whole = {first: _entry(first, rows) for first, rows in opened.items() if not first.endswith("*")}
    heads: dict[str, tuple[_Entry, ...]] = defaultdict(tuple)
    for first, rows in opened.items():
        if first.endswith("*"):
            heads[first[:_HEAD]] += (_entry(first[:-1], rows),)
    return Spotter(tuple(owners), whole, dict(heads))


def _entry(start: str, rows: list[tuple[int, list[str]]]) -> _Entry:
    phrases: dict[str, tuple[_Phrase, ...]] = defaultdict(tuple)
    loose: list[_Phrase] = []
    for cue, (second, *rest) in ((cue, following) for cue, following in rows if following):
        phrase = _Phrase(cue, second.rstrip("*"), rest, not any(part.endswith("*") for part in rest))
        if second.endswith("*"):
            loose.append(phrase)
        else:
            phrases[second] += (phrase,)
    return _Entry(start, tuple(cue for cue, following in rows if not following), dict(phrases), tuple(loose))


def _parts(cue: str) -> list[str]:
    low = _plain(cue)
    found = _PART.findall(low)
    if not found or low.count("*") != sum(part.endswith("*") for part in found):
        raise ValueError(f"{cue!r} is no words with a * behind at most")
    if found[0].endswith("*") and len(found[0]) <= _HEAD:
        raise ValueError(f"{cue!r} begins with a prefix of fewer than {_HEAD} letters")
    return found
