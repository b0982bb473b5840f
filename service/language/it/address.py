"""A clause about the recipient made a clause to the recipient: verbs, pronouns and possessives in the register's person."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.clause import BOSS, ME, NOBODY, OTHER, UNSURE, YOU, Clause, Verb, names_of
from service.language.it.conjugation import PRESENT, WISH
from service.language.it.verb import Reading, conjugate, lexicon, split_infinitive, tie

_TONIC: Final = {"tu": "te", "lei": "Lei", "voi": "voi"}
_SUBJECT: Final = {"tu": "tu", "lei": "Lei", "voi": "voi"}
_CLITIC: Final = {"tu": "ti", "voi": "vi"}
_BEFORE: Final = {"tu": "te", "voi": "ve"}
_POSSESSIVE: Final = {
    "tu": {"suo": "tuo", "sua": "tua", "suoi": "tuoi", "sue": "tue"},
    "lei": {"suo": "Suo", "sua": "Sua", "suoi": "Suoi", "sue": "Sue"},
    "voi": {"suo": "vostro", "sua": "vostra", "suoi": "vostri", "sue": "vostre"},
}
_THEIR: Final = {
    "il": "vostro", "del": "vostro", "al": "vostro", "dal": "vostro", "nel": "vostro", "sul": "vostro", "un": "vostro",
    "la": "vostra", "della": "vostra", "alla": "vostra", "dalla": "vostra", "nella": "vostra", "sulla": "vostra", "una": "vostra",
    "i": "vostri", "dei": "vostri", "ai": "vostri", "dai": "vostri", "nei": "vostri", "sui": "vostri",
    "le": "vostre", "delle": "vostre", "alle": "vostre", "dalle": "vostre", "nelle": "vostre", "sulle": "vostre",
}  # fmt: skip
_TYPED_SECOND: Final = frozenset("tu te ti tuo tua tuoi tue t' voi vi vostro vostra vostri vostre".split())
_PREPOSITIONS: Final = frozenset("di da a con per su senza tra fra come in verso contro su".split())
_ALONE: Final = frozenset("sola soli sole".split())
_TIED_ON: Final = frozenset("mi ci me ce si se lo la li le ne".split())
_OBJECTS: Final = frozenset({"lo", "la", "li", "le", "l'"})
_DATIVES: Final = frozenset({"le", "gli"})


class Unsure(Exception):
    """Who is meant cannot be told; caught where the form is asked for."""


def addressed(clause: Clause, label: str, cast: Cast, *, finite: bool = True) -> list[str]:
    """The words of the clause in the register's person; an empty word is one that goes.

    With ``finite`` false the recipient's verbs are left as they are, for who makes infinitives of them.

    Raises:
        Unsure: somebody may be the recipient or somebody else.
    """
    register = cast.register or "tu"
    if (register != "tu" and not _TYPED_SECOND.isdisjoint(clause.lows)) or not w.ADDRESSING.isdisjoint(clause.lows):
        raise Unsure
    clustered = {at for verb in clause.verbs for at in range(verb.first, verb.at)}
    if any(low in w.GLIELO and at not in clustered for at, low in enumerate(clause.lows)):
        raise Unsure
    if label == "us" and clause.verbs and any(low == "da" and clause.lows[at + 1] in _ALONE for at, low in enumerate(clause.lows[:-1])):
        raise Unsure
    words = list(clause.words)
    for verb in clause.verbs:
        _verb(clause, verb, words, label, cast, register if finite else f"{register}*")
    _pronouns(clause, words, label, cast, register)
    _possessives(clause, words, label, register)
    _named(clause, words, cast, register)
    return words


def person(register: str) -> int:
    """The person of verbs in a register, 1 to 6."""
    return {"tu": 2, "lei": 3, "voi": 5}[register]


def _verb(clause: Clause, verb: Verb, words: list[str], label: str, cast: Cast, register: str) -> None:
    kept, register = register.endswith("*"), register.rstrip("*")
    if verb.subject == UNSURE:
        raise Unsure
    if verb.subject == YOU and kept:
        _unnamed(verb, words)
        if verb.after >= 0:
            words[verb.after] = _SUBJECT[register]
        _object_pronouns(clause, verb, words, label, cast, register)
        return
    if verb.subject == "typed" and (register != "tu" or label == "praise"):
        raise Unsure
    if verb.subject == BOSS:
        _boss(clause, verb, words)
        return
    if verb.subject == YOU:
        if label == "us":
            _ours(verb, clause, cast)
            _object_pronouns(clause, verb, words, label, cast, register)
            return
        _yours(clause, verb, words, register)
        _unnamed(verb, words)
        if verb.after >= 0:
            words[verb.after] = _SUBJECT[register]
    _object_pronouns(clause, verb, words, label, cast, register)


def _unnamed(verb: Verb, words: list[str]) -> None:
    """The verb without the subject named before it: "Marta ha rifatto" -> "ha rifatto"."""
    if verb.phrase is not None and verb.phrase.who == YOU:
        for at in range(verb.phrase.start, verb.phrase.end):
            words[at] = ""


_OURS: Final = frozenset(("mi", "ci", "m'", "c'", "me", "noi"))


def _ours(verb: Verb, clause: Clause, cast: Cast) -> None:
    """In a clause about the sender a third person is somebody else, or it is not certain who."""
    if verb.reading.person != 6 or verb.phrase is not None or (cast.register == "voi" and not _OURS & set(clause.lows[: verb.at])):
        raise Unsure


def _boss(clause: Clause, verb: Verb, words: list[str]) -> None:
    words[verb.at] = conjugate(verb.reading, 1)
    if verb.phrase is not None:
        for at in range(verb.phrase.start, verb.phrase.end):
            words[at] = ""


def _yours(clause: Clause, verb: Verb, words: list[str], register: str) -> None:
    """The verb in the register's person, with its reflexive pronoun."""
    plural = verb.reading.person > 3
    if plural and register != "voi":
        raise Unsure
    if register == "voi" and not plural and _agreeing(clause, verb):
        raise Unsure
    if register == "lei" and clause.lows[verb.at] != conjugate(verb.reading, verb.reading.person):
        words[verb.at] = conjugate(verb.reading, 3)
    if register != "lei":
        if verb.reading.tense == WISH and _exhorts(clause, verb):
            _imperative(clause, verb, words, register)
            return
        words[verb.at] = conjugate(verb.reading, person(register))
        for at in range(verb.first, verb.at):
            if clause.lows[at] in ("si", "s'"):
                words[at] = _CLITIC[register]
            elif clause.lows[at] == "se":
                words[at] = _BEFORE[register]


