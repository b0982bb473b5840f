"""A clause opened for turning: tidied and read, without what must not or cannot be said to the recipient."""

from functools import lru_cache
from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.clause import Clause, begins
from service.language.it.parsing import read
from service.language.it.tidying import tidied
from service.language.it.verb import lexicon

_LONGEST: Final = 80
"""Words in a clause; a longer one is no single clause and nothing is certain in it."""
_CONTRASTS: Final = frozenset({"ma", "però", "peccato", "purtroppo"})
_LINKS: Final = frozenset({",", ";", ":", "e", "ed", "-", "–"})
_COUNTS: Final = frozenset("vent' trent' quarant' cinquant' un una".split()) | w.NUMERALS
_HOW: Final = frozenset("moltissimo tantissimo pochissimo benissimo malissimo".split())
_AWAY: Final = frozenset({"fa", "dopo", "prima", "mai", "volte", "volta", "ore"})
"""With these a stretch of time says when, and is part of the sentence."""


@lru_cache(maxsize=512)
def opened(text: str, label: str, cast: Cast) -> Clause | None:
    """The clause read, without what is negative in praise; None if nothing fit to say is left."""
    words, gaps = tidied(text, cast)
    lows = [word.lower() for word in words]
    if not words or len(words) > _LONGEST or not w.DIALECT.isdisjoint(lows):
        return None
    if label == "praise":
        kept = _positive(lows)
        if kept is None:
            return None
        start, end = kept
        end = _without_verdict(lows, start, end)
        words, gaps = words[start:end], gaps[start:end]
    clause = read(words, gaps, label, cast)
    start = _hung(clause) if label == "praise" else 0
    return read(words[start:], gaps[start:], label, cast) if start else clause


def evaluates(low: str) -> bool:
    """Does the word praise somebody by itself ("bravissima", "puntuali")?"""
    return low in w.EVALUATIONS or (low[:-1].endswith("issim") and low not in _HOW)


def _positive(lows: list[str]) -> tuple[int, int] | None:
    """The part of praise that has nothing negative in it, as a range of words."""
    if w.NEGATIVE.isdisjoint(lows) or not any(_bad(lows, at) for at in range(len(lows))):
        return 0, len(lows)
    cut = next((at for at, low in enumerate(lows) if low in _CONTRASTS), None)
    if cut is None:
        return None
    for start, end in ((0, cut), (cut + 1, len(lows))):
        if end - start > 1 and not any(_bad(lows, at) for at in range(start, end)):
            return start, end
    return None


def _bad(lows: list[str], at: int) -> bool:
    return lows[at] in w.NEGATIVE and w.NEGATORS.isdisjoint(lows[max(0, at - 5) : at])


def _without_verdict(lows: list[str], start: int, end: int) -> int:
    """Where it ends without a verdict hung on: "..., gentilissima", "..., persona molto brava"."""
    for at in range(end - 1, max(start + 2, end - 6), -1):
        if lows[at] == ",":
            tail = lows[at + 1 : end]
            alone = len(tail) == 1 and evaluates(tail[0])
            human = tail[:1] != [] and (
                tail[0] in w.HUMAN or (tail[0] in ("un", "una") and w.HUMAN.isdisjoint(tail[1:2]) is False)
            )
            return (
                at if alone or (human and all(low not in lexicon().forms or low in w.ADVERBS for low in tail)) else end
            )
    return end


def _hung(clause: Clause) -> int:
    """Where the sentence begins behind a fragment hung before it: "dieci anni insieme, le luci le ha messe lui"."""
    if not clause.verbs:
        return 0
    for at in range(1, begins(clause.verbs[0])):
        if clause.lows[at] in _LINKS:
            behind = at + 2 if clause.lows[at + 1] in ("e", "ed") else at + 1
            return behind if _is_fragment(clause, at) else 0
    return 0


def _is_fragment(clause: Clause, end: int) -> bool:
    """Is what stands before ``end`` a bare thing or a stretch of time that no verb holds?"""
    lows = clause.lows[:end]
    first = lows[0]
    if not _AWAY.isdisjoint(lows):
        return False
    if first in _COUNTS or first[0].isdigit():
        return lows[1:2] != [] and lows[1] in w.TIMES and ("insieme" in lows or "con" in lows or lows[1][-1] == "i")
    bare = not (
        first in w.PREPOSITIONS
        or first in w.CONJUNCTIONS
        or first in w.ADVERBS
        or first in w.CLITICS
        or first in w.ARTICLES
        or first in w.DETERMINERS
        or first in w.HUMAN
        or first in w.PRONOUNS
        or first in lexicon().participles
        or first in w.TIMES
        or first == "grazie"
        or evaluates(first)
        or clause.words[0][:1].isupper()
    )
    return bare and any(low[0].isdigit() for low in lows)
