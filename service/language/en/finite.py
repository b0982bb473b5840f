"""Where a finite verb stands."""

from service.language.en.clause import Clause
from service.language.en.lexicon import (
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    DETERMINERS,
    FINITE_CONTRACTIONS,
    GIVEN,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from service.language.en.people import NOUNS as PEOPLE
from service.language.en.verb import (
    BASES,
    NOUNS,
    PARTICIPLE,
    PAST,
    base_of_past,
    is_adverb,
    is_gerund,
    is_past,
    is_third,
)

_BEHIND_S = frozenset("a the not been on in too my our going gone done".split())
_BEHIND_THIRD = DETERMINERS | frozenset("to me us out up down like".split())
_NOMINAL = DETERMINERS | PREPOSITIONS | {"and", "or"}
_BEFORE_AN_OBJECT = PREPOSITIONS - SUBORDINATORS
_NOW = frozenset("now also still all".split())
_OBJECTS = frozenset("me us you".split())
_RELATIVE_SUBJECTS = frozenset("i we you".split())
_STATES = frozenset("due up over full closed tight ill mine ours yours".split())
# verbs that may end a sentence: "the season starts"
_PHASES = frozenset("starts begins ends closes expires resumes".split())


def finite_at(keys: tuple[str, ...], index: int) -> bool:
    """A finite verb here, adverbs skipped."""
    while (
        index < len(keys) and (is_adverb(keys[index]) or keys[index] in {"no", "longer"}) and not is_third(keys[index])
    ):
        index += 1
    if index >= len(keys):
        return False
    key = keys[index]
    return key in AUXILIARIES or key in BASES or is_past(key) or (key.endswith("s") and key not in PREPOSITIONS)


def finite_after(clause: Clause, start: int) -> bool:
    """A finite verb that no relative word took."""
    keys = clause.keys
    taken = 0
    for index in range(start, len(keys)):
        if clause.words[index] != "IT" and _takes(keys, index):
            taken += 1
        elif _is_finite(clause, start, index, taken=taken):
            if taken == 0:
                return True
            taken -= 1
    return False


def _takes(keys: tuple[str, ...], index: int) -> bool:
    """A relative word or a subject, whose verb comes first; not "with you", "meeting you", "as a teacher"."""
    key = keys[index]
    if key == "you" and (keys[index - 1] in _BEFORE_AN_OBJECT or is_gerund(keys[index - 1])):
        return False
    if key in _RELATIVE_SUBJECTS and keys[index + 1 : index + 2] and keys[index + 1] in BASES:
        return not (keys[index - 1].endswith("s") and keys[index - 2] in DETERMINERS)
    if key == "as" and keys[index + 1 : index + 2] in {("a",), ("an",)}:
        return False
    return key in RELATIVES or (key in CLAUSE_SUBJECTS and key not in FINITE_CONTRACTIONS)


def _is_finite(clause: Clause, start: int, index: int, *, taken: int) -> bool:
    key, before = clause.keys[index], clause.keys[index - 1]
    following = clause.keys[index + 1] if index + 1 < len(clause.keys) else ""
    if key in AUXILIARIES or contracted(clause.keys, index):
        return True
    present = _third_here(before, key, following) or _named(clause, index - 1) or _ends(clause, start, index)
    if present and is_third(key) and "," not in clause.gaps[index]:
        return True
    if is_past(key) and before not in DETERMINERS and before not in PREPOSITIONS:
        return base_of_past(key) is not None and not _reduced(clause, start, index)
    plural = _plural_before(clause.keys, index)
    return plural and not taken and key in BASES and key not in NOUNS


def _third_here(before: str, key: str, following: str) -> bool:
    if not following or before[0].isdigit() or before in _NOMINAL:
        return False
    return key[:-1] not in NOUNS or following in _BEHIND_THIRD


def contracted(keys: tuple[str, ...], index: int) -> bool:
    """As in "the book's due in June", "Advent's eating me": no owner."""
    if not keys[index].endswith("'s") or index + 1 >= len(keys):
        return False
    following, later = keys[index + 1], keys[index + 2] if index + 2 < len(keys) else ""
    if following in _BEHIND_S:
        return True
    open_ended = later in PREPOSITIONS or later in DETERMINERS or later in _OBJECTS
    state = following in _STATES or (following in PARTICIPLE and later in PREPOSITIONS)
    return (open_ended and (state or is_gerund(following))) or (not later and following in _STATES)


def _plural_before(keys: tuple[str, ...], index: int) -> bool:
    """As in "insurers now want", "the shops we sell to now want": a plural noun, behind which more may stand."""
    place = index - 1
    while place > 0 and keys[place] in _NOW:
        place -= 1
    if place > 2 and keys[place] in PREPOSITIONS and keys[place - 1] in BASES and keys[place - 2] in _RELATIVE_SUBJECTS:
        place -= 3
    return keys[place].endswith("s") and not is_adverb(keys[place]) and keys[place] not in AUXILIARIES


def _named(clause: Clause, index: int) -> bool:
    """As in "our new hire Pilar covers": a person's name here."""
    return index > 1 and clause.words[index][0].isupper() and clause.keys[index - 1] in PEOPLE


def _ends(clause: Clause, start: int, index: int) -> bool:
    """As in "the wedding season starts": nothing follows the verb."""
    last = index == len(clause.keys) - 1 and clause.keys[index] in _PHASES
    return last and index > start + 1 and clause.keys[start - 1] in DETERMINERS


def _reduced(clause: Clause, start: int, index: int) -> bool:
    """As in "sandwiches provided", "invoice paid on receipt": a participle, as far as a bare noun tells."""
    keys = clause.keys
    if keys[index] in PAST and keys[index] not in PARTICIPLE:
        return False
    following, subject = keys[index + 1] if index + 1 < len(keys) else "", keys[start - 1]
    bare = (subject not in DETERMINERS and not subject.endswith("s")) or subject == "no"
    bare = bare and subject not in GIVEN
    return not following or (bare and (following in PREPOSITIONS or following in {"and", "or"}))


def has_finite(clause: Clause) -> bool:
    """Whether any finite verb with its subject stands in the words."""
    return any(key in AUXILIARIES or key in FINITE_CONTRACTIONS or key in {"i", "we"} for key in clause.keys)
