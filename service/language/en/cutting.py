"""How far a wish reaches before another clause begins."""

from service.language.en.clause import Clause
from service.language.en.lexicon import AUXILIARIES, CLAUSE_SUBJECTS, MODALS

_JOINTS = frozenset("and but so or".split())
_STARTS = CLAUSE_SUBJECTS | MODALS | frozenset("need needs is are do does otherwise takes".split())
_REASONS = frozenset("because since otherwise although".split())
_REPORTING = frozenset("said says agreed offered knows".split())
_RELATIVES = frozenset("who which where whose if when".split())


def up_to_next(clause: Clause) -> Clause:
    """Only as far as the verb phrase goes."""
    keys = clause.keys
    for index in range(1, len(keys)):
        comma, joint = "," in clause.gaps[index], keys[index - 1] in _JOINTS
        starts = keys[index] in _STARTS or (comma and _stands_alone(keys, index))
        if ((joint or comma) and starts) or (comma and keys[index] in _REASONS) or keys[index] == "because":
            return clause.part(0, index - 1 if joint else index)
    return clause


def _stands_alone(keys: tuple[str, ...], index: int) -> bool:
    """As in ", form is with Peter", ", the client paid for those", ", Claire said yes"."""
    if keys[index] in _RELATIVES:
        return False
    if keys[index + 1 : index + 2] and keys[index + 1] in _REPORTING:
        return True
    near = keys[index + 1 : index + 4]
    return not AUXILIARIES.isdisjoint(near) and not {"who", "which", "that"} & set(near)
