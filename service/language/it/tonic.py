"""lui, lei and loro that stand alone, and the pronouns tied to infinitives."""

from typing import Final

from service.language.it import word as w
from service.language.it.antecedent import antecedent, other_person
from service.language.it.clause import OTHER, YOU
from service.language.it.person import BEFORE, CLITIC, SUBJECT, THEIR, TONIC, Turning, Unsure
from service.language.it.verb import split_infinitive, tie

_PREPOSITIONS: Final = frozenset("di da a con per su senza tra fra come in verso contro su".split())


def pronouns(turning: Turning) -> None:
    """lui, lei and loro behind prepositions, and pronouns tied to infinitives and gerunds."""
    for at, low in enumerate(turning.clause.lows):
        if low in ("lui", "lei", "loro"):
            _tonic(turning, at, low)
        elif (len(low) > 4 and low[-2:] in ("lo", "la", "li", "le", "gli", "si", "ne")) or low.endswith("gli"):
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
    if before in _PREPOSITIONS or before in ("più", "lui", "anche", "solo", "proprio"):
        turning.words[at] = TONIC[turning.register] if before in _PREPOSITIONS else SUBJECT[turning.register]
        return
    raise Unsure


def _tied(turning: Turning, at: int, low: str) -> None:
    lemma, tail = split_infinitive(low)
    if not tail:
        return
    verb = next((verb for verb in reversed(turning.clause.verbs) if verb.at < at), None)
    if tail[:2] in ("ti", "te", "vi", "ve") and turning.register != "tu":
        raise Unsure
    mine = verb is not None and verb.subject != YOU
    if tail == "si":
        if turning.register != "lei" and turning.label != "us" and (verb is None or verb.subject == YOU):
            turning.words[at] = tie(lemma, CLITIC[turning.register])
        return
    if not mine:
        return
    if turning.label == "us" and not (
        tail in ("le", "gli") and lemma in w.GIVING and not other_person(turning.clause, at)
    ):
        if (
            tail in ("la", "lo", "li", "le", "gli")
            and not antecedent(turning.clause, at + 1, tail, verb)
            and not other_person(turning.clause, at)
        ):
            raise Unsure
        return
    if tail.startswith("glie"):
        turning.words[at] = lemma[:-1] + (
            "Glie" + tail[4:] if turning.register == "lei" else BEFORE[turning.register] + tail[4:]
        )
    elif tail == "gli" or (tail == "le" and lemma in w.GIVING):
        turning.words[at] = tie(lemma, "Le" if turning.register == "lei" else CLITIC[turning.register])
    elif tail in ("lo", "la") or (tail in ("li", "le") and turning.register == "voi"):
        if lemma not in w.PERSONS or antecedent(turning.clause, at + 1, tail, verb):
            return
        if verb is not None and verb.subject == OTHER and other_person(turning.clause, at):
            raise Unsure
        turning.words[at] = tie(lemma, "La" if turning.register == "lei" else CLITIC[turning.register])
