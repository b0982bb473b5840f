"""What follows "grazie per": a past infinitive or a noun phrase."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.address import Unsure, addressed
from service.language.it.clause import YOU, Clause, Verb
from service.language.it.infinitive import past
from service.language.it.line import join
from service.language.it.noun import possessed
from service.language.it.parsing import read
from service.language.it.said import opened

_LINKS: Final = frozenset({"e", "ed", ",", ";", ":", "ma", "però", "-", "–"})


def thanks(text: str, label: str, cast: Cast) -> str | None:
    """For "ha rifatto il sito" -> "aver rifatto il sito"; "le sue luci hanno vinto" -> "le tue luci"."""
    clause = opened(text, label, cast)
    if clause is None:
        return None
    for index, verb in enumerate(clause.verbs):
        if verb.subject == YOU and verb.reading.person in (3, 6) and _main(clause, verb):
            found = _done(clause, index, label, cast)
            if found is not None:
                return found
    return possessed(clause, label, cast)


def _main(clause: Clause, verb: Verb) -> bool:
    """Not inside a clause that "che", "quando" and the like open."""
    start = verb.phrase.start if verb.phrase is not None else verb.first
    opener = next((low for low in reversed(clause.lows[:start]) if low not in w.ADVERBS), "")
    if opener in ("e", "ed", "o", "che", *w.CONJUNCTIONS):
        return opener in ("e", "ed", "ma", "o") or (opener == "che" and start <= 1)
    return not _subordinate(clause, start)


def _subordinate(clause: Clause, start: int) -> bool:
    for low in reversed(clause.lows[:start]):
        if low in _LINKS:
            return False
        if low in w.CONJUNCTIONS:
            return True
    return False


def _done(clause: Clause, first: int, label: str, cast: Cast) -> str | None:
    start = _stop(clause, clause.verbs[first]) if first else 0
    start += clause.lows[start] in _LINKS
    end = _end(clause, first)
    clause = read(clause.words[start:end], clause.gaps[start:end], label, cast)
    register = cast.register or "tu"
    mains = [verb for verb in clause.verbs if verb.subject == YOU and _main(clause, verb)]
    try:
        words = addressed(clause, label, cast, kept=frozenset(verb.at for verb in mains))
    except Unsure:
        return None
    pieces: list[str] = []
    for index, verb in enumerate(mains):
        made = past(clause, verb, register)
        if made is None or (made.rest >= len(words) and made.head.endswith(" detto")):
            if not pieces:
                return None
            break
        stop = _stop(clause, mains[index + 1]) if index + 1 < len(mains) else len(words)
        link = _link(clause, verb) if pieces else ""
        body = _body(clause, words, made.rest, stop, verb)
        ahead = _ahead(clause, words, verb) if not pieces else ""
        pieces.append(link + _spaced(made.head, ahead, body))
    if " " not in "".join(pieces):
        return None
    return "".join(pieces).replace(" e essere", " ed essere").rstrip(" ,;:(") or None


def _spaced(*parts: str) -> str:
    """The parts with a space between, none before a mark."""
    return " ".join(part for part in parts if part).replace(" ,", ",").replace(" ;", ";")


def _end(clause: Clause, first: int) -> int:
    """Where the part that is the recipient's doing ends."""
    for verb in clause.verbs[first + 1 :]:
        if verb.subject != YOU and _main(clause, verb):
            start = (
                verb.phrase.start
                if verb.phrase is not None
                else verb.fronted.start
                if verb.fronted is not None
                else verb.first
            )
            return next((at for at in range(start - 1, -1, -1) if clause.lows[at] in _LINKS), start)
        if verb.subject == YOU and verb.fronted is not None:
            return next((at for at in range(verb.fronted.start - 1, -1, -1) if clause.lows[at] in _LINKS), verb.first)
    return len(clause.words)


def _stop(clause: Clause, verb: Verb) -> int:
    start = verb.phrase.start if verb.phrase is not None else verb.first
    at = start
    while at and clause.lows[at - 1] not in _LINKS:
        at -= 1
    return max(at - 1, 0)


def _link(clause: Clause, verb: Verb) -> str:
    at = _stop(clause, verb)
    low = clause.lows[at]
    return f"{low} " if low in (",", ";") else ", " if low not in ("e", "ed") else " e "


def _body(clause: Clause, words: list[str], start: int, stop: int, verb: Verb) -> str:
    kept = list(words[start:stop])
    if verb.after >= start and verb.after < stop:
        kept[verb.after - start] = ""
    if verb.fronted is not None:
        ahead = join(words[verb.fronted.start : verb.fronted.end], clause.gaps[verb.fronted.start : verb.fronted.end])
        return " ".join(part for part in (ahead, join(kept, clause.gaps[start:stop])) if part)
    return join(kept, clause.gaps[start:stop])


def _ahead(clause: Clause, words: list[str], verb: Verb) -> str:
    """What stood before the verb (a time, a place), without its subject and object."""
    skipped = {
        at for phrase in (verb.phrase, verb.fronted) if phrase is not None for at in range(phrase.start, phrase.end)
    }
    kept = [at for at in range(verb.first) if at not in skipped]
    while kept and clause.lows[kept[-1]] in (",", "che", "e"):
        kept.pop()
    while any(clause.lows[at] in _LINKS for at in kept):
        cut = next(index for index, at in enumerate(kept) if clause.lows[at] in _LINKS)
        kept = (
            kept[cut + 1 :]
            if clause.lows[kept[0]] not in w.PREPOSITIONS or "mai" in clause.lows[: kept[cut]]
            else kept[:cut]
        )
    while kept and clause.lows[kept[0]] in w.ADVERBS and clause.lows[kept[0]] != "ieri":
        kept = kept[1:]
    if not kept or not (clause.lows[kept[0]] in w.PREPOSITIONS or any(clause.lows[at] in w.TIMES for at in kept)):
        return ""
    return join([words[at] for at in kept], [clause.gaps[at] for at in kept])
