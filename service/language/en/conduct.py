"""What of a clause is the recipient's conduct, and what only looks like it: what one would be, wants, does not do."""

from service.language.en.clause import Clause
from service.language.en.finite import finite_after
from service.language.en.lexicon import NUMBERS, SUBJECTS, UNDONE, UNITS
from service.language.en.verb import is_adverb

_WOULD = frozenset({"'d", "would", "you'd"})
_HABITS = frozenset("always often never sometimes usually regularly".split())
_CONDITIONS = frozenset({"when", "while", "if"})
_WANTING = frozenset({"want", "need", "hope", "wish", "think"})


def is_doubtful(clause: Clause) -> bool:
    """As in "you'd be the queen there", "you want to be a manager", "you don't do tax", "you only do offices"."""
    keys = clause.keys
    if keys[0] not in {"you", "you'd"}:
        return False
    place = 0 if keys[0] == "you'd" else 1
    if place < len(keys) and keys[place] in _WOULD:
        return _HABITS.isdisjoint(keys[place + 1 : place + 3])
    if keys[1:2] == ("only",):
        return True
    if keys[1:2] == ("don't",) or keys[1:3] == ("do", "not"):
        return _verb(keys, 2 if keys[1] == "don't" else 3) in UNDONE
    return _verb(keys, 1) in _WANTING


def _verb(keys: tuple[str, ...], index: int) -> str:
    while index < len(keys) and is_adverb(keys[index]):
        index += 1
    return keys[index] if index < len(keys) else ""


def _loose_end(clause: Clause) -> int:
    """Where "and when we had the floods" begins, with no main clause behind it; 0 where there is none."""
    keys = clause.keys
    if _CONDITIONS.isdisjoint(keys):
        return 0
    for index in range(3, len(keys) - 1):
        if keys[index - 1] == "and" and keys[index] in _CONDITIONS:
            subjects = [key for key in keys[index + 1 :] if key in SUBJECTS]
            return index - 1 if len(subjects) < 2 and not any("," in gap for gap in clause.gaps[index + 1 :]) else 0
    return 0


def deed(clause: Clause) -> Clause:
    """Without a bare span in front ("11 years, never missed a month") or what hangs on behind ("and your dogs")."""
    keys = clause.keys
    if len(keys) > 4 and (keys[0].isdigit() or keys[0] in NUMBERS):
        span = keys[1].removesuffix("s") in UNITS and "," in clause.gaps[2]
        start = 3 if keys[2] == "and" else 2
        return clause.part(start) if span and is_adverb(keys[start]) else clause
    loose = _loose_end(clause)
    if loose:
        return clause.part(0, loose)
    if keys[:2] == ("you", "are"):
        for index in range(4, len(keys)):
            hangs = keys[index - 1] == "and" and keys[index] in {"your", "my", "our"}
            if hangs and not finite_after(clause, index + 1):
                return clause.part(0, index - 1)
    return clause
