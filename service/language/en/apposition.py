"""Names beside other names and nouns: which of them together mean one person, and which are no plain "you"."""

from dataclasses import replace

from service.language.en.clause import Clause
from service.language.en.lexicon import (
    AUXILIARIES,
    CAUSATIVES,
    CONJUNCTIONS,
    COPULAS,
    DETERMINERS,
    FIRMS,
    MODALS,
    NUMBERS,
    OWNERS,
    PARTICLES,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
)
from service.language.en.mention import Mention
from service.language.en.people import NOUNS, PLURAL, YOU
from service.language.en.verb import BASES, from_third, is_adverb, is_gerund, is_past, is_third
from service.language.en.verb import NOUNS as NOUNS_TOO

_SMALL = AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | DETERMINERS | PARTICLES | SUBJECTS
_BEHIND = TIMES | frozenset(
    "last next yesterday today tomorrow tonight there here back first himself herself themselves itself".split()
)
_PARTS = frozenset("one some many most none half few".split())


def settled(clause: Clause, found: list[Mention]) -> list[Mention] | None:
    """Mentions of one person side by side as one; None where a name is no plain "you" in its place."""
    if not found:
        return found
    kept: list[Mention] = []
    for mention in found:
        if mention.who != YOU:
            kept.append(mention)
            continue
        if _modifies(clause, mention):
            if mention.name[0][0].isupper():
                return None
            continue
        widened = _widened(clause, mention)
        behind = bool(kept) and kept[-1].who == YOU
        if behind and kept[-1].end == widened.start and _gap(clause, widened.start) == ",":
            return None
        if behind and _beside(clause, kept[-1], widened):
            kept[-1] = replace(kept[-1], end=widened.end, owner=widened.owner)
        else:
            kept.append(widened)
    return None if any(mention.who == YOU and _dark(clause, mention) for mention in kept) else kept


def _key(clause: Clause, index: int) -> str:
    return clause.keys[index] if 0 <= index < len(clause.keys) else ""


def _gap(clause: Clause, index: int) -> str:
    """The sign before a word, "." where the clause begins or ends."""
    return clause.gaps[index].strip() if 0 < index < len(clause.gaps) else "."


def _modifies(clause: Clause, mention: Mention) -> bool:
    """As in "the supplier specs": a noun follows, to which the name belongs."""
    if mention.end >= len(clause.keys) or _gap(clause, mention.end):
        return False
    word, key = clause.words[mention.end], clause.keys[mention.end]
    if mention.owner:
        # "the Chair's Table" is a name of its own
        return mention.name[0].islower() and word[0].isupper()
    if not word[0].islower() or key in _BEHIND:
        return False
    if mention.name[0][0].isupper():
        led = _key(clause, mention.start - 1)
        return key in FIRMS or ((led in OWNERS or led in {"the", "a", "an"}) and key not in BASES and _nominal(key))
    return _nominal(key) and not _acts(clause, mention, key)


def _acts(clause: Clause, mention: Mention, key: str) -> bool:
    """The word behind a name like "the supplier" is its verb."""
    before = _key(clause, mention.start - 1)
    if key in BASES:
        several = mention.name[-1].endswith("s") or mention.name[-1] in PLURAL or mention.name[-1] == "lot"
        several = several or before in MODALS
        return key not in NOUNS_TOO or before in CAUSATIVES or several
    if not is_third(key):
        return False
    return from_third(key) not in NOUNS_TOO or not (before in BASES or before in PREPOSITIONS or is_gerund(before))


def _nominal(key: str) -> bool:
    """No word that can only stand behind a noun phrase."""
    return not (key in _SMALL or is_past(key) or is_gerund(key) or is_adverb(key) or "'" in key)


def _widened(clause: Clause, mention: Mention) -> Mention:
    """As in "my old boss Terrence", "Gary's firm SparkleRight": the noun before belongs to the name."""
    noun = _key(clause, mention.start - 1)
    if _gap(clause, mention.start) or not mention.name[0][0].isupper() or (noun not in NOUNS and noun not in FIRMS):
        return mention
    for start in range(mention.start - 2, max(-1, mention.start - 5), -1):
        key = clause.keys[start]
        if _gap(clause, start + 1) or key in PREPOSITIONS or key in AUXILIARIES:
            return mention
        if key in {"my", "our", "the", "his", "her", "their"}:
            return replace(mention, start=start)
        if key.endswith("'s"):
            return replace(mention, start=start + 1)
    return mention


def _beside(clause: Clause, before: Mention, mention: Mention) -> bool:
    """As in "my mentee Sinéad", "Chen's firm (BrightPack)", "Gary's firm SparkleRight"."""
    firm = _key(clause, before.end) in FIRMS and not _gap(clause, before.end)
    if before.owner and firm and mention.start == before.end:
        return True
    if mention.start != before.end + (before.owner and firm) or (before.owner and not firm):
        return False
    closed = _gap(clause, mention.end)[:1]
    gap = _gap(clause, mention.start)
    return not gap or (gap == "(" and (closed == ")" or (closed == "." and clause.tail == ")")))


def _dark(clause: Clause, mention: Mention) -> bool:
    """One of several, a complement ("I still call her Mrs. Oduya", "our contact is Marta"), or set between commas."""
    before, earlier = _key(clause, mention.start - 1), _key(clause, mention.start - 2)
    if before == "of" and (earlier in _PARTS or earlier in NUMBERS):
        return True
    if not mention.owner and _names_somebody(clause, mention.start):
        return True
    apart = _gap(clause, mention.start)[:1] == ","
    return apart and mention.start > 1 and _gap(clause, mention.end)[:1] in {",", "."} and not mention.owner


def _names_somebody(clause: Clause, start: int) -> bool:
    place = start - 1
    while place > 0 and (is_adverb(clause.keys[place]) or clause.keys[place] in {"kind", "sort", "of"}):
        place -= 1
    before, earlier = _key(clause, place), _key(clause, place - 1)
    if before in COPULAS:
        return earlier not in {"it", "this", "that"}
    return earlier in {"call", "calls", "called", "calling"} and before in {"her", "him", "them"}
