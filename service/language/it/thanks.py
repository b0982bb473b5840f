"""What follows "grazie per": a past infinitive or a noun phrase."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.address import Unsure, addressed
from service.language.it.belonging import possessed
from service.language.it.clause import YOU, Clause, Verb, begins
from service.language.it.deed import past
from service.language.it.opening import opened
from service.language.it.parsing import read
from service.language.it.placing import LINKS, deed, part_start

_WHICH: Final = frozenset({"quali", "quale"})


def thanks(text: str, label: str, cast: Cast) -> str | None:
    """For "ha rifatto il sito" -> "aver rifatto il sito"; "le sue luci hanno vinto" -> "le tue luci"."""
    clause = opened(text, label, cast)
    if clause is None:
        return None
    for index, verb in enumerate(clause.verbs):
        if _is_deed(clause, verb):
            found = _done(clause, index, label, cast)
            if found is not None:
                return found or None
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
        if clause.lows[at] in LINKS:
            return bool(at) and clause.lows[at] == "," and clause.lows[at - 1] in w.CONJUNCTIONS
        if clause.lows[at] in w.CONJUNCTIONS:
            return True
    return False


def _done(clause: Clause, first: int, label: str, cast: Cast) -> str | None:
    """The deeds from the verb on, one after the other; "" where they would mix past and present."""
    start = part_start(clause, clause.verbs[first]) if first else 0
    start += clause.lows[start] in LINKS
    end = _end(clause, first)
    if end - start < len(clause.words):
        clause = read(clause.words[start:end], clause.gaps[start:end], label, cast)
    mains = [verb for verb in clause.verbs if _is_deed(clause, verb)]
    try:
        words = addressed(clause, label, cast, kept=frozenset(verb.at for verb in mains))
    except Unsure:
        return None
    pieces: list[str] = []
    kinds: set[bool] = set()
    for index, verb in enumerate(mains):
        made = past(clause, verb, cast.register or "tu")
        if made is None or (made.rest >= len(words) and made.head.endswith((" detto", " dato", " fatto"))):
            break
        kinds.add(_is_past(made.head))
        stop = part_start(clause, mains[index + 1]) if index + 1 < len(mains) else len(words)
        pieces += [_link(clause, verb) if pieces else "", deed(clause, words, verb, made, stop)]
    if len(kinds) > 1:
        return ""
    said = "".join(pieces).replace(" e essere", " ed essere").replace(" e esser", " ed esser").rstrip(" ,;:(")
    return said if " " in said else None


def _is_past(head: str) -> bool:
    """Has the deed been done ("averci salvato"), or is it done again and again ("rispondere")?"""
    return head.removeprefix("non ").startswith(("aver", "esser")) and " " in head.removeprefix("non ")


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
    links = [at for at in range(start) if clause.lows[at] in LINKS]
    if not links:
        return start
    later = [at for at in links if at > last.at]
    return later[0] if later and links[-1] == start - 1 and clause.lows[start - 1] == "," else links[-1]


def _link(clause: Clause, verb: Verb) -> str:
    low = clause.lows[part_start(clause, verb)]
    return f"{low} " if low in (",", ";") else ", " if low not in ("e", "ed") else " e "
