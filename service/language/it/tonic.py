"""lui, lei and loro that stand alone, and the pronouns tied to infinitives."""

from typing import Final

from service.language.it import word as w
from service.language.it.antecedent import antecedent, other_person
from service.language.it.clause import OTHER, YOU, Verb
from service.language.it.person import BEFORE, CLITIC, PREPOSITIONS, SUBJECT, THEIR, TONIC, Turning, Unsure
from service.language.it.verb import split_infinitive, tie

_TIED: Final = ("lo", "la", "li", "le", "gli", "si", "ne")
_FOCUS: Final = frozenset("più lui anche solo proprio".split())


def pronouns(turning: Turning) -> None:
    """lui, lei and loro behind prepositions, and pronouns tied to infinitives and gerunds."""
    for at, low in enumerate(turning.clause.lows):
        if low in ("lui", "lei", "loro"):
            _tonic(turning, at, low)
        elif len(low) > 4 and low.endswith(_TIED):
            _tied(turning, at, low)


def _tonic(turning: Turning, at: int, low: str) -> None:
    if not turning.words[at] or turning.words[at] != turning.clause.words[at]:
        return
    before = turning.clause.lows[at - 1] if at else ""
    if low == "loro" and before in THEIR:
        if turning.register != "voi" or turning.label == "us":
            raise Unsure
        turning.words[at] = THEIR[before]
        return
    if turning.label == "us" or (low == "loro" and turning.register != "voi"):
        if other_person(turning.clause, at):
            return
        raise Unsure
    if before in PREPOSITIONS:
        turning.words[at] = TONIC[turning.register]
    elif before in _FOCUS:
        turning.words[at] = SUBJECT[turning.register]
    else:
        raise Unsure


def _tied(turning: Turning, at: int, low: str) -> None:
    lemma, tail = split_infinitive(low)
    if not tail:
        return
    verb = next((verb for verb in reversed(turning.clause.verbs) if verb.at < at), None)
    if tail[:2] in ("ti", "te", "vi", "ve") and turning.register != "tu":
        raise Unsure
    if tail == "si":
        theirs = verb is None or verb.subject == YOU
        if turning.register != "lei" and turning.label != "us" and theirs:
            turning.words[at] = tie(lemma, CLITIC[turning.register])
    elif verb is not None and verb.subject != YOU:
        if turning.label != "us" or _is_given(turning, at, lemma, tail):
            turning.words[at] = _turned(turning, at, lemma, tail, verb)
        else:
            _known(turning, at, tail, verb)


def _is_given(turning: Turning, at: int, lemma: str, tail: str) -> bool:
    return tail in ("le", "gli") and lemma in w.GIVING and not other_person(turning.clause, at)


def _known(turning: Turning, at: int, tail: str, verb: Verb) -> None:
    """About the sender the pronoun must stand for something the clause names."""
    named = antecedent(turning.clause, at + 1, tail, verb) or other_person(turning.clause, at)
    if tail in ("la", "lo", "li", "le", "gli") and not named:
        raise Unsure


def _turned(turning: Turning, at: int, lemma: str, tail: str, verb: Verb) -> str:
    """The infinitive with the pronoun that means the recipient in their person."""
    register = turning.register
    if tail.startswith("glie"):
        return lemma[:-1] + ("Glie" if register == "lei" else BEFORE[register]) + tail[4:]
    if tail == "gli" or (tail == "le" and lemma in w.GIVING):
        return tie(lemma, "Le" if register == "lei" else CLITIC[register])
    if tail not in ("lo", "la") and not (tail in ("li", "le") and register == "voi"):
        return turning.words[at]
    if lemma not in w.PERSONS or antecedent(turning.clause, at + 1, tail, verb):
        return turning.words[at]
    if verb.subject == OTHER and other_person(turning.clause, at):
        raise Unsure
    return tie(lemma, "La" if register == "lei" else CLITIC[register])
