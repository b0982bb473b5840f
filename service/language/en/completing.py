"""A fragment made a sentence where its missing subject is certain: "redesigned our shop", "moving to Milan in June"."""

from service.language.cast import Cast
from service.language.en import agreeing
from service.language.en.addressing import Addressed
from service.language.en.casing import with_words
from service.language.en.clause import Clause, make
from service.language.en.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FEELING,
    HEADS,
    MODALS,
    OURS,
    OWN_DONT,
    PRAISES,
    PREPOSITIONS,
    REACH,
    SENDER_FINITE,
    SENDER_STATES,
    SENDER_VERBS,
    SUBJECTS,
)
from service.language.en.sentence import is_sentence
from service.language.en.verb import BASES, NOUNS, from_third, is_adverb, is_gerund, is_past, is_third

_MINE = frozenset("i my me i'm".split())
_KNOWING = frozenset("met seen known had worked".split())
_OF_SENDER = frozenset(
    "can't couldn't will would wouldn't won't could can learned learnt got owe loved enjoyed".split()
)
_BEHIND_STATE = frozenset("to with about for until under in by and".split())
_BEHIND_PRAISE = frozenset("and with at to about in on".split())
_OBJECTS = DETERMINERS | {"you", "it", "working", "having", "how", "that", "being"}


def completed(clause: Clause, turned: Addressed, label: str, cast: Cast) -> Clause | None:
    """The sentence; None where it is none and cannot certainly be made one."""
    keys = clause.keys
    if label == "praise" and keys[0] == "who" and len(keys) > 2 and (is_past(keys[1]) or is_third(keys[1])):
        clause = clause.part(1)
    if is_sentence(clause):
        return _owned(clause, cast) if label in {"us", "decision"} else clause
    if label == "praise":
        return _praise(clause, turned)
    return _of_sender(clause, label, cast) if label in {"us", "offer", "decision"} else None


def _owned(clause: Clause, cast: Cast) -> Clause:
    """As in "calendar looks like a puzzle" -> "my calendar looks like a puzzle"."""
    first, following = clause.keys[0], clause.keys[1] if len(clause.keys) > 1 else ""
    verbal = following in AUXILIARIES or is_past(following) or is_third(following) or is_adverb(following)
    if (first == "new" and following in HEADS) or (first in HEADS and verbal):
        return with_words(["our" if _is_we(clause, cast) else "my"], clause)
    return clause


def _is_we(clause: Clause, cast: Cast) -> bool:
    if not OURS.isdisjoint(clause.keys):
        return True
    return cast.first_plural and _MINE.isdisjoint(clause.keys)


def _first_verb(keys: tuple[str, ...]) -> int:
    """The place behind leading adverbs."""
    first = 0
    while first < len(keys) - 1 and is_adverb(keys[first]):
        first += 1
    return first


def _praise(clause: Clause, turned: Addressed) -> Clause | None:
    """A fragment of praise: the recipient was left out, or the sender."""
    if clause.keys[:3] == ("always", "on", "time"):
        return with_words(["you", "have", "always", "been"], clause.part(1))
    first = _first_verb(clause.keys)
    key = clause.keys[first]
    if key in _KNOWING and clause.keys[0] == "never":
        return with_words(["I", "have"], clause)
    acted = "object" in turned.roles or "subject" in turned.roles
    shared = is_past(key) and "object" not in turned.roles and _acts_again(clause, first)
    if turned.touched and not shared and (acted or not is_past(key)):
        return _sender_verb(clause, first)
    if is_past(key) and key not in PRAISES and first + 1 < len(clause.keys):
        done = (shared or not is_sentence(clause.part(first))) and clause.keys[first + 1] != "by"
        return with_words(["you"], clause) if done else None
    if is_third(key) and from_third(key) not in NOUNS:
        return with_words(["you"], _agreed(clause))
    return with_words(["you", "are"], clause) if key in PRAISES and not first and _adjectival(clause) else None


def _acts_again(clause: Clause, first: int) -> bool:
    """As in "delivered the kits, and in the floods you rerouted everything": the later subject is the first one's."""
    keys = clause.keys
    place = keys.index("you") if "you" in keys else 0
    return any(keys[index] == "and" and "," in clause.gaps[index] for index in range(first + 2, place))


def _agreed(clause: Clause) -> Clause:
    words, gaps = ["you", *clause.words], ["", " ", *clause.gaps[1:]]
    agreeing.agree(words, gaps, 0, "you")
    return make(words[1:], clause.gaps, clause.tail)


def _adjectival(clause: Clause) -> bool:
    following = clause.keys[1] if len(clause.keys) > 1 else ""
    return not following or following in _BEHIND_PRAISE or bool(clause.gaps[1].strip())


def _sender_verb(clause: Clause, first: int) -> Clause | None:
    """As in "love her work": the sender's own verb without its subject."""
    key, following = clause.keys[first], clause.keys[first + 1] if first + 1 < len(clause.keys) else ""
    feels = key in FEELING and following in _OBJECTS and not clause.gaps[first + 1].strip()
    if not feels and key not in _OF_SENDER:
        return None
    return with_words(["we" if not OURS.isdisjoint(clause.keys) else "I"], clause)


def _of_sender(clause: Clause, label: str, cast: Cast) -> Clause | None:
    """A fragment about the sender, whose own subject was left out."""
    first = _first_verb(clause.keys)
    key, following = clause.keys[first], clause.keys[first + 1] if first + 1 < len(clause.keys) else ""
    subject, being = ("we", "are") if _is_we(clause, cast) else ("I", "am")
    if key in SENDER_FINITE or "please" in clause.keys[: first + 1]:
        return None if key not in SENDER_FINITE or _asks(key, following) else with_words([subject], clause)
    moving = is_gerund(key) and following not in {"", "is", "was"} and not is_sentence(clause.part(first + 1))
    if moving or (key in SENDER_STATES and (not following or following in _BEHIND_STATE)):
        return with_words([subject, being], clause)
    if label == "offer" and key in REACH and not first:
        return with_words(["you", "can"], clause)
    if key == "invite" and following == "you":
        return with_words([subject], clause)
    if key == "got" and not first:
        return with_words([subject, "have"], clause)
    acts = (
        label != "offer"
        and key in SENDER_VERBS
        and (key not in NOUNS or following in DETERMINERS or following in PREPOSITIONS)
    )
    return with_words([subject], clause) if acts and following and not clause.gaps[first + 1].strip() else None


def _asks(key: str, following: str) -> bool:
    """A question, or a command: "can you", "don't bother"."""
    if key == "don't":
        return following not in OWN_DONT
    if key in MODALS and following not in BASES and not is_adverb(following) and following not in {"not", "be", "have"}:
        return True
    return following in SUBJECTS or (following in DETERMINERS and key in MODALS)