def _exhorts(clause: Clause, verb: Verb) -> bool:
    """A wish in a main clause, "mi scriva pure", is an order."""
    start = verb.phrase.start if verb.phrase is not None else verb.fronted.start if verb.fronted is not None else verb.first
    return not any(low in w.CONJUNCTIONS and low not in ("e", "ed", "ma", "o") for low in clause.lows[max(0, start - 1) : verb.first])


def _imperative(clause: Clause, verb: Verb, words: list[str], register: str) -> None:
    present = lexicon().paradigms[verb.reading.lemma][PRESENT]
    form = present[4] if register == "voi" else present[2 if verb.reading.lemma.endswith("are") else 1]
    pronouns = clause.lows[verb.first : verb.at]
    short = register == "tu" and verb.reading.lemma in ("fare", "dare", "dire", "stare", "andare", "essere", "avere", "sapere")
    if "non" in pronouns or (short and pronouns) or (short and verb.reading.lemma != "andare") or not set(pronouns) <= _TIED_ON:
        raise Unsure
    own = {"si": _CLITIC[register], "se": _BEFORE[register]}
    words[verb.at] = form + "".join(own.get(low, low) for low in pronouns)
    for at in range(verb.first, verb.at):
        words[at] = ""


def _agreeing(clause: Clause, verb: Verb) -> bool:
    """Does a word behind the verb agree with a singular subject?"""
    cluster = clause.lows[verb.first : verb.at]
    if verb.reading.lemma in ("essere", "restare", "diventare", "rimanere", "stare"):
        return True
    return bool({"si", "s'"} & set(cluster)) or any(low in clause.lows for low in ("solo", "sola", "stesso", "stessa"))


def _object_pronouns(clause: Clause, verb: Verb, words: list[str], label: str, cast: Cast, register: str) -> None:
    for at in range(verb.first, verb.at):
        low = clause.lows[at]
        if low in w.GLIELO:
            _glielo(clause, verb, words, at, low, cast, register)
        elif low in _OBJECTS or low in _DATIVES:
            _clitic(clause, verb, words, at, low, label, cast, register)


def _glielo(clause: Clause, verb: Verb, words: list[str], at: int, low: str, cast: Cast, register: str) -> None:
    if verb.subject == YOU:
        if cast.boss:
            words[at] = "me " + w.GLIELO[low]
            return
        raise Unsure
    if _other_person(clause, at, verb):
        return
    words[at] = low.capitalize() if register == "lei" else f"{_BEFORE[register]} {w.GLIELO[low]}"


