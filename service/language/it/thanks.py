"""What follows "grazie per": a past infinitive or a noun phrase."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.address import Unsure, addressed
from service.language.it.belonging import possessed
from service.language.it.clause import YOU, Clause, Verb, begins
from service.language.it.deed import past
from service.language.it.infinitive import Made
from service.language.it.line import join
from service.language.it.opening import opened
from service.language.it.parsing import read
from service.language.it.verb import split_infinitive

_LINKS: Final = frozenset({"e", "ed", ",", ";", ":", "ma", "però", "-", "–"})
_PAUSES: Final = (w.CONJUNCTIONS | _LINKS) - {"e", "ed", "o"}
_WHICH: Final = frozenset({"quali", "quale"})
_ALONE: Final = (["da", "solo"], ["da", "sola"], ["da", "soli"], ["da", "sole"])


def thanks(text: str, label: str, cast: Cast) -> str | None:
    """For "ha rifatto il sito" -> "aver rifatto il sito"; "le sue luci hanno vinto" -> "le tue luci"."""
    clause = opened(text, label, cast)
    if clause is None:
        return None
    for index, verb in enumerate(clause.verbs):
        if _is_deed(clause, verb):
            found = _done(clause, index, label, cast)
            if found is not None:
                return found
    return possessed(clause, label, cast)


def _is_deed(clause: Clause, verb: Verb) -> bool:
    """The recipient's doing, and not inside a clause that "che", "quando" and the like open."""
    if verb.subject != YOU or verb.reading.person not in (3, 6) or not _is_main(clause, verb):
        return False
    named = verb.fronted
    return named is None or _WHICH.isdisjoint(clause.lows[named.start : named.end])


def _is_main(clause: Clause, verb: Verb) -> bool:
    start = verb.phrase.start if verb.phrase is not None else verb.first
    opener = next((low for low in reversed(clause.lows[:start]) if low not in w.ADVERBS), "")
    if opener in w.CONJUNCTIONS:
        return opener in ("e", "ed", "ma", "o") or (opener == "che" and (start <= 1 or _is_cleft(clause, start)))
    return not _is_subordinate(clause, start)


def _is_cleft(clause: Clause, start: int) -> bool:
    """For "è lei che ha trovato il locale"."""
    return start > 2 and clause.lows[start - 2] in w.PRONOUNS and any(verb.after == start - 2 for verb in clause.verbs)


def _is_subordinate(clause: Clause, start: int) -> bool:
    """Does a conjunction stand before, in the same part of the clause or before an insertion?"""
    for at in range(start - 1, -1, -1):
        if clause.lows[at] in _LINKS:
            return bool(at) and clause.lows[at] == "," and clause.lows[at - 1] in w.CONJUNCTIONS
        if clause.lows[at] in w.CONJUNCTIONS:
            return True
    return False


def _done(clause: Clause, first: int, label: str, cast: Cast) -> str | None:
    """The deeds from the verb on, one after the other."""
    start = _stop(clause, clause.verbs[first]) if first else 0
    start += clause.lows[start] in _LINKS
    end = _end(clause, first)
    clause = read(clause.words[start:end], clause.gaps[start:end], label, cast)
    mains = [verb for verb in clause.verbs if _is_deed(clause, verb)]
    try:
        words = addressed(clause, label, cast, kept=frozenset(verb.at for verb in mains))
    except Unsure:
        return None
    pieces: list[str] = []
    for index, verb in enumerate(mains):
        made = past(clause, verb, cast.register or "tu")
        if made is None or (made.rest >= len(words) and made.head.endswith((" detto", " dato", " fatto"))):
            break
        stop = _stop(clause, mains[index + 1]) if index + 1 < len(mains) else len(words)
        pieces += [_link(clause, verb) if pieces else "", _deed(clause, words, verb, made, stop)]
    said = "".join(pieces).replace(" e essere", " ed essere").replace(" e esser", " ed esser").rstrip(" ,;:(")
    return said if " " in said else None


def _end(clause: Clause, first: int) -> int:
    """Where the part that is the recipient's doing ends."""
    last = clause.verbs[first]
    for verb in clause.verbs[first + 1 :]:
        if verb.subject != YOU and _is_main(clause, verb):
            return _cut(clause, begins(verb), last)
        if verb.subject == YOU and verb.fronted is not None:
            return _cut(clause, verb.fronted.start, last)
        last = verb
    return len(clause.words)


def _cut(clause: Clause, start: int, last: Verb) -> int:
    """The link before ``start``; behind an insertion, the first link after the verb before."""
    links = [at for at in range(start) if clause.lows[at] in _LINKS]
    if not links:
        return start
    later = [at for at in links if at > last.at]
    return later[0] if later and links[-1] == start - 1 and clause.lows[start - 1] == "," else links[-1]


def _stop(clause: Clause, verb: Verb) -> int:
    """The link before the part of the clause that is the verb's."""
    at = verb.phrase.start if verb.phrase is not None else verb.first
    while at and clause.lows[at - 1] not in _LINKS:
        at -= 1
    return max(at - 1, 0)


def _link(clause: Clause, verb: Verb) -> str:
    low = clause.lows[_stop(clause, verb)]
    return f"{low} " if low in (",", ";") else ", " if low not in ("e", "ed") else " e "


def _deed(clause: Clause, words: list[str], verb: Verb, made: Made, stop: int) -> str:
    """The infinitive with its object, and what stood before the verb put in its place."""
    kept = list(words[made.rest : stop])
    if made.rest <= verb.after < stop:
        kept[verb.after - made.rest] = ""
    named = verb.fronted
    ahead = _ahead(clause, words, verb)
    if named is not None:
        thing = join(words[named.start : named.end], clause.gaps[named.start : named.end])
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
    start = _stop(clause, verb)
    start += clause.lows[start] in _LINKS
    if start and clause.lows[start - 1] == "," and not any(other.at < start for other in clause.verbs):
        start = 0
    named = {at for phrase in (verb.phrase, verb.fronted) if phrase for at in range(phrase.start, phrase.end)}
    kept = [at for at in range(start, verb.first) if at not in named]
    while kept and clause.lows[kept[-1]] in (",", "che", "e"):
        kept.pop()
    link = next((index for index, at in enumerate(kept) if clause.lows[at] in _LINKS), None)
    if link is not None:
        kept = kept[:link] if clause.lows[kept[0]] in w.PREPOSITIONS else kept[link + 1 :]
    while kept and clause.lows[kept[0]] in w.ADVERBS and clause.lows[kept[0]] != "ieri":
        kept = kept[1:]
    timed = any(clause.lows[at] in w.TIMES for at in kept)
    if not kept or not (clause.lows[kept[0]] in w.PREPOSITIONS or timed):
        return ""
    return join([words[at] for at in kept], [clause.gaps[at] for at in kept])
