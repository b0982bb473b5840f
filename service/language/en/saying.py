"""A clause as a whole sentence spoken to the recipient."""

import re
from itertools import pairwise

from service.language.cast import Cast
from service.language.en.addressing import Addressed, addressed
from service.language.en.casing import inner
from service.language.en.clause import Clause, make
from service.language.en.completing import completed
from service.language.en.conduct import deed, is_doubtful
from service.language.en.finite import finite_at
from service.language.en.kindness import is_negative, kind_part
from service.language.en.lexicon import BE, NEGATIONS, SECOND, SENDER_STATES, SUBJECTS, TIMES
from service.language.en.sentence import first_sentence
from service.language.en.stranger import is_stranger
from service.language.en.verb import is_gerund

# a remark about the message: "that's the official line"
_META = re.compile(
    r"(?:ye )?(?:that's|this is|it's|it isn't|that is) (?:the |my |our |not )?"
    r"(?:only |honest |real |official |true )?(?:reason|excuse|line|story|why|truth)\b",
    re.IGNORECASE,
)
_BEING = re.compile(
    r"^you are ((?:so |very |really |always |just |simply |truly )?"
    r"(?!a\b|an\b|the\b|my\b|our\b|ready\b|now\b|\w+ing\b)\w+)$",
    re.IGNORECASE,
)
_FAINT = re.compile(r"^you(?:'re| are) (?:quite |pretty )?(?:good|nice|ok|okay|fine|alright)$", re.IGNORECASE)
_POINTING = frozenset("ye that's this it's it that".split())
# of somebody else: "I've asked her" is no news to the one asked
_REPORTED = frozenset((verb, "you") for verb in "asked told briefed warned emailed messaged contacted informed".split())
# notes about the recipient in which every name has become "you"
_NOTES = re.compile(r"\byou \((?:yes|no)\)|\b(?:contact|co-op|called|named) you\b|^\w+ \w+ of you\b", re.IGNORECASE)
_UNFINISHED = frozenset("the a an my our your and or to than".split())
_COMPARING = frozenset("as than how who what where whoever whatever that wherever when if".split())
_RUN_ON = 4


def say(text: str, label: str, cast: Cast) -> str | None:
    """None where the clause is no statement, or not certainly one that may be made to the recipient."""
    turned = addressed(text, label, cast)
    if turned is None or turned.mixed:
        return None
    clause = first_sentence(turned.clause)
    if _runs_on(clause) or _breaks_off(clause) or _for_nobody(clause, turned, label):
        return None
    if label == "praise":
        praised = _praised(clause, turned, cast)
        if praised is None:
            return None
        clause = praised
    elif label in {"us", "decision"} and _blames(turned, clause):
        return None
    whole = completed(clause, turned, label, cast)
    if whole is None or _too_short(whole) or (label == "praise" and not turned.touched and len(whole.keys) < 4):
        return None
    said = str(_polite(whole))
    if _NOTES.search(said) is not None:
        return None
    if label != "praise":
        return inner(said, cast)
    return None if _FAINT.match(said) else inner(_BEING.sub(r"you have been \1", said), cast)


def _too_short(clause: Clause) -> bool:
    """Two words say enough only as in "I'm drowning"."""
    keys = clause.keys
    state = len(keys) == 2 and keys[0] in {"i'm", "we're"} and (is_gerund(keys[1]) or keys[1] in SENDER_STATES)
    return len(keys) < 3 and not state


def _for_nobody(clause: Clause, turned: Addressed, label: str) -> bool:
    """A reason that already speaks to somebody, or that comments on itself; a need that nobody else can fill."""
    if label == "offer":
        return not _REPORTED.isdisjoint(pairwise(clause.keys))
    if label == "ask":
        mine = any(one in {"my", "our"} and two in TIMES for one, two in pairwise(clause.keys))
        return mine and not turned.touched
    if label != "us":
        return False
    if clause.keys[0] == "that" and finite_at(clause.keys, 1):
        return True
    remark = clause.keys[0] in _POINTING and _META.match(str(clause)) is not None
    return remark or (not turned.touched and not SECOND.isdisjoint(clause.keys))


def _runs_on(clause: Clause) -> bool:
    """Dictated without punctuation: one subject after another."""
    if any(gap != " " and gap.strip() for gap in clause.gaps[1:]):
        return False
    return len([key for key in clause.keys if key in SUBJECTS or key == "'s"]) >= _RUN_ON


def _breaks_off(clause: Clause) -> bool:
    """As in "I think next is": what was to come stands elsewhere; "as good as you are" is whole."""
    last = clause.keys[-1]
    return clause.words[-1] in _UNFINISHED or (last in BE and _COMPARING.isdisjoint(clause.keys[-6:]))


def _praised(clause: Clause, turned: Addressed, cast: Cast) -> Clause | None:
    if (
        clause.keys[0] in {"please", "kindly"}
        or is_stranger(clause, cast, touched=turned.touched)
        or is_doubtful(clause)
    ):
        return None
    return kind_part(deed(clause))


def _blames(turned: Addressed, clause: Clause) -> bool:
    """Something against the recipient in a clause about the sender."""
    if not turned.touched:
        return False
    denies = any(not NEGATIONS.isdisjoint(clause.keys[place : place + 2]) for place in turned.verbs)
    return denies or is_negative(clause)


def _polite(clause: Clause) -> Clause:
    """As in "me and you have had lunch" -> "you and I have had lunch"; "kindly you should" -> "you should"."""
    if clause.keys[0] in {"kindly", "please"} and len(clause.keys) > 3:
        clause = clause.part(1)
    if clause.keys[:3] in {("me", "and", "you"), ("you", "and", "me"), ("i", "and", "you")}:
        return make(["you", "and", "I", *clause.words[3:]], clause.gaps, clause.tail)
    return clause