def _clitic(clause: Clause, verb: Verb, words: list[str], at: int, low: str, label: str, cast: Cast, register: str) -> None:
    lemma = _main_verb(clause, verb)
    antecedent = verb.fronted is not None or _antecedent(clause, at, low, verb)
    before = clause.lows[at - 1] if at > verb.first else ""
    dative = low == "gli" or (low == "le" and not antecedent and before not in ("me", "te", "ce", "ve", "se") and lemma in w.GIVING)
    if verb.subject == YOU and label != "us":
        if cast.boss and low in ("gli", "lo", "l'"):
            words[at] = "mi"
        elif dative and not _other_person(clause, at, verb):
            raise Unsure
        elif not antecedent and low not in ("lo", "l'") and not dative and (label != "ask" or not _named_later(clause, at, low)):
            raise Unsure
        return
    if dative:
        if _other_person(clause, at, verb):
            return
        if label == "us" and verb.subject != ME:
            raise Unsure
        words[at] = "Le" if register == "lei" else _CLITIC[register]
        return
    if verb.fronted is not None or before in ("me", "te", "ce", "ve", "se"):
        return
    plural = low in ("li", "le")
    if lemma in w.PERSONS and label != "us" and not antecedent and plural == (plural and register == "voi"):
        if _other_person(clause, at) and verb.subject != ME:
            raise Unsure
        words[at] = _object(low, register)
        return
    if label == "praise" and verb.subject == OTHER and low in ("lo", "la") and lemma not in w.PERSONS:
        raise Unsure
    if antecedent or (low in ("lo", "l'") and verb.subject in (ME, NOBODY)):
        return
    raise Unsure


def _object(low: str, register: str) -> str:
    if register == "lei":
        return "L'" if low == "l'" else "La"
    return _CLITIC[register]


def _main_verb(clause: Clause, verb: Verb) -> str:
    """The verb that governs the pronouns: "posso presentarla", "l'ho vista", "lo può chiamare"."""
    for low in clause.lows[verb.at + 1 : verb.at + 4]:
        if low in lexicon().participles and verb.reading.lemma in ("avere", "essere"):
            return lexicon().participles[low]
        lemma = split_infinitive(low)[0]
        if lemma and verb.reading.lemma in ("potere", "volere", "dovere", "sapere", "passare", "venire", "andare", "stare"):
            return lemma
        if low not in w.ADVERBS and low not in ("a", "stato", "stata"):
            break
    return verb.reading.lemma


def _antecedent(clause: Clause, at: int, low: str, verb: Verb | None) -> bool:
    """Is there a noun before the pronoun that it may stand for?"""
    plural = low in ("li", "le")
    for place in range(at - 1):
        word = clause.lows[place]
        if verb is not None and verb.phrase is not None and verb.phrase.start <= place < verb.phrase.end:
            continue
        if word in w.PLURAL and plural and clause.lows[place + 1] not in w.TIMES:
            return True
        if word in w.SINGULAR and not plural and clause.lows[place + 1] not in w.TIMES:
            feminine = True if word in w.FEMININE else False if word in w.MASCULINE else None
            if low == "l'" or feminine is None or feminine == (low == "la"):
                return True
    return False


def _named_later(clause: Clause, at: int, low: str) -> bool:
    """Does the thing the pronoun stands for follow ("ci renda, se li ha ancora, i cliché")?"""
    behind = {word for place, word in enumerate(clause.lows) if place > at + 1}
    return bool(behind & (w.PLURAL if low in ("li", "le") else w.SINGULAR))


_PEOPLE: Final = frozenset("padre madre sorella fratello figlio figlia moglie marito nonna nonno cliente clienti paziente pazienti bambino bambini bimbi ragazzi signora suocera cognato cognata cugino cugina nipote zia zio chi amico amica direttore direttrice capo presidente".split())


def _other_person(clause: Clause, at: int, verb: Verb | None = None) -> bool:
    """Is somebody else spoken of before ``at``, for whom the pronoun may stand? The verb's own subject is not."""
    subject = range(0) if verb is None or verb.phrase is None else range(verb.phrase.start, verb.phrase.end)
    plural = clause.lows[at] in ("gli", "li", "loro")
    return any(low in _PEOPLE and place not in subject and (plural or low[-1] != "i") for place, low in enumerate(clause.lows[:at]))


