"""Where the subject of the main clause stands, behind what leads up to it."""

from service.language.en.clause import Clause
from service.language.en.finite import finite_at
from service.language.en.lexicon import (
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    DETERMINERS,
    FINITE_CONTRACTIONS,
    MODALS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
    UNITS,
)
from service.language.en.verb import BASES, is_adverb, is_past, is_third

_PERSONS = frozenset("i we he she they you nobody there".split())
_RELATIVE_SUBJECTS = frozenset("that what whoever whatever".split())
_PROMISES = frozenset("i'll we'll you'll i'd we'd you'd".split())
_EVENTS = frozenset("died broke breaks fell closed moved left came arrived retired flooded crashed happened".split())
_EMBEDDING = frozenset("think thought say said know knew feel felt hope wish tell told believe sure".split())


def promises(clause: Clause) -> bool:
    """As in "when it is over I'll bring the baklava": no question."""
    keys = clause.keys
    if keys[0] != "when" or keys[1] in AUXILIARIES:
        return False
    for index in range(3, len(keys) - 1):
        main = keys[index] in _PROMISES or (keys[index] in _PERSONS and keys[index + 1] in MODALS)
        main = main or (keys[index] == "you" and keys[index - 1] in _EVENTS)
        if main and keys[index - 1] not in _EMBEDDING and _is_main(keys, index):
            return True
    return False


def subject_place(clause: Clause) -> int | None:
    """The place of the subject behind "In June," or "when we moved,"; None where the clause is only subordinate."""
    keys = clause.keys
    first, second = keys[0], keys[1]
    if first in {"last", "this", "next"} and (second in TIMES or second in UNITS):
        return 2 if len(keys) > 2 and (keys[2] in DETERMINERS or keys[2] in PRONOUNS) else 0
    adverbial = is_adverb(first) and first not in DETERMINERS
    if first == "first" or not (
        adverbial or keys[:2] == ("thanks", "to") or first in PREPOSITIONS or first in SUBORDINATORS
    ):
        return 0
    if adverbial and first not in SUBORDINATORS and second not in PREPOSITIONS and _no_adverb(second):
        return 1
    if first in _RELATIVE_SUBJECTS:
        return 0
    return None if first == "who" else _main_subject(clause)


def _no_adverb(key: str) -> bool:
    return key in PRONOUNS or key in DETERMINERS or not is_adverb(key)


def _main_subject(clause: Clause) -> int | None:
    """The place of a subject behind a comma, or of a pronoun with its verb."""
    keys = clause.keys
    for index in range(1, len(keys)):
        if "," in clause.gaps[index] and (
            keys[index] in PRONOUNS or keys[index] in FINITE_CONTRACTIONS or keys[index] in DETERMINERS
        ):
            return index
    seasonal = _seasonal(keys)
    if seasonal:
        return seasonal
    late = keys[0] in SUBORDINATORS and keys[1] != "of"
    if late and keys[0] in PREPOSITIONS:
        late = keys[1] in PRONOUNS or keys[1] in FINITE_CONTRACTIONS
    for index in range(3 if late else 2, len(keys) - 1):
        if _is_main(keys, index) and (not late or any(map(_verbal, keys[1:index]))):
            return index
    return None


def _seasonal(keys: tuple[str, ...]) -> int:
    """As in "from spring the parent company is …", "with your design our tin was …"; 0 where no such subject comes."""
    for index in range(2, min(len(keys) - 2, 6)):
        if keys[index] in {"the", "our", "my"} and keys[index - 1] not in PREPOSITIONS | DETERMINERS:
            whole = keys[0] in PREPOSITIONS and not CLAUSE_SUBJECTS.intersection(keys[1:index])
            return index if whole and not AUXILIARIES.isdisjoint(keys[index + 2 : index + 5]) else 0
    return 0


def _is_main(keys: tuple[str, ...], index: int) -> bool:
    before = keys[index - 1]
    if (
        before in SUBORDINATORS
        or before in {"and", "but", "or"}
        or (before in PREPOSITIONS and before not in PARTICLES)
    ):
        return False
    return keys[index] in FINITE_CONTRACTIONS or (keys[index] in _PERSONS and finite_at(keys, index + 1))


def _verbal(key: str) -> bool:
    return is_past(key) or key in AUXILIARIES or is_third(key) or key in BASES
