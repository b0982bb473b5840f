"""The pronouns before a verb that mean the recipient: lo, la, le, gli, glielo."""

from typing import Final

from service.language.it import word as w
from service.language.it.antecedent import antecedent, named_later, other_person
from service.language.it.clause import ME, NOBODY, OTHER, YOU, Clause, Verb
from service.language.it.person import BEFORE, CLITIC, Turning, Unsure
from service.language.it.verb import lexicon, split_infinitive

_OBJECTS: Final = frozenset({"lo", "la", "li", "le", "l'"})
_DATIVES: Final = frozenset({"le", "gli"})


def object_pronouns(turning: Turning, verb: Verb) -> None:
    """Turn those of the pronouns before ``verb`` that are the recipient."""
    for at in range(verb.first, verb.at):
        low = turning.clause.lows[at]
        if low in w.GLIELO:
            _glielo(turning, verb, at, low)
        elif low in _OBJECTS or low in _DATIVES:
            _clitic(turning, verb, at, low)


def _glielo(turning: Turning, verb: Verb, at: int, low: str) -> None:
    if verb.subject == YOU:
        if turning.cast.boss:
            turning.words[at] = "me " + w.GLIELO[low]
            return
        raise Unsure
    if other_person(turning.clause, at, verb):
        return
    turning.words[at] = low.capitalize() if turning.register == "lei" else f"{BEFORE[turning.register]} {w.GLIELO[low]}"


def _clitic(turning: Turning, verb: Verb, at: int, low: str) -> None:
    lemma = _main_verb(turning.clause, verb)
    known = verb.fronted is not None or antecedent(turning.clause, at, low, verb)
    before = turning.clause.lows[at - 1] if at > verb.first else ""
    dative = low == "gli" or (
        low == "le" and not known and before not in ("me", "te", "ce", "ve", "se") and lemma in w.GIVING
    )
    if verb.subject == YOU and turning.label != "us":
        if turning.cast.boss and low in ("gli", "lo", "l'"):
            turning.words[at] = "mi"
        elif (dative and not other_person(turning.clause, at, verb)) or (
            not known
            and low not in ("lo", "l'")
            and not dative
            and (turning.label != "ask" or not named_later(turning.clause, at, low))
        ):
            raise Unsure
        return
    if dative:
        if other_person(turning.clause, at, verb):
            return
        if turning.label == "us" and verb.subject != ME:
            raise Unsure
        turning.words[at] = "Le" if turning.register == "lei" else CLITIC[turning.register]
        return
    if verb.fronted is not None or before in ("me", "te", "ce", "ve", "se"):
        return
    plural = low in ("li", "le")
    if lemma in w.PERSONS and turning.label != "us" and not known and plural == (plural and turning.register == "voi"):
        if other_person(turning.clause, at) and verb.subject != ME:
            raise Unsure
        turning.words[at] = _object(low, turning.register)
        return
    if turning.label == "praise" and verb.subject == OTHER and low in ("lo", "la") and lemma not in w.PERSONS:
        raise Unsure
    if known or (low in ("lo", "l'") and verb.subject in (ME, NOBODY)):
        return
    raise Unsure


def _object(low: str, register: str) -> str:
    if register == "lei":
        return "L'" if low == "l'" else "La"
    return CLITIC[register]


def _main_verb(clause: Clause, verb: Verb) -> str:
    """The verb that governs the pronouns: "posso presentarla", "l'ho vista", "lo può chiamare"."""
    for low in clause.lows[verb.at + 1 : verb.at + 4]:
        if low in lexicon().participles and verb.reading.lemma in ("avere", "essere"):
            return lexicon().participles[low]
        lemma = split_infinitive(low)[0]
        if lemma and verb.reading.lemma in (
            "potere",
            "volere",
            "dovere",
            "sapere",
            "passare",
            "venire",
            "andare",
            "stare",
        ):
            return lemma
        if low not in w.ADVERBS and low not in ("a", "stato", "stata"):
            break
    return verb.reading.lemma
