"""A finite verb of the recipient's made a past infinitive: what they are thanked for having done."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import Clause, Verb
from service.language.it.conjugation import FUTURE, IMPERFECT, PRESENT, REMOTE
from service.language.it.infinitive import REFLEXIVE, Made, tied
from service.language.it.verb import lexicon, split_infinitive, tie

_BARE: Final = frozenset(
    "essere avere sapere potere volere dovere stare dire valere parere sembrare piangere meritare".split()
)
_NOW: Final = frozenset("adesso ora oggi ormai oramai attualmente".split())
_HELD: Final = w.ADVERBS | frozenset({",", ";", "a", "ai", "al", "alla", "alle", "agli"})


def past(clause: Clause, verb: Verb, register: str) -> Made | None:
    """For "ci ha salvato" -> "averci salvato", "mi lasciò" -> "avermi lasciato", "rispondeva" -> "aver risposto"."""
    cluster = clause.lows[verb.first : verb.at]
    pronouns = tied(clause, verb, register, drop=verb.fronted is not None)
    if pronouns is None or pronouns.endswith(("lo", "la", "li", "le", "gli")) or _cares(clause, verb):
        return None
    negation = "non " if "non" in cluster else ""
    reflexive = not {"si", "s'", "se"}.isdisjoint(cluster)
    if verb.reading.lemma == "avere":
        made = _having(clause, verb, pronouns)
    elif verb.reading.lemma == "essere":
        made = _being(clause, verb, register, pronouns, reflexive=reflexive)
    else:
        made = _simple(clause, verb, pronouns, reflexive=reflexive)
    return made and Made(negation + made.head, made.rest)


def _cares(clause: Clause, verb: Verb) -> bool:
    """For "tenerci", which is nothing done: "ci teneva molto", "tiene ai clienti"."""
    behind = clause.lows[verb.at + 1] if verb.at + 1 < len(clause.lows) else ","
    if verb.reading.lemma == "tenere":
        return behind == "a" or ("ci" in clause.lows[verb.first : verb.at] and behind in _HELD)
    return verb.reading.lemma == "avere" and behind == "tenuto" and clause.lows[verb.at + 2 : verb.at + 3] in _ENDS


_ENDS: Final[tuple[list[str], ...]] = ([], [","], ["molto"], ["tanto"], ["moltissimo"], ["tantissimo"], ["a"])


def _simple(clause: Clause, verb: Verb, pronouns: str, *, reflexive: bool) -> Made | None:
    """A verb in one word: the present stays present, where it tells what is done again and again."""
    lemma, tense = verb.reading.lemma, verb.reading.tense
    if lemma in _BARE:
        return None
    if tense in (PRESENT, FUTURE):
        return None if lemma in w.STATES or _since(clause, verb) else Made(tie(lemma, pronouns), verb.at + 1)
    if tense not in (IMPERFECT, REMOTE) or reflexive or lemma in w.ESSERE:
        return None
    return Made(f"{_have(pronouns)} {lexicon().past[lemma]}", verb.at + 1)


def _since(clause: Clause, verb: Verb) -> bool:
    """Does it hold now, or since then ("fa i traslochi da otto anni")? Such a present cannot be thanked for."""
    lows = clause.lows
    if not _NOW.isdisjoint(lows[: verb.first]):
        return True
    for at in range(verb.at + 1, len(lows) - 1):
        if lows[at] in ("e", ",", ";"):
            break
        if lows[at] in ("da", "dal", "dall'") and not w.TIMES.isdisjoint(lows[at + 1 : at + 4]):
            return True
        if lows[at] in ("dal", "da") and lows[at + 1].isdigit():
            return True
    return False


def _have(pronouns: str) -> str:
    return tie("avere", pronouns) if pronouns else "aver"


def _participle(clause: Clause, verb: Verb) -> tuple[int, list[str]] | None:
    """Where the participle stands, and the adverbs before it."""
    at, between = verb.at + 1, []
    while at < len(clause.lows) and (clause.lows[at] in w.ADVERBS or clause.lows[at] == "appena"):
        between.append(clause.words[at])
        at += 1
    if at == len(clause.lows) or clause.lows[at] not in lexicon().participles:
        return None
    return at, between


def _having(clause: Clause, verb: Verb, pronouns: str) -> Made | None:
    found = _participle(clause, verb)
    if found is None:
        return None
    at, between = found
    participle = clause.lows[at]
    if verb.fronted is not None:
        participle = participle[:-1] + "o"
    return _finished(clause, at, [_have(pronouns), *between, participle])


def _being(clause: Clause, verb: Verb, register: str, pronouns: str, *, reflexive: bool) -> Made | None:
    found = _participle(clause, verb)
    if found is None or (verb.reading.person > 3) != (register == "voi"):
        return None
    at, between = found
    lemma = lexicon().participles[clause.lows[at]]
    if lemma in ("essere", "stare"):
        if clause.lows[at + 1 : at + 2] == ["a"]:
            return None
        if w.PRONOUNS.keys() & set(clause.lows[at + 1 : at + 3]):
            return _cleft(clause, at, register)
    if not reflexive and lemma not in w.ESSERE:
        return None
    if clause.lows[at + 1 : at + 2] == ["come"]:
        return None  # how somebody began is nothing to thank for: "è partito come magazziniere"
    return _finished(clause, at, [tie("essere", pronouns), *between, clause.lows[at]])


def _finished(clause: Clause, at: int, head: list[str]) -> Made:
    """With the infinitive that "fatto" and "lasciato" govern."""
    following = clause.lows[at + 1] if at + 1 < len(clause.lows) else ""
    if lexicon().participles[clause.lows[at]] in ("fare", "lasciare") and split_infinitive(following)[0]:
        return Made(" ".join([*head, following]), at + 2)
    return Made(" ".join(head), at + 1)


def _cleft(clause: Clause, been: int, register: str) -> Made | None:
    """For "è stata lei a farmi mandare il libro" -> "avermi fatto mandare il libro"."""
    at = been + 1
    while at < len(clause.lows) and (clause.lows[at] in w.PRONOUNS or clause.lows[at] in w.ADVERBS):
        at += 1
    if at == been + 1 or clause.lows[at : at + 1] != ["a"] or at + 1 == len(clause.lows):
        return None
    lemma, tail = split_infinitive(clause.lows[at + 1])
    if not lemma or tail.endswith(("lo", "la", "li", "le", "gli")):
        return None
    if tail == "si":
        return Made(f"{tie('essere', REFLEXIVE[register])} {_agreeing(lemma, clause.lows[been])}", at + 2)
    if lemma in w.ESSERE:
        return Made(f"{tie('essere', tail)} {_agreeing(lemma, clause.lows[been])}", at + 2)
    return Made(f"{_have(tail)} {lexicon().past[lemma]}", at + 2)


def _agreeing(lemma: str, been: str) -> str:
    return lexicon().past[lemma][:-1] + been[-1]