def _pronouns(clause: Clause, words: list[str], label: str, cast: Cast, register: str) -> None:
    """lui, lei and loro behind prepositions, and pronouns tied to infinitives and gerunds."""
    for at, low in enumerate(clause.lows):
        if low in ("lui", "lei", "loro"):
            _tonic(clause, words, at, low, label, register)
        elif len(low) > 4 and low[-2:] in ("lo", "la", "li", "le", "gli", "si", "ne") or low.endswith("gli"):
            _tied(clause, words, at, low, label, register)


def _tonic(clause: Clause, words: list[str], at: int, low: str, label: str, register: str) -> None:
    if not words[at] or words[at] != clause.words[at]:
        return
    before = clause.lows[at - 1] if at else ""
    if low == "loro" and before in _THEIR:
        if register != "voi" or label == "us":
            raise Unsure
        words[at] = _THEIR[before]
        return
    if label == "us" or (low == "loro" and register != "voi"):
        if _other_person(clause, at):
            return
        raise Unsure
    if before in _PREPOSITIONS or before in ("più", "lui", "anche", "solo", "proprio"):
        words[at] = _TONIC[register] if before in _PREPOSITIONS else _SUBJECT[register]
        return
    raise Unsure


def _tied(clause: Clause, words: list[str], at: int, low: str, label: str, register: str) -> None:
    lemma, tail = split_infinitive(low)
    if not tail:
        return
    verb = next((verb for verb in reversed(clause.verbs) if verb.at < at), None)
    if tail[:2] in ("ti", "te", "vi", "ve") and register != "tu":
        raise Unsure
    mine = verb is not None and verb.subject != YOU
    if tail == "si":
        if register != "lei" and label != "us" and (verb is None or verb.subject == YOU):
            words[at] = tie(lemma, _CLITIC[register])
        return
    if not mine:
        return
    if label == "us" and not (tail in ("le", "gli") and lemma in w.GIVING and not _other_person(clause, at)):
        if tail in ("la", "lo", "li", "le", "gli") and not _antecedent(clause, at + 1, tail, verb) and not _other_person(clause, at):
            raise Unsure
        return
    if tail.startswith("glie"):
        words[at] = lemma[:-1] + ("Glie" + tail[4:] if register == "lei" else _BEFORE[register] + tail[4:])
    elif tail == "gli" or (tail == "le" and lemma in w.GIVING):
        words[at] = tie(lemma, "Le" if register == "lei" else _CLITIC[register])
    elif tail in ("lo", "la") or (tail in ("li", "le") and register == "voi"):
        if lemma not in w.PERSONS or _antecedent(clause, at + 1, tail, verb):
            return
        if verb is not None and verb.subject == OTHER and _other_person(clause, at):
            raise Unsure
        words[at] = tie(lemma, "La" if register == "lei" else _CLITIC[register])


def _possessives(clause: Clause, words: list[str], label: str, register: str) -> None:
    for at, low in enumerate(clause.lows):
        if low not in w.POSSESSIVES or not words[at]:
            continue
        if _owner(clause, at, label) != YOU:
            if _owner(clause, at, label) == OTHER:
                continue
            raise Unsure
        words[at] = _POSSESSIVE[register][low]


def _owner(clause: Clause, at: int, label: str) -> str:
    """Whose: the recipient's unless another single person comes before it in the clause."""
    governing = [verb for verb in clause.verbs if verb.at < at]
    if governing and label != "us" and governing[-1].at == at - 1 and governing[-1].reading.lemma in ("essere", "restare", "rimanere"):
        return YOU
    if label == "us":
        return OTHER if governing and governing[-1].subject == OTHER else UNSURE
    if not governing or governing[-1].subject in (YOU, ME, NOBODY, BOSS, "typed"):
        return YOU
    return YOU if governing[-1].reading.person > 3 else UNSURE


def _named(clause: Clause, words: list[str], cast: Cast, register: str) -> None:
    """The recipient's name where it is left: behind a preposition it becomes the pronoun."""
    own = names_of(cast)
    if not own:
        return
    for at, low in enumerate(clause.lows):
        if low not in own or not words[at] or not clause.words[at][:1].isupper():
            continue
        start = at
        while start and (clause.lows[start - 1] in w.TITLES or clause.lows[start - 1] in own):
            start -= 1
        before = clause.lows[start - 1] if start else ""
        if before in _PREPOSITIONS and before != "di":
            words[start] = _TONIC[register]
            for place in range(start + 1, _name_end(clause, at, own)):
                words[place] = ""
            continue
        raise Unsure


def _name_end(clause: Clause, at: int, own: frozenset[str]) -> int:
    while at < len(clause.lows) and clause.lows[at] in own:
        at += 1
    return at


def shifted(reading: Reading, register: str) -> str:
    """A verb form in the register's person."""
    return conjugate(reading, person(register))
