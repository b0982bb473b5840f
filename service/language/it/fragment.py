"""A fragment of praise with the verb it lacks, where only one is possible."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.address import Unsure, addressed
from service.language.it.clause import Clause, written
from service.language.it.opening import evaluates
from service.language.it.verb import Reading, conjugate, lexicon

_BE: Final = Reading("essere", "pres", 3)
_HAVE: Final = Reading("avere", "pres", 3)
_SINGULAR: Final = frozenset({"gente", "fuoriclasse", "signore"})
"""End in -e, and are one."""
_EITHER: Final = frozenset({"collega", "professionista", "gran", "grande"})
"""Their gender is not told by their ending."""
_SEVERAL: Final = frozenset("liete pronte contente disposte grate".split())


def completed(clause: Clause, label: str, cast: Cast) -> str | None:
    """For "bravissima con le stime" -> "sei bravissima con le stime"; "pronti a presentarla" -> "siamo pronti ..."."""
    first = clause.lows[0]
    if label == "praise":
        return _praised(clause, first, cast)
    if label == "offer" and first in w.WILLING:
        return _with("siamo" if first[-1] == "i" or first in _SEVERAL else "sono", clause, label, cast)
    if label == "us" and _is_deed(first):
        return _with("abbiamo" if cast.first_plural else "ho", clause, label, cast)
    return None


def _praised(clause: Clause, first: str, cast: Cast) -> str | None:
    if "mai" in clause.lows[:8]:
        return _never(clause, cast)
    number = {"tu": 2, "lei": 3, "voi": 5}[cast.register or "tu"]
    if evaluates(first):
        agrees = first[-1] == "e" or (first[-1] in "oa") != (number == 5)
        return _with(conjugate(_BE, number), clause, "praise", cast) if agrees and _stands_alone(clause) else None
    second = clause.lows[1] if len(clause.lows) > 1 else ""
    if first in w.HUMAN or (first in ("un", "una", "gran", "grande") and second in w.HUMAN):
        return _human(clause, cast, number)
    return _with(conjugate(_HAVE, number), clause, "praise", cast) if _is_deed(first) else None


def _is_deed(low: str) -> bool:
    """A participle that lacks its "ho" or "hai": "rifatto il sito"."""
    return low[-1] == "o" and lexicon().participles.get(low, "andare") not in w.ESSERE


def _stands_alone(clause: Clause) -> bool:
    """Is the evaluation the predicate itself, and not the adjective of a noun ("bellissimo lavoro")?"""
    behind = clause.lows[1] if len(clause.lows) > 1 else ","
    return (
        behind in w.MARKS
        or behind in w.PREPOSITIONS
        or behind in w.CONJUNCTIONS
        or behind in w.ADVERBS
        or evaluates(behind)
        or clause.lows[0] in ("molto", "sempre", "super")
    )


def _with(verb: str, clause: Clause, label: str, cast: Cast) -> str | None:
    try:
        words = addressed(clause, label, cast)
    except Unsure:
        return None
    return f"{verb} {written(clause, words)}"


def _human(clause: Clause, cast: Cast, number: int) -> str | None:
    """For "persona squisita" -> "sei una persona squisita", "gente perbene" -> "siete gente perbene"."""
    first = clause.lows[0]
    many = (first[-1] in "ie" and first not in _SINGULAR) or first == "gente"
    if many != (number == 5) or (first in ("un", "una") and number == 5) or first in _EITHER:
        return None
    article = "" if many or first in ("un", "una") else " una" if first[-1] == "a" else " un"
    return _with(conjugate(_BE, number) + article, clause, "praise", cast)


def _never(clause: Clause, cast: Cast) -> str | None:
    """For "in undici anni mai un cedolino sbagliato" -> "in undici anni non c'è mai stato un cedolino sbagliato"."""
    at = clause.lows.index("mai")
    following = clause.lows[at + 1] if at + 1 < len(clause.lows) else ""
    placed = not at or clause.lows[0] in w.PREPOSITIONS
    if following not in ("un", "una", "un'") or not placed or clause.lows.count("mai") > 1:
        return None
    try:
        words = addressed(clause, "praise", cast)
    except Unsure:
        return None
    words[at] = "non c'è mai stat" + ("o" if following == "un" else "a")
    return written(clause, words)
