"""A clause about the recipient made one to the recipient: verbs and pronouns in the register's person."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.clause import BOSS, UNSURE, YOU, Clause, Verb
from service.language.it.clitic import object_pronouns
from service.language.it.conjugation import PRESENT, WISH
from service.language.it.person import BEFORE, CLITIC, OWN, POSSESSIVE, SUBJECT, THEIR, Turning, Unsure, person
from service.language.it.possession import named, possessives
from service.language.it.tonic import pronouns
from service.language.it.verb import conjugate, lexicon

__all__ = ["Unsure", "addressed"]

_TYPED_SECOND: Final = frozenset("tu te ti tuo tua tuoi tue t' voi vi vostro vostra vostri vostre".split())
_ALONE: Final = frozenset("sola soli sole".split())
_TIED_ON: Final = frozenset("mi ci me ce si se lo la li le ne".split())
_OURS: Final = frozenset(("mi", "ci", "m'", "c'", "me", "noi"))


def addressed(clause: Clause, label: str, cast: Cast, *, kept: frozenset[int] = frozenset()) -> list[str]:
    """The words of the clause in the register's person; an empty word is one that goes.

    The verbs at the places in ``kept`` stay as they are, for who makes infinitives of them.

    Raises:
        Unsure: somebody may be the recipient or somebody else.
    """
    register = cast.register or "tu"
    if (register != "tu" and not _TYPED_SECOND.isdisjoint(clause.lows)) or not w.ADDRESSING.isdisjoint(clause.lows):
        raise Unsure
    clustered = {at for verb in clause.verbs for at in range(verb.first, verb.at)}
    if any(low in w.GLIELO and at not in clustered for at, low in enumerate(clause.lows)):
        raise Unsure
    if (
        label == "us"
        and clause.verbs
        and any(low == "da" and clause.lows[at + 1] in _ALONE for at, low in enumerate(clause.lows[:-1]))
    ):
        raise Unsure
    turning = Turning(clause, list(clause.words), label, cast, register)
    for verb in clause.verbs:
        _verb(turning, verb, is_kept=verb.at in kept)
    pronouns(turning)
    possessives(turning)
    named(turning)
    return turning.words


def _verb(turning: Turning, verb: Verb, *, is_kept: bool) -> None:
    if verb.subject == UNSURE:
        raise Unsure
    if verb.subject == YOU and is_kept:
        _unnamed(verb, turning.words)
        if verb.after >= 0:
            turning.words[verb.after] = SUBJECT[turning.register]
        object_pronouns(turning, verb)
        return
    if verb.subject == "typed" and (turning.register != "tu" or turning.label in ("praise", "ask")):
        raise Unsure
    if verb.subject == BOSS:
        _boss(turning, verb)
        return
    if verb.subject == YOU:
        if turning.label == "us":
            _ours(verb, turning.clause, turning.cast)
            object_pronouns(turning, verb)
            return
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
    if (
        verb.reading.person != 6
        or verb.phrase is not None
        or (cast.register == "voi" and not _OURS & set(clause.lows[: verb.at]))
    ):
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
    """The verb in the turning.register's person, with its reflexive pronoun."""
    plural = verb.reading.person > 3
    if plural and turning.register != "voi":
        raise Unsure
    if turning.register == "voi" and not plural and _agreeing(turning.clause, verb):
        raise Unsure
    if turning.register == "lei" and turning.clause.lows[verb.at] != conjugate(verb.reading, verb.reading.person):
        turning.words[verb.at] = conjugate(verb.reading, 3)
    if turning.register != "lei":
        if verb.reading.tense == WISH and _exhorts(turning.clause, verb):
            _imperative(turning, verb)
            return
        turning.words[verb.at] = conjugate(verb.reading, person(turning.register))
        for at in range(verb.first, verb.at):
            if turning.clause.lows[at] in ("si", "s'"):
                turning.words[at] = CLITIC[turning.register]
            elif turning.clause.lows[at] == "se":
                turning.words[at] = BEFORE[turning.register]


def _exhorts(clause: Clause, verb: Verb) -> bool:
    """A wish in a main clause, "mi scriva pure", is an order."""
    start = (
        verb.phrase.start if verb.phrase is not None else verb.fronted.start if verb.fronted is not None else verb.first
    )
    return not any(
        low in w.CONJUNCTIONS and low not in ("e", "ed", "ma", "o")
        for low in clause.lows[max(0, start - 1) : verb.first]
    )


def _imperative(turning: Turning, verb: Verb) -> None:
    present = lexicon().paradigms[verb.reading.lemma][PRESENT]
    if verb.reading.lemma in ("volere", "potere", "dovere"):
        raise Unsure
    singular = present[2 if verb.reading.lemma.endswith("are") and verb.reading.lemma != "andare" else 1]
    form = present[4] if turning.register == "voi" else singular
    pronouns = turning.clause.lows[verb.first : verb.at]
    short = turning.register == "tu" and verb.reading.lemma in (
        "fare",
        "dare",
        "dire",
        "stare",
        "andare",
        "essere",
        "avere",
        "sapere",
    )
    if (
        "non" in pronouns
        or (short and pronouns)
        or (short and verb.reading.lemma != "andare")
        or not set(pronouns) <= _TIED_ON
    ):
        raise Unsure
    own = {"si": CLITIC[turning.register], "se": BEFORE[turning.register]}
    turning.words[verb.at] = form + "".join(own.get(low, low) for low in pronouns)
    for at in range(verb.first, verb.at):
        turning.words[at] = ""


def _agreeing(clause: Clause, verb: Verb) -> bool:
    """Does a word behind the verb agree with a singular subject?"""
    cluster = clause.lows[verb.first : verb.at]
    if verb.reading.lemma in ("essere", "restare", "diventare", "rimanere", "stare"):
        return True
    return bool({"si", "s'"} & set(cluster)) or any(
        low == "da" and clause.lows[at + 1] in ("solo", "sola") for at, low in enumerate(clause.lows[:-1])
    )
