"""Who the words of a clause may mean: names from the cast, and nouns for people with their gender."""

from dataclasses import dataclass
from functools import lru_cache

from service.language.cast import Cast
from service.language.en.clause import cut
from service.language.en.lexicon import FEMALE, FIRMS, GIVEN, LONE_TITLES, MALE, table

_PEOPLE: dict[str, str] = table("people")
NOUNS: dict[str, str] = {word: gender for gender in ("any", "f", "m") for word in _PEOPLE[gender].split()}
PLURAL = frozenset(_PEOPLE["plural"].split())
TITLES = frozenset(_PEOPLE["titles"].split())
WORDLIKE = frozenset(_PEOPLE["wordlike"].split())
YOU, BOSS, OTHER = "you", "boss", "other"

Entry = tuple[tuple[str, ...], tuple[str, ...], str]
"""A name as keys, as words, and whom it means."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names by the key of their first word, the longest first."""

    by_first: dict[str, list[Entry]]
    firsts: frozenset[str]


def _enter(found: dict[str, list[Entry]], entries: list[tuple[str, str]]) -> None:
    entered = set()
    for name, who in [*entries, *[(name.replace(" & ", " and "), who) for name, who in entries if "&" in name]]:
        words = tuple(name.split() if name.replace(" ", "").isalpha() else cut(name)[0])
        keys = tuple([word.lower() for word in words])
        if not keys:
            continue
        for first in (keys[0], keys[0] + "'s", keys[0] + "'") if len(keys) == 1 else keys[:1]:
            found.setdefault(first, []).append((keys, words, who))
            entered.add(first)
    for first in entered:
        found[first].sort(key=lambda entry: -len(entry[0]))


def _epithets(key: str) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
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
        + [(f"the {title}", YOU) for title in _titles(cast.names) & LONE_TITLES - _titles(cast.boss)]
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
    return Names(found, frozenset(found))


def _titles(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.split()[0].lower().rstrip(".") for name in names if " " in name)


def _given(name: str) -> str:
    words = [word for word in name.split() if word.lower().rstrip(".") not in TITLES]
    return words[0] if words and words[0].lower() in GIVEN else ""


def _persons(cast: Cast) -> tuple[str, ...]:
    """The first names of several recipients; one alone of them is no "you". Empty for one person or a firm."""
    found = tuple(dict.fromkeys(given for given in map(_given, cast.names) if given))
    return found if cast.plural and len(found) > 1 else ()


def gender(names: tuple[str, ...]) -> str:
    """What a title tells: "m", "f" or ""."""
    titles = _titles(names)
    if titles & MALE:
        return "m"
    return "f" if titles & FEMALE else ""


@lru_cache(maxsize=64)
def firm_named(cast: Cast) -> bool:
    """Whether a name of the recipient is a firm's: it stands beside a person's, or is written as only firms are."""
    people = {word for name in cast.names if _given(name) or _titles((name,)) & TITLES for word in name.lower().split()}
    return any(
        name.split()[-1].lower() in FIRMS
        or (name[:1].isupper() and people.isdisjoint(name.lower().split()) and (bool(people) or _like_a_firm(name)))
        for name in cast.names
    )


def _like_a_firm(name: str) -> bool:
    return "&" in name or (not name.isupper() and any(letter.isupper() for letter in name.split(maxsplit=1)[0][1:]))
