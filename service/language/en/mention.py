"""Where the names of the cast stand in a clause."""

from dataclasses import dataclass

from service.language.en.clause import Clause
from service.language.en.people import TITLES, WORDLIKE, Names


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a clause: words from ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    who: str
    owner: bool
    name: tuple[str, ...]


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
    second = clause.keys[start + 1] if start + 1 < len(clause.keys) else ""
    for keys, words, who in names.by_first[clause.keys[start]]:
        end = start + len(keys)
        if len(keys) > 1 and not second.startswith(keys[1]):
            continue
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
        titled = start and clause.keys[start - 1] in TITLES and words[0][:1].isupper()
        return Mention(start - 1 if titled else start, end, who, owner, words)
    return None
