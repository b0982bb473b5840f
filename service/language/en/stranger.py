"""Is the subject of a sentence of praise somebody whom the cast does not know, perhaps by another name?"""

from service.language.cast import Cast
from service.language.en.casing import names
from service.language.en.clause import Clause
from service.language.en.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FINITE_CONTRACTIONS,
    GIVEN,
    HEADS,
    PRAISES,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
)
from service.language.en.people import NOUNS as NOUNS_OF_PEOPLE
from service.language.en.spelling import CAPITALS
from service.language.en.verb import NOUNS, from_third, is_adverb, is_past, is_third

_KNOWN = DETERMINERS | FINITE_CONTRACTIONS | SUBJECTS | PREPOSITIONS | SUBORDINATORS | frozenset(CAPITALS)


def is_stranger(clause: Clause, cast: Cast, *, touched: bool) -> bool:
    """Whether the first word names such a one; ``touched``: the clause speaks of the recipient besides."""
    first, key = clause.words[0], clause.keys[0]
    if not first[0].isalpha() or not first[0].isupper() or first == "I" or len(clause.words) < 2:
        owns = not first[0].isupper() and first.endswith("'s")
        return owns and touched and key not in FINITE_CONTRACTIONS and key not in AUXILIARIES
    bare = first.partition("'")[0]
    if key in _KNOWN or bare in names(cast):
        return False
    if first.endswith("'s") or bare.lower() in GIVEN:
        return True
    following = clause.keys[1]
    named = clause.words[1].istitle() and following not in CAPITALS
    if is_past(key):
        return named
    if not (named or _is_verb(following)) or key.endswith("s") or is_adverb(key):
        return False
    return key not in PRAISES and key not in HEADS and key not in NOUNS_OF_PEOPLE


def _is_verb(key: str) -> bool:
    return key in AUXILIARIES or is_past(key) or (is_third(key) and from_third(key) not in NOUNS)
