"""Does a name or pronoun stand where a subject stands, with its verb behind it?"""

from service.language.en import agreeing
from service.language.en.clause import Clause
from service.language.en.lexicon import CAUSATIVES, PREPOSITIONS, SUBORDINATORS
from service.language.en.verb import BASES, is_adverb, is_gerund, is_past, is_third

_NOT_OF_AN_OBJECT = frozenset("before after since until like as than".split())


def _behind_adverbs(clause: Clause, index: int) -> str:
    while index < len(clause.keys) and is_adverb(clause.keys[index]):
        index += 1
    return clause.keys[index] if index < len(clause.keys) else ""


def verb_follows(clause: Clause, index: int) -> bool:
    """Whether a verb stands at the place, adverbs skipped."""
    key = _behind_adverbs(clause, index)
    return agreeing.is_auxiliary(key) or is_past(key) or is_third(key) or key in BASES


def is_subject(clause: Clause, start: int, end: int) -> bool:
    """Whether a name from ``start`` to ``end`` (exclusive) is the subject of a verb."""
    before = clause.keys[start - 1] if start else ""
    if before in PREPOSITIONS and before not in _NOT_OF_AN_OBJECT:
        return False
    if is_gerund(before) or before in CAUSATIVES:
        return False
    joined = before in SUBORDINATORS or before in {"and", "but", "or"}
    opens = start == 0 or joined or bool(clause.gaps[start].strip())
    key = _behind_adverbs(clause, end)
    if clause.keys[end : end + 1] in {("and",), ("&",)}:
        return opens
    if agreeing.is_auxiliary(key) or is_past(key):
        return True
    if not opens or not key or key in PREPOSITIONS or clause.gaps[end].strip():
        return False
    return is_third(key) or key in BASES or key.endswith("s")
