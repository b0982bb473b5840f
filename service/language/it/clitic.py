"""The pronouns before a verb that mean the recipient: lo, la, le, gli, glielo."""

from typing import Final, NamedTuple

from service.language.it import word as w
from service.language.it.antecedent import antecedent, named_later, other_person
from service.language.it.clause import ME, NOBODY, OTHER, YOU, Clause, Verb
from service.language.it.person import BEFORE, CLITIC, Turning, Unsure
from service.language.it.verb import lexicon, split_infinitive

_OBJECTS: Final = frozenset({"lo", "la", "li", "le", "l'", "gli"})
_FIRST: Final = frozenset({"me", "te", "ce", "ve", "se"})
_SEMI: Final = frozenset("potere volere dovere sapere passare venire andare stare".split())
"""Verbs that lend their place to the pronouns of an infinitive."""


class _Object(NamedTuple):
    """A pronoun at ``at``; ``known`` if the clause names what it may stand for, ``dative`` if it means "to them"."""

    at: int
    low: str
    lemma: str
    before: str
    known: bool
    dative: bool


def object_pronouns(turning: Turning, verb: Verb) -> None:
    """Turn those of the pronouns before ``verb`` that are the recipient.

    Raises:
        Unsure: one may be the recipient or somebody else.
    """
    for at in range(verb.first, verb.at):
        low = turning.clause.lows[at]
        if low in w.GLIELO:
            _glielo(turning, verb, at, low)
        elif low in _OBJECTS:
            found = _object(turning, verb, at, low)
            if verb.subject == YOU and turning.label != "us":
                _done_by_them(turning, verb, found)
            elif found.dative:
                _dative(turning, verb, found)
            elif verb.fronted is None and found.before not in _FIRST:
                _accusative(turning, verb, found)


def _glielo(turning: Turning, verb: Verb, at: int, low: str) -> None:
    if verb.subject == YOU:
        if not turning.cast.boss:
            raise Unsure
        turning.words[at] = "me " + w.GLIELO[low]
    elif not other_person(turning.clause, at, verb):
        own = low.capitalize() if turning.register == "lei" else f"{BEFORE[turning.register]} {w.GLIELO[low]}"
        turning.words[at] = own


def _object(turning: Turning, verb: Verb, at: int, low: str) -> _Object:
    lemma = _main_verb(turning.clause, verb)
    known = verb.fronted is not None or antecedent(turning.clause, at, low, verb)
    before = turning.clause.lows[at - 1] if at > verb.first else ""
    dative = low == "gli" or (low == "le" and not known and before not in _FIRST and lemma in w.GIVING)
    return _Object(at, low, lemma, before, known, dative)


def _done_by_them(turning: Turning, verb: Verb, found: _Object) -> None:
    """The recipient does it, so the pronoun is the sender they write for, a thing, or not certain."""
    if turning.cast.boss and found.low in ("gli", "lo", "l'"):
        turning.words[found.at] = "mi"
    elif found.dative:
        if not other_person(turning.clause, found.at, verb):
            raise Unsure
    elif not found.known and found.low not in ("lo", "l'"):
        later = turning.label == "ask" and named_later(turning.clause, found.at, found.low)
        if not later:
            raise Unsure


def _dative(turning: Turning, verb: Verb, found: _Object) -> None:
    if other_person(turning.clause, found.at, verb):
        return
    if turning.label == "us" and verb.subject != ME:
        raise Unsure
    turning.words[found.at] = "Le" if turning.register == "lei" else CLITIC[turning.register]


def _accusative(turning: Turning, verb: Verb, found: _Object) -> None:
    many = found.low in ("li", "le")
    person = found.lemma in w.PERSONS
    if person and turning.label != "us" and not found.known and (not many or turning.register == "voi"):
        if other_person(turning.clause, found.at) and verb.subject != ME:
            raise Unsure
        turning.words[found.at] = _them(found.low, turning.register)
        return
    if turning.label == "praise" and verb.subject == OTHER and found.low in ("lo", "la") and not person:
        raise Unsure
    perhaps = person and turning.label == "us" and verb.subject == ME
    if not found.known and (perhaps or not (found.low in ("lo", "l'") and verb.subject in (ME, NOBODY))):
        raise Unsure


def _them(low: str, register: str) -> str:
    if register == "lei":
        return "L'" if low == "l'" else "La"
    return CLITIC[register]


def _main_verb(clause: Clause, verb: Verb) -> str:
    """The verb that governs the pronouns: "posso presentarla", "l'ho vista", "lo può chiamare"."""
    for low in clause.lows[verb.at + 1 : verb.at + 4]:
        if low in lexicon().participles and verb.reading.lemma in ("avere", "essere"):
            return lexicon().participles[low]
        lemma = split_infinitive(low)[0]
        if lemma and verb.reading.lemma in _SEMI:
            return lemma
        if low not in w.ADVERBS and low not in ("a", "stato", "stata"):
            break
    return verb.reading.lemma
