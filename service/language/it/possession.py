"""What belongs to the recipient, and their name where it is left over."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import BOSS, ME, NOBODY, OTHER, UNSURE, YOU, Clause
from service.language.it.naming import names_of
from service.language.it.person import POSSESSIVE, PREPOSITIONS, TONIC, Turning, Unsure

_COPULAS: Final = frozenset({"essere", "restare", "rimanere"})


def possessives(turning: Turning) -> None:
    """suo, sua, suoi, sue in the register's person."""
    if w.POSSESSIVES.keys().isdisjoint(turning.clause.lows):
        return
    for at, low in enumerate(turning.clause.lows):
        if low not in w.POSSESSIVES or not turning.words[at]:
            continue
        owner = _owner(turning.clause, at, turning.label)
        if owner == YOU:
            turning.words[at] = POSSESSIVE[turning.register][low]
        elif owner != OTHER:
            raise Unsure


def _owner(clause: Clause, at: int, label: str) -> str:
    """Whose: the recipient's unless another single person comes before it in the clause."""
    verb = next((verb for verb in reversed(clause.verbs) if verb.at < at), None)
    if label == "us":
        return OTHER if verb is not None and verb.subject == OTHER else UNSURE
    if verb is None or (verb.at == at - 1 and verb.reading.lemma in _COPULAS):
        return YOU
    if verb.subject in (YOU, ME, NOBODY, BOSS, "typed") or verb.reading.person > 3:
        return YOU
    return UNSURE


def named(turning: Turning) -> None:
    """The recipient's name where it is left: behind a preposition it becomes the pronoun.

    Raises:
        Unsure: no pronoun can stand in its place.
    """
    own, lows = names_of(turning.cast), turning.clause.lows
    if own.isdisjoint(lows):
        return
    for at, low in enumerate(lows):
        if low not in own or not turning.words[at] or not turning.clause.words[at][:1].isupper():
            continue
        start = at
        while start and (lows[start - 1] in w.TITLES or lows[start - 1] in own):
            start -= 1
        end = _name_end(turning.clause, at, own)
        before = lows[start - 1] if start else ""
        if before not in PREPOSITIONS or before == "di" or _described(lows, end):
            raise Unsure
        turning.words[start] = TONIC[turning.register]
        for place in range(start + 1, end):
            turning.words[place] = ""


def _described(lows: list[str], end: int) -> bool:
    """Does a relative clause about the named one follow?"""
    return lows[end : end + 1] == ["che"] or lows[end : end + 2] == [",", "che"]


def _name_end(clause: Clause, at: int, own: frozenset[str]) -> int:
    while at < len(clause.lows) and clause.lows[at] in own:
        at += 1
    return at
