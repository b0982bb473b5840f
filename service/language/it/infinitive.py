"""A finite verb of the recipient's made an infinitive, present or past, with its pronouns tied to it."""

from typing import Final, NamedTuple

from service.language.it import word as w
from service.language.it.clause import Clause, Verb
from service.language.it.conjugation import FUTURE, IMPERFECT, PRESENT, REMOTE
from service.language.it.verb import lexicon, split_infinitive, tie

_REFLEXIVE: Final = {"tu": "ti", "lei": "si", "voi": "vi"}
_BEFORE: Final = {"mi": "me", "ti": "te", "ci": "ce", "vi": "ve", "si": "se"}
_FULL: Final = {"m'": "mi", "c'": "ci", "s'": "si", "me": "me", "ce": "ce", "se": "se"}
_BARE: Final = frozenset(
    "essere avere sapere potere volere dovere stare dire valere parere sembrare piangere meritare".split()
)
MODALS: Final = frozenset({"dovere", "potere", "volere"})


class Made(NamedTuple):
    """``head`` is the infinitive with pronouns (and participle); the rest of the clause goes on at ``rest``."""

    head: str
    rest: int


def tied(clause: Clause, verb: Verb, register: str, *, drop: bool) -> str | None:
    """The pronouns before the verb as they stand behind an infinitive; ``drop`` leaves out the object named ahead."""
    parts: list[str] = []
    for low in clause.lows[verb.first : verb.at]:
        if low == "non":
            continue
        low = _FULL.get(low, low)
        if low in ("si", "se"):
            parts.append(_REFLEXIVE[register])
        elif low in ("lo", "la", "li", "le", "l'", "n'") and drop:
            continue
        elif low in ("l'", "n'", "ti", "te", "vi", "ve"):
            return None
        elif low in w.GLIELO and drop:
            parts.append("gli")
        else:
            parts.append({"me": "mi", "ce": "ci"}.get(low, low))
    if len(parts) == 2 and parts[1] in ("lo", "la", "li", "le", "ne"):
        parts[0] = _BEFORE.get(parts[0], parts[0])
    return "".join(parts)


def present(clause: Clause, verb: Verb, register: str) -> Made | None:
    """For "mandi" -> "mandare", "mi deve mandare" -> "mandarmi", "si iscriva" -> "iscriversi" in the register's person."""
    pronouns = tied(clause, verb, register, drop=verb.fronted is not None)
    if pronouns is None:
        return None
    negation = "non " if "non" in clause.lows[verb.first : verb.at] else ""
    lemma, rest, tail = verb.reading.lemma, verb.at + 1, ""
    if lemma in MODALS:
        between: list[str] = []
        while rest < len(clause.lows) and (
            clause.lows[rest] in w.ADVERBS or clause.lows[rest] in ("lui", "lei", "loro", ",")
        ):
            between.append(clause.lows[rest])
            rest += 1
        if rest == len(clause.lows):
            return None
        lemma, tail = split_infinitive(clause.lows[rest])
        rest += 1
    if not lemma:
        return None
    return Made(negation + _joined(lemma, pronouns, tail, register), rest)


def _joined(lemma: str, pronouns: str, tail: str, register: str) -> str:
    if tail == "si" or tail.startswith("se"):
        tail = _REFLEXIVE[register] if tail == "si" else _BEFORE[_REFLEXIVE[register]] + tail[2:]
    return tie(lemma, pronouns + tail if not pronouns or not tail else tail)


def past(clause: Clause, verb: Verb, register: str) -> Made | None:
    """For "ci ha salvato" -> "averci salvato", "mi lasciò" -> "avermi lasciato", "rispondeva" -> "aver risposto"."""
    lows = clause.lows
    reflexive = bool({"si", "s'", "se"} & set(lows[verb.first : verb.at]))
    pronouns = tied(clause, verb, register, drop=verb.fronted is not None)
    if pronouns is None or pronouns.endswith(("lo", "la", "li", "le", "gli")):
        return None
    if verb.reading.lemma == "tenere" and lows[verb.at + 1 : verb.at + 2] == ["a"]:
        return None
    negation = "non " if "non" in lows[verb.first : verb.at] else ""
    if verb.reading.lemma in ("avere", "essere"):
        return _compound(clause, verb, register, pronouns, negation, reflexive)
    if verb.reading.tense in (PRESENT, FUTURE):
        return None if verb.reading.lemma in _BARE else Made(negation + tie(verb.reading.lemma, pronouns), verb.at + 1)
    if (
        verb.reading.tense not in (IMPERFECT, REMOTE)
        or reflexive
        or verb.reading.lemma in w.ESSERE
        or verb.reading.lemma in _BARE
    ):
        return None
    return Made(f"{negation}{_have(pronouns)} {lexicon().past[verb.reading.lemma]}", verb.at + 1)


def _have(pronouns: str) -> str:
    return tie("avere", pronouns) if pronouns else "aver"


def _compound(clause: Clause, verb: Verb, register: str, pronouns: str, negation: str, reflexive: bool) -> Made | None:
    at, between = verb.at + 1, []
    while at < len(clause.lows) and clause.lows[at] in w.ADVERBS:
        between.append(clause.words[at])
        at += 1
    if at == len(clause.lows) or clause.lows[at] not in lexicon().participles:
        return None
    participle = clause.lows[at]
    if verb.reading.lemma == "avere":
        head = _have(pronouns)
        if verb.fronted is not None:
            participle = participle[:-1] + "o"
    else:
        lemma = lexicon().participles[participle]
        if (not reflexive and lemma not in w.ESSERE) or lemma == "essere":
            return None
        if (verb.reading.person > 3) != (register == "voi"):
            return None
        head = tie("essere", pronouns)
    following = clause.lows[at + 1] if at + 1 < len(clause.lows) else ""
    if lexicon().participles[participle] in ("fare", "lasciare") and split_infinitive(following)[0]:
        return Made(" ".join([negation + head, *between, participle, following]), at + 2)
    return Made(" ".join([negation + head, *between, participle]), at + 1)
