"""Who the words of a clause may mean: names from the cast, and nouns for people with their gender."""

from dataclasses import dataclass
from functools import lru_cache

from service.language.cast import Cast
from service.language.en.clause import Clause, cut
from service.language.en.lexicon import GIVEN, table

_PEOPLE: dict[str, str] = table("people")
NOUNS: dict[str, str] = {word: gender for gender in ("any", "f", "m") for word in _PEOPLE[gender].split()}
PLURAL = frozenset(_PEOPLE["plural"].split())
TITLES = frozenset(_PEOPLE["titles"].split())
WORDLIKE = frozenset(_PEOPLE["wordlike"].split())
YOU, BOSS, OTHER = "you", "boss", "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a clause: words from ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    who: str
    owner: bool
    name: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Names by the key of their first word, the longest first."""

    by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], str]]]
    firsts: frozenset[str]


_Entries = dict[str, list[tuple[tuple[str, ...], tuple[str, ...], str]]]


def _enter(found: _Entries, entries: list[tuple[str, str]]) -> None:
    for name, who in entries:
        words = tuple(cut(name)[0])
        keys = tuple([word.lower() for word in words])
        if keys:
            for first in (keys[0], keys[0] + "'s", keys[0] + "'") if len(keys) == 1 else keys[:1]:
                found.setdefault(first, []).append((keys, words, who))


def _epithets(key: str) -> _Entries:
    found: _Entries = {}
    _enter(found, [(epithet, YOU) for epithet in _PEOPLE[key].split("|")])
    return found


_EPITHETS, _FIRM_EPITHETS = _epithets("epithets"), _epithets("firm_epithets")


@lru_cache(maxsize=64)
def names_of(cast: Cast) -> Names:
    """The cast's names, and the words that stand for the recipient."""
    persons = _persons(cast)
    entries = (
        [(name, OTHER if persons and _given(name) in persons else YOU) for name in cast.names]
        + [(name, BOSS) for name in cast.boss]
        + [(name, OTHER) for name in cast.others]
    )
    entries += [
        (f"{one}{joint}{two}", YOU)
        for one in persons
        for two in persons
        if one != two and len(persons) == 2
        for joint in (" and ", " & ")
    ]
    found = {first: list(known) for first, known in (_FIRM_EPITHETS if cast.plural else _EPITHETS).items()}
    _enter(found, entries)
    for candidates in found.values():
        candidates.sort(key=lambda entry: -len(entry[0]))
    return Names(found, frozenset(found))


def _given(name: str) -> str:
    words = [word for word in name.split() if word.lower().rstrip(".") not in TITLES]
    return words[0] if words and words[0].lower() in GIVEN else ""


def _persons(cast: Cast) -> tuple[str, ...]:
    """The first names of several recipients; one alone of them is no "you". Empty for one person or a firm."""
    found = tuple(dict.fromkeys(given for given in map(_given, cast.names) if given))
    return found if cast.plural and len(found) > 1 else ()


def mentions(clause: Clause, names: Names) -> list[Mention]:
    """The names in the clause, in order."""
    if names.firsts.isdisjoint(clause.keys):
        return []
    found: list[Mention] = []
    index = 0
    while index < len(clause.keys):
        mention = _mention(clause, names, index) if clause.keys[index] in names.firsts else None
        if mention is not None:
            found.append(mention)
        index = mention.end if mention else index + 1
    return found


def _mention(clause: Clause, names: Names, start: int) -> Mention | None:
    for keys, words, who in names.by_first[clause.keys[start]]:
        end = start + len(keys)
        if clause.keys[start : end - 1] != keys[:-1] or end > len(clause.keys):
            continue
        last = clause.keys[end - 1]
        owner = last != keys[-1]
        if owner and last not in {keys[-1] + "'s", keys[-1] + "'"}:
            continue
        if len(keys) == 1 and keys[0] in WORDLIKE and clause.words[start].islower():
            continue
        if keys == ("lad",) and start:
            continue
        first = start - 1 if start and clause.keys[start - 1] in TITLES and words[0][:1].isupper() else start
        return Mention(first, end, who, owner, words)
    return None
