"""The recipient's own thing that praise begins with."""

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.address import Unsure, addressed
from service.language.it.clause import Clause, begins, written
from service.language.it.parsing import read

_LONGEST = 6
"""Words of a thing that no verb follows; a longer one is a list or a sentence cut short."""


def possessed(clause: Clause, label: str, cast: Cast) -> str | None:
    """For "la loro pazienza mi ha insegnato" -> "la vostra pazienza"."""
    lows = clause.lows
    if len(lows) < 2 or not (lows[0] in w.ARTICLES and (lows[1] in w.POSSESSIVES or lows[1] == "loro")):
        return None
    end = next((verb.first for verb in clause.verbs), None)
    if end is None:
        end = next((at for at, low in enumerate(lows) if low in (",", ":", ";")), len(lows))
        if end > _LONGEST or "e" in lows[:end]:
            return None
    if end < 3 or not {",", ":", "che"}.isdisjoint(lows[:end]):
        return None
    while end > 3 and lows[end - 1] in w.ADVERBS:
        end -= 1
    return turned(clause.words[:end], clause.gaps[:end], label, cast)


def turned(words: list[str], gaps: list[str], label: str, cast: Cast) -> str | None:
    """The words as a noun phrase to the recipient; None if something is done in it."""
    part = read(words, gaps, label, cast)
    for verb in part.verbs:
        start = begins(verb)
        before = part.lows[start - 1] if start else ""
        if before not in w.CONJUNCTIONS and verb.reading.person in (3, 6):
            return None
    try:
        spoken = addressed(part, label, cast)
    except Unsure:
        return None
    return written(part, spoken).rstrip(" ,;:") or None
