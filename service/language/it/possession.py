"""What belongs to the recipient, and their name where it is left over."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import BOSS, ME, NOBODY, OTHER, UNSURE, YOU, Clause
from service.language.it.naming import names_of
from service.language.it.person import POSSESSIVE, TONIC, Turning, Unsure

_PREPOSITIONS: Final = frozenset("di da a con per su senza tra fra come in verso contro su".split())


def possessives(turning: Turning) -> None:
    """suo, sua, suoi, sue in the register's person."""
    for at, low in enumerate(turning.clause.lows):
        if low not in w.POSSESSIVES or not turning.words[at]:
            continue
        if _owner(turning.clause, at, turning.label) != YOU:
            if _owner(turning.clause, at, turning.label) == OTHER:
                continue
            raise Unsure
        turning.words[at] = POSSESSIVE[turning.register][low]


def _owner(clause: Clause, at: int, label: str) -> str:
    """Whose: the recipient's unless another single person comes before it in the clause."""
    governing = [verb for verb in clause.verbs if verb.at < at]
    if (
        governing
        and label != "us"
        and governing[-1].at == at - 1
        and governing[-1].reading.lemma in ("essere", "restare", "rimanere")
    ):
        return YOU
    if label == "us":
        return OTHER if governing and governing[-1].subject == OTHER else UNSURE
    if not governing or governing[-1].subject in (YOU, ME, NOBODY, BOSS, "typed"):
        return YOU
    return YOU if governing[-1].reading.person > 3 else UNSURE


def named(turning: Turning) -> None:
    """The recipient's name where it is left: behind a preposition it becomes the pronoun."""
    own = names_of(turning.cast)
    if not own:
        return
    for at, low in enumerate(turning.clause.lows):
        if low not in own or not turning.words[at] or not turning.clause.words[at][:1].isupper():
            continue
        start = at
        while start and (turning.clause.lows[start - 1] in w.TITLES or turning.clause.lows[start - 1] in own):
            start -= 1
        before = turning.clause.lows[start - 1] if start else ""
        if before in _PREPOSITIONS and before != "di":
            turning.words[start] = TONIC[turning.register]
            for place in range(start + 1, _name_end(turning.clause, at, own)):
                turning.words[place] = ""
            continue
        raise Unsure


def _name_end(clause: Clause, at: int, own: frozenset[str]) -> int:
    while at < len(clause.lows) and clause.lows[at] in own:
        at += 1
    return at
