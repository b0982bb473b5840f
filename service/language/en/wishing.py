"""A wish inside a longer sentence, brought to its front: "I think you should", "if it's urgent you should call"."""

from service.language.en.clause import Clause, make
from service.language.en.lexicon import CLAUSE_SUBJECTS, SUBJECTS

_DUTY = frozenset("should must ought 'd".split())
_SHORT_DUTY = frozenset("should must ought".split())
_THINKING = frozenset("think believe feel reckon guess suggest suppose".split())
_TOPICS = frozenset("for on about to in".split())
_CONDITIONS = frozenset("if when whenever".split())
_SPEAKING = frozenset("talk speak".split())
_LONGEST_TOPIC, _LONGEST_CONDITION = 6, 9


def fronted(clause: Clause) -> Clause:
    """The clause from "you should" on; what stood before it is dropped, or moved behind where it still matters."""
    place = _duty(clause)
    if place == 0 or clause.keys[0] in {"next", "then"}:
        return clause
    before, wish = clause.part(0, place), clause.part(place)
    if before.keys[0] in {"i", "we"}:
        thinks = before.keys[1:] in {(verb, *more) for verb in _THINKING for more in ((), ("that",))}
        return wish if thinks else clause
    if before.keys[0] in _CONDITIONS and 2 < place <= _LONGEST_CONDITION:
        return _behind(wish, before) if _CONDITIONS.isdisjoint(wish.keys) else clause
    if before.keys[0] in _TOPICS and place <= _LONGEST_TOPIC and SUBJECTS.isdisjoint(before.keys):
        speaks = before.keys[0] == "for" and wish.keys[2] in _SPEAKING and "about" not in wish.keys
        return _behind(wish, make(["about", *before.words[1:]], before.gaps)) if speaks else wish
    return _second(clause)


def _duty(clause: Clause) -> int:
    """Where "you should" stands, or "and should" behind another act of the recipient; 0 where none does."""
    keys = clause.keys
    for index in range(1, len(keys) - 2):
        if keys[index] == "you" and keys[index + 1] in _DUTY:
            return index
        if keys[index] == "and" and keys[index + 1] in _SHORT_DUTY and keys[0] == "you":
            return index
    return 0


def _second(clause: Clause) -> Clause:
    """As in "you did great and should talk to Luca": nobody else acts in between."""
    keys, place = clause.keys, _duty(clause)
    if keys[place] != "and" or not CLAUSE_SUBJECTS.isdisjoint(keys[1:place]):
        return clause
    return make(["you", *clause.words[place + 1 :]], ["", " ", *clause.gaps[place + 2 :]], clause.tail)


def _behind(wish: Clause, before: Clause) -> Clause:
    """The words in front moved behind the wish, with a comma where the wish has one."""
    first = before.words[0].lower()
    gap = ", " if any("," in gap for gap in wish.gaps[1:]) else " "
    return make([*wish.words, first, *before.words[1:]], [*wish.gaps, gap, *before.gaps[1:]])
