"""A finite verb of the recipient's made an infinitive, with its pronouns tied to it."""

from typing import Final, NamedTuple

from service.language.it import word as w
from service.language.it.clause import Clause, Verb
from service.language.it.verb import split_infinitive, tie

REFLEXIVE: Final = {"tu": "ti", "lei": "si", "voi": "vi"}
_BEFORE: Final = {"mi": "me", "ti": "te", "ci": "ce", "vi": "ve", "si": "se"}
_FULL: Final = {"m'": "mi", "c'": "ci", "s'": "si", "me": "mi", "ce": "ci", "se": "si"}
_THINGS: Final = frozenset({"lo", "la", "li", "le", "l'", "n'"})
_UNTOLD: Final = frozenset({"l'", "n'", "ti", "te", "vi", "ve"})
MODALS: Final = frozenset({"dovere", "potere", "volere"})


class Made(NamedTuple):
    """``head`` is the infinitive with pronouns (and participle); the rest of the clause goes on at ``rest``."""

    head: str
    rest: int


def tied(clause: Clause, verb: Verb, register: str, *, drop: bool) -> str | None:
    """The pronouns before the verb as they stand behind an infinitive; ``drop`` leaves out the object named ahead."""
    parts: list[str] = []
    for typed in clause.lows[verb.first : verb.at]:
        low = _FULL.get(typed, typed)
        if low == "non" or (low in _THINGS and drop):
            continue
        if low in _UNTOLD:
            return None
        if low == "si":
            parts.append(REFLEXIVE[register])
        else:
            parts.append("gli" if low in w.GLIELO and drop else low)
    if len(parts) == 2 and parts[1] in ("lo", "la", "li", "le", "ne"):
        parts[0] = _BEFORE.get(parts[0], parts[0])
    return "".join(parts)


def own(tail: str, register: str) -> str:
    """The pronouns tied to an infinitive with "si" in the register's person: "iscriversi" -> "iscriverti"."""
    if tail == "si":
        return REFLEXIVE[register]
    return _BEFORE[REFLEXIVE[register]] + tail[2:] if tail[:3] in ("sel", "sen") else tail


def present(clause: Clause, verb: Verb, register: str) -> Made | None:
    """For "mandi" -> "mandare", "mi deve mandare" -> "mandarmi", "si iscriva" -> "iscriverti"."""
    pronouns = tied(clause, verb, register, drop=verb.fronted is not None)
    if pronouns is None:
        return None
    negation = "non " if "non" in clause.lows[verb.first : verb.at] else ""
    if verb.reading.lemma not in MODALS:
        return Made(negation + tie(verb.reading.lemma, pronouns), verb.at + 1)
    rest = verb.at + 1
    while rest < len(clause.lows) and (clause.lows[rest] in w.ADVERBS or clause.lows[rest] in (*w.PRONOUNS, ",")):
        rest += 1
    lemma, tail = split_infinitive(clause.lows[rest]) if rest < len(clause.lows) else ("", "")
    if not lemma:
        return None
    return Made(negation + tie(lemma, own(tail, register) or pronouns), rest + 1)
