"""A deed in its order: the infinitive, its object, and the time or place that stood before the verb."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import Clause, Verb
from service.language.it.infinitive import Made
from service.language.it.line import join
from service.language.it.verb import split_infinitive

LINKS: Final = frozenset({"e", "ed", ",", ";", ":", "ma", "però", "-", "–"})
_PAUSES: Final = (w.CONJUNCTIONS | LINKS) - {"e", "ed", "o"}
_ALONE: Final = (["da", "solo"], ["da", "sola"], ["da", "soli"], ["da", "sole"])


def part_start(clause: Clause, verb: Verb) -> int:
    """The link before the part of the clause that is the verb's."""
    at = verb.phrase.start if verb.phrase is not None else verb.first
    while at and clause.lows[at - 1] not in LINKS:
        at -= 1
    return max(at - 1, 0)


def deed(clause: Clause, words: list[str], verb: Verb, made: Made, stop: int) -> str:
    """The infinitive with its object, and what stood before the verb put in its place."""
    kept = list(words[made.rest : stop])
    if made.rest <= verb.after < stop:
        kept[verb.after - made.rest] = ""
    named = verb.fronted
    ahead = _ahead(clause, words, verb)
    if named is not None:
        thing = join(words[named.start : named.end], clause.gaps[named.start : named.end])
        if len(kept) == 1 and clause.lows[made.rest] in w.ADVERBS:
            return _spaced(made.head, kept[0], thing, ahead)
        return _spaced(made.head, thing, join(kept, clause.gaps[made.rest : stop]), ahead)
    cut = _room(clause, made, stop)
    gaps = clause.gaps[made.rest : stop]
    return _spaced(made.head, join(kept[:cut], gaps[:cut]), ahead, join(kept[cut:], gaps[cut:]))


def _room(clause: Clause, made: Made, stop: int) -> int:
    """After how many words of the rest a time or place may stand: before the object, or behind "in piedi"."""
    rest = clause.lows[made.rest : stop]
    first = rest[0] if rest else ""
    counted = first in w.ARTICLES or first in w.DETERMINERS or first in w.POSSESSIVES
    if counted or rest[:2] in _ALONE or made.head.startswith(("esser", "non esser")):
        return 0
    for at, low in enumerate(rest):
        if low in _PAUSES or (low in ("a", "per", "senza") and split_infinitive("".join(rest[at + 1 : at + 2]))[0]):
            return at
    return len(rest)


def _spaced(*parts: str) -> str:
    """The parts with a space between, none before a mark."""
    return " ".join(part for part in parts if part).replace(" ,", ",").replace(" ;", ";")


def _ahead(clause: Clause, words: list[str], verb: Verb) -> str:
    """A time or place that stood before the verb, without its subject and object."""
    start = part_start(clause, verb)
    start += clause.lows[start] in LINKS
    if start and clause.lows[start - 1] == "," and not any(other.at < start for other in clause.verbs):
        start = 0
    named = {at for phrase in (verb.phrase, verb.fronted) if phrase for at in range(phrase.start, phrase.end)}
    kept = [at for at in range(start, verb.first) if at not in named]
    while kept and clause.lows[kept[-1]] in (",", "che", "e"):
        kept.pop()
    link = next((index for index, at in enumerate(kept) if clause.lows[at] in LINKS), None)
    if link is not None:
        kept = kept[:link] if clause.lows[kept[0]] in w.PREPOSITIONS else kept[link + 1 :]
    while kept and clause.lows[kept[0]] in w.ADVERBS and clause.lows[kept[0]] != "ieri":
        kept = kept[1:]
    timed = any(clause.lows[at] in w.TIMES for at in kept)
    if not kept or not (clause.lows[kept[0]] in w.PREPOSITIONS or timed):
        return ""
    return join([words[at] for at in kept], [clause.gaps[at] for at in kept])
