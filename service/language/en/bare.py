"""Is what follows a bare verb, such as may stand behind "could you"?"""

from service.language.en.clause import Clause, make
from service.language.en.lexicon import CLAUSE_SUBJECTS, DETERMINERS, MODALS, PREPOSITIONS
from service.language.en.verb import BASES, base_of_gerund, is_adverb

_SHORT_OBJECTS = DETERMINERS | frozenset("me us up out back off".split())
_NO_BASES = PREPOSITIONS | DETERMINERS | MODALS | CLAUSE_SUBJECTS


def first_act(keys: tuple[str, ...], start: int) -> int:
    """The place behind adverbs."""
    while start < len(keys) - 1 and is_adverb(keys[start]):
        start += 1
    return start


def opens(rest: Clause) -> bool:
    """Whether a bare verb comes, adverbs skipped."""
    first = first_act(rest.keys, 0)
    return rest.keys[first] in BASES or rest.keys[first] == "not" or looks_base(rest.keys, first)


def plain(phrase: Clause) -> Clause:
    """As in "be talking to Ingrid" -> "talk to Ingrid"."""
    base = base_of_gerund(phrase.keys[1]) if len(phrase.keys) > 2 and phrase.keys[0] == "be" else None
    return make([base, *phrase.words[2:]], phrase.gaps[1:], phrase.tail) if base else phrase


def looks_base(keys: tuple[str, ...], first: int) -> bool:
    """A verb that the table does not know, by its shape and its object."""
    key = keys[first]
    if key.endswith(("s", "ed", "ing", "ly", "'s")) or key in _NO_BASES:
        return False
    following = keys[first + 1] if first + 1 < len(keys) else ""
    return following in _SHORT_OBJECTS
