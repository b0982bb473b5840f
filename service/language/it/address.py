"""A clause about the recipient made one to the recipient: verbs and pronouns in the register's person."""

from itertools import pairwise
from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.clause import BOSS, UNSURE, YOU, Clause, Verb
from service.language.it.clitic import object_pronouns
from service.language.it.conjugation import WISH
from service.language.it.imperative import exhorts, ordered
from service.language.it.person import BEFORE, CLITIC, OWN, POSSESSIVE, SUBJECT, THEIR, Turning, Unsure, person
from service.language.it.possession import named, possessives
from service.language.it.tonic import pronouns
from service.language.it.verb import conjugate

__all__ = ["Unsure", "addressed"]

_TYPED_SECOND: Final = frozenset("tu te ti tuo tua tuoi tue t' voi vi vostro vostra vostri vostre".split())
_ALONE: Final = frozenset("solo sola soli sole".split())
_OURS: Final = frozenset(("mi", "ci", "m'", "c'", "me", "noi"))
_COPULAS: Final = frozenset("essere restare diventare rimanere stare".split())


def addressed(clause: Clause, label: str, cast: Cast, *, kept: frozenset[int] = frozenset()) -> list[str]:
    """The words of the clause in the register's person; an empty word is one that goes.

    The verbs at the places in ``kept`` stay as they are, for who makes infinitives of them.

    Raises:
        Unsure: somebody may be the recipient or somebody else.
    """
    register = cast.register or "tu"
    if _is_addressed_already(clause, register) or _is_loose_dative(clause):
        raise Unsure
    if label == "us" and clause.verbs and _alone(clause.lows, _ALONE - {"solo"}):
        raise Unsure
    turning = Turning(clause, list(clause.words), label, cast, register)
    for verb in clause.verbs:
        _turn(turning, verb, is_kept=verb.at in kept)
    pronouns(turning)
    possessives(turning)
    named(turning)
    return turning.words


def _is_addressed_already(clause: Clause, register: str) -> bool:
    """Does the user speak to the recipient, in another register, or to who writes the letter?"""
    typed = register != "tu" and not _TYPED_SECOND.isdisjoint(clause.lows)
    return typed or not w.ADDRESSING.isdisjoint(clause.lows)


def _is_loose_dative(clause: Clause) -> bool:
    """Is there a "glielo" that belongs to no finite verb?"""
    if w.GLIELO.keys().isdisjoint(clause.lows):
        return False
    clustered = {at for verb in clause.verbs for at in range(verb.first, verb.at)}
    return any(low in w.GLIELO and at not in clustered for at, low in enumerate(clause.lows))


def _alone(lows: list[str], ends: frozenset[str]) -> bool:
    return any(low == "da" and after in ends for low, after in pairwise(lows))


def _turn(turning: Turning, verb: Verb, *, is_kept: bool) -> None:
    """The verb, its subject and its pronouns."""
    if verb.subject == UNSURE or (
        verb.subject == "typed" and (turning.register != "tu" or turning.label in ("praise", "ask"))
    ):
        raise Unsure
    if verb.subject == BOSS:
        _boss(turning, verb)
        return
    if verb.subject == YOU:
        if turning.label == "us" and not is_kept:
            _ours(verb, turning.clause, turning.cast)
        else:
            if not is_kept:
                _yours(turning, verb)
            _unnamed(verb, turning.words)
            if verb.after >= 0:
                turning.words[verb.after] = SUBJECT[turning.register]
    object_pronouns(turning, verb)


def _unnamed(verb: Verb, words: list[str]) -> None:
    """The verb without the subject named before it: "Marta ha rifatto" -> "ha rifatto"."""
    if verb.phrase is not None and verb.phrase.who == YOU:
        for at in range(verb.phrase.start, verb.phrase.end):
            words[at] = ""


def _ours(verb: Verb, clause: Clause, cast: Cast) -> None:
    """In a clause about the sender a third person is somebody else, or it is not certain who."""
    ours = not _OURS.isdisjoint(clause.lows[: verb.at])
    if verb.reading.person != 6 or verb.phrase is not None or (cast.register == "voi" and not ours):
        raise Unsure


def _boss(turning: Turning, verb: Verb) -> None:
    """The sender's own doing: "l'Ingegnere ne apprezza la franchezza" -> "apprezzo la Sua franchezza"."""
    turning.words[verb.at] = conjugate(verb.reading, 1)
    cluster, article = turning.clause.lows[verb.first : verb.at], turning.clause.lows[verb.at + 1 : verb.at + 2]
    if cluster == ["ne"]:
        if not article or article[0] not in OWN:
            raise Unsure
        turning.words[verb.first] = ""
        turning.words[verb.at + 1] += " " + (
            THEIR[article[0]] if turning.register == "voi" else POSSESSIVE[turning.register][OWN[article[0]]]
        )
    if verb.phrase is not None:
        for at in range(verb.phrase.start, verb.phrase.end):
            turning.words[at] = ""


def _yours(turning: Turning, verb: Verb) -> None:
    """The verb in the register's person, with its reflexive pronoun."""
    register, lows = turning.register, turning.clause.lows
    if (verb.reading.person > 3 and register != "voi") or (
        register == "voi" and verb.reading.person <= 3 and _agrees(turning.clause, verb)
    ):
        raise Unsure
    if register == "lei":
        if lows[verb.at] != conjugate(verb.reading, verb.reading.person):
            turning.words[verb.at] = conjugate(verb.reading, 3)
        return
    if verb.reading.tense == WISH and exhorts(turning.clause, verb):
        ordered(turning, verb)
        return
    turning.words[verb.at] = conjugate(verb.reading, person(register))
    for at in range(verb.first, verb.at):
        if lows[at] in ("si", "s'"):
            turning.words[at] = CLITIC[register]
        elif lows[at] == "se":
            turning.words[at] = BEFORE[register]


def _agrees(clause: Clause, verb: Verb) -> bool:
    """Does a word behind the verb agree with a singular subject?"""
    if verb.reading.lemma in _COPULAS or not {"si", "s'"}.isdisjoint(clause.lows[verb.first : verb.at]):
        return True
    return _alone(clause.lows, frozenset({"solo", "sola"}))
