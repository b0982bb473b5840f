"""What "her", "his" and a name with 's are in a clause: an owner, an object, or a subject with its verb."""

from service.language.en.clause import Clause
from service.language.en.lexicon import CAUSATIVES, GIVEN_MASS, GIVERS, NOT_NOUNS, NUMBERS, PREPOSITIONS, UNITS
from service.language.en.pronoun import OBJECT, OWNER
from service.language.en.verb import BASES, is_adverb, is_gerund, is_past, is_third

_ENDS = frozenset("and but or if when too is was are were as".split())
_OWNED = frozenset("own first last next best usual whole entire new old early second".split())
_VERBAL = frozenset("been a an the not got my our kept so one great always never who what where why how".split())
_ASKING = frozenset("ask asked want wants wanted tell told".split())


def _key(clause: Clause, index: int) -> str:
    return clause.keys[index] if 0 <= index < len(clause.keys) else ""


def ends_phrase(clause: Clause, index: int) -> bool:
    """Whether no noun stands at this place to be owned."""
    key = _key(clause, index)
    return not key or key in PREPOSITIONS or key in _ENDS or bool(clause.gaps[index].strip(" \"'("))


def contracted(clause: Clause, index: int) -> bool:
    """As in "Kyle's been great" against "Kyle's campaign"; ``index`` is the place behind the name."""
    start = index
    while is_adverb(_key(clause, index)):
        index += 1
    key = _key(clause, index)
    return key in _VERBAL or (index > start and (is_past(key) or is_gerund(key)))


def role_of_her(clause: Clause, index: int) -> str:
    """As in "her work", "told her first", "give her feedback"."""
    before, after = _key(clause, index - 1), _key(clause, index + 1)
    if after in _OWNED or (after == "till" and ends_phrase(clause, index + 2)):
        return OWNER
    if ends_phrase(clause, index + 1):
        return OBJECT
    if after in NOT_NOUNS or (is_adverb(after) and not is_third(after)):
        return OBJECT
    if _is_span(clause, index + 1):
        return OBJECT
    if before in CAUSATIVES and after in BASES:
        return OBJECT
    if before in GIVERS and _given(after):
        return OBJECT
    return OBJECT if before in _ASKING and is_gerund(after) else OWNER


def _given(key: str) -> bool:
    return key in GIVEN_MASS or (key.endswith("s") and not key.endswith("ss")) or key[:1].isdigit()


def _is_span(clause: Clause, index: int) -> bool:
    """As in "with her 4 years", and not "her 20 years of experience"."""
    number, unit = _key(clause, index), _key(clause, index + 1).removesuffix("s")
    return (number in NUMBERS or number.isdigit()) and unit in UNITS and _key(clause, index + 2) != "of"
