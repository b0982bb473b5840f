"""What the recipient did, from the finite verb on, as a phrase with -ing."""

from service.language.en.addressing import Addressed
from service.language.en.clause import Clause, make
from service.language.en.coordination import coordinated
from service.language.en.extent import extent, predicate_end
from service.language.en.gerund import opening
from service.language.en.lexicon import AUXILIARIES, BE, CLAUSE_SUBJECTS, TIME_LEADS
from service.language.en.pronoun import SUBJECT
from service.language.en.spelling import CAPITALS
from service.language.en.verb import BASES, base_of_past, from_third, is_adverb, is_past, is_third

# "never met anyone so patient" is the sender's
_KNOWING = frozenset("met seen known had".split())
_JOINTS = frozenset("and or but".split())
_LONGEST_BEFORE_LEAD = 12


def acts(clause: Clause, turned: Addressed) -> str | None:
    """As in "you redesigned our shop" -> "redesigning our shop"."""
    keys = clause.keys
    subject = _subject(clause, turned)
    if subject is None:
        return None
    lead, start = subject
    end = extent(clause, start)
    first = opening(clause, start, end)
    if first is None:
        return None
    phrase, used = first
    unchanged = len(turned.clause.keys) >= len(keys) and turned.clause.keys[0] == keys[0]
    words, gaps = list(clause.words), list(clause.gaps)
    end, last = coordinated(words, clause, used, end, sure=turned.verbs if unchanged else ())
    if phrase[-1] == "being":
        end = predicate_end(clause, used, end)
    _link(keys, gaps, used, last, end)
    body = make(words[used:end], gaps[used:end], clause.tail if end == len(keys) else "")
    text = " ".join([*phrase, str(body)]) if body.words else " ".join(phrase)
    return f"{text} {lead}" if lead and end - used < _LONGEST_BEFORE_LEAD else text


def _link(keys: tuple[str, ...], gaps: list[str], start: int, last: int, end: int) -> None:
    """An "and" before the last of two acts, where a third was cut off."""
    while last - 1 > start and is_adverb(keys[last - 1]):
        last -= 1
    if start < last < end and "," in gaps[last] and keys[last] not in _JOINTS and "and" not in keys[last - 1 : end]:
        gaps[last] = " and "


def _subject(clause: Clause, turned: Addressed) -> tuple[str, int] | None:
    """What stands before the subject, and the place behind it; the subject may be left out."""
    keys = clause.keys
    if "you" in keys[:8]:
        place = keys.index("you")
        if place >= len(turned.roles) or turned.roles[place] != SUBJECT:
            return None
        before = keys[:place]
        if _did(keys[0]):
            return "", 0
        if before and (before[0] not in TIME_LEADS or any(k in CLAUSE_SUBJECTS or k in AUXILIARIES for k in before)):
            return None
        return _lead(clause.part(0, place)), place + 1
    return None if turned.touched else _left_out(keys)


def _left_out(keys: tuple[str, ...]) -> tuple[str, int] | None:
    first = 0
    while first < len(keys) - 1 and (is_adverb(keys[first]) or keys[first] == "who"):
        first += 1
    key = keys[first]
    does = is_third(key) and key not in BE and from_third(key) in BASES
    if keys[0] == "never" and key in _KNOWING:
        return None
    if not (_did(key) or does) or len(keys) <= first + 1:
        return None
    return "", 1 if keys[0] == "who" else 0


def _did(key: str) -> bool:
    return is_past(key) and base_of_past(key) is not None


def _lead(lead: Clause) -> str:
    """As in "In March," moved to the end; its first letter small."""
    if not lead.words or lead.words[0].isupper():
        return ""
    text = str(lead)
    return text if lead.keys[0] in CAPITALS else text[0].lower() + text[1:]
