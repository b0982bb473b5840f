"""The user's words in clean spelling, without padding before and behind."""

import re
from functools import lru_cache

from service.language.en.clause import Clause, cut, make
from service.language.en.lexicon import ADVERBS, PREPOSITIONS, SUBORDINATORS, table
from service.language.en.spelling import lowered, spelled
from service.language.en.splicing import mended
from service.language.en.verb import is_past

_SPELLING = table("spelling")
_OPENINGS = frozenset(_SPELLING["openings"]["words"].split())
_WITH_COMMA = frozenset(_SPELLING["openings"]["with_comma"].split())
_WITH_COLON = frozenset(phrase.lower() for phrase in _SPELLING["openings"]["with_colon"])
_DEGREES = frozenset(_SPELLING["openings"]["degrees"].split())
_ENDING_ALONE = frozenset(_SPELLING["endings"]["with_comma"].split())
_REASON = re.compile(_SPELLING["openings"]["reason"], re.IGNORECASE)
_INSTRUCTION = re.compile(_SPELLING["openings"]["instruction"], re.IGNORECASE)
_PARENTHESIS = re.compile(r"\s?\(([^()]{0,200})\)")
_MAIN_SUBJECTS = frozenset("i we he she they i'm we're".split())
_PARTICLES = frozenset("up out off down in".split())
_AS = frozenset("we we're we've i i'm our".split())
_SINCE = frozenset("we're we've i'm we'll i'll".split())
_SENDERS = frozenset("i i'm i've i'll i'd we we're we've we'll we'd".split())
_RESULTING = frozenset("am are have need will can't cannot couldn't won't must had now no".split())
_NO_NEED = {("don't", verb) for verb in ("need", "have", "want", "use", "offer")}
# what stands before it needs it: "WhatsApp is ok", "as a thank you"
_WITH_MORE = frozenset("is are was were be 's 're a an the my our as".split())


def _tree(phrases: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        keys = tuple(phrase.lower().split())
        found.setdefault(keys[0], []).append(keys)
    return found


_PHRASES = _tree(_SPELLING["openings"]["phrases"])
_ENDINGS = _tree([" ".join(reversed(phrase.split())) for phrase in _SPELLING["endings"]["phrases"]])


@lru_cache(maxsize=256)
def tidied(text: str, *, casual: bool) -> Clause:
    """The clause in clean words; names keep the user's letters, the first letter keeps its case."""
    if "(" in text:
        text = _PARENTHESIS.sub(_parenthesis, text)
    reason = _REASON.match(text)
    words, gaps, tail = cut(text[reason.end() :] if reason else text)
    if len(words) > 1 and (words[0].isupper() or words[1].isupper()):
        words = lowered(words)
    words, gaps = spelled(words, gaps, casual=casual)
    clause = make(words, gaps, tail)
    start, end = _start(clause), len(words)
    return mended(clause.part(start, _end(clause, start, end)))


def _parenthesis(match: re.Match[str]) -> str:
    inside = match.group(1)
    return "" if inside.count(" ") > 7 or _INSTRUCTION.match(inside) else match.group()


def _start(clause: Clause) -> int:
    """Where the clause begins behind connectives and padding."""
    keys, start = clause.keys, 0
    while start < len(keys) - 1:
        length = _phrase_at(clause, start)
        if not length:
            if (keys[start] in {"because", "since", "cause"} and _main_behind(clause, start)) or not _opens(
                clause, start
            ):
                return start
            length = 1
        start += length
    return start


def _opens(clause: Clause, start: int) -> bool:
    """A connective that says nothing in front."""
    key, following, behind = clause.keys[start], clause.keys[start + 1], clause.gaps[start + 1]
    if key in _OPENINGS:
        alone = key not in _WITH_COMMA or "," in behind or "." in behind
        alone = alone or (key == "so" and _result(clause, start))
        return alone and not (key == "so" and following in _DEGREES)
    if key == "as":
        return following in _AS and ", " not in clause.gaps[start + 1 :]
    return key == "since" and following in _SINCE


def _result(clause: Clause, start: int) -> bool:
    """As in "so we're going elsewhere"; no purpose ("so we can rest"), no main clause behind it."""
    keys = clause.keys
    subject, verb = keys[start + 1], keys[start + 2 : start + 4]
    if subject in {"i", "we"} and not (verb and (verb[0] in _RESULTING or is_past(verb[0]) or verb in _NO_NEED)):
        return False
    dated = subject == "from" and not _SENDERS.isdisjoint(keys[start + 3 : start + 6])
    if subject not in _SENDERS and not dated:
        return False
    return ", " not in clause.gaps[start + 2 :] and not _main_behind(clause, start)


def _main_behind(clause: Clause, start: int) -> bool:
    """As in "because of the rules I have no time": no sentence of its own follows, but a main clause comes."""
    keys = clause.keys
    if keys[start + 1] == "of":
        return True
    return any(
        keys[index] in _MAIN_SUBJECTS
        and keys[index - 1] not in SUBORDINATORS
        and keys[index - 1] not in {"and", "but", "or"}
        and ("," in clause.gaps[index] or is_past(keys[index - 1]) or keys[index - 1] in _PARTICLES)
        for index in range(start + 3, min(len(keys), start + 60))
    )


def _phrase_at(clause: Clause, start: int) -> int:
    for phrase in _PHRASES.get(clause.keys[start], ()):
        end = start + len(phrase)
        if clause.keys[start:end] != phrase or end >= len(clause.keys):
            continue
        if " ".join(phrase) in _WITH_COLON and ":" not in clause.gaps[end]:
            continue
        if phrase[0] in {"tell", "please"} and clause.keys[end] in {"to", "about", "what", "how"}:
            continue
        if len(phrase) == 2 and phrase[0] in {"at", "in"} and clause.keys[end] in PREPOSITIONS | ADVERBS:
            continue
        return len(phrase)
    return 0


def _end(clause: Clause, start: int, end: int) -> int:
    """Where the clause ends before padding."""
    while end - start > 2:
        length = next((len(p) for p in _ENDINGS.get(clause.keys[end - 1], ()) if _closes(clause, p, start, end)), 0)
        if not length:
            return end
        end -= length
    return end


def _closes(clause: Clause, phrase: tuple[str, ...], start: int, end: int) -> bool:
    """The phrase, last word first, is padding at the end, and no predicate: "WhatsApp is ok"."""
    first = end - len(phrase)
    if first <= start + 1 or clause.keys[first:end] != tuple(reversed(phrase)) or clause.keys[first - 1] in _WITH_MORE:
        return False
    if len(phrase) > 1 and phrase[-1] != "thank":
        return True
    return "," in clause.gaps[first] or phrase[0] not in _ENDING_ALONE
