"""A fragment made a sentence where its missing subject is certain: "redesigned our shop", "moving to Milan in June"."""

from service.language.cast import Cast
from service.language.en.addressing import Addressed
from service.language.en.casing import with_words
from service.language.en.clause import Clause, make
from service.language.en.complimenting import first_verb, fragment
from service.language.en.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    HEADS,
    MODALS,
    OURS,
    OWN_DONT,
    PREPOSITIONS,
    REACH,
    SENDER_FINITE,
    SENDER_STATES,
    SENDER_VERBS,
    SUBJECTS,
)
from service.language.en.sentence import is_sentence
from service.language.en.verb import BASES, NOUNS, is_adverb, is_gerund, is_past, is_third

_PLEASING = frozenset("great nice lovely good wonderful brilliant fantastic".split())
_FELT = frozenset("proud grateful thankful glad happy".split())
_FOR_WHAT = frozenset("of for to that".split())
_MINE = frozenset("i my me i'm".split())
_BEHIND_STATE = frozenset("to with about for until under in by and".split())


def completed(clause: Clause, turned: Addressed, label: str, cast: Cast) -> Clause | None:
    """The sentence; None where it is none and cannot certainly be made one."""
    keys = clause.keys
    if label == "praise" and keys[0] == "who" and len(keys) > 2 and (is_past(keys[1]) or is_third(keys[1])):
        clause = clause.part(1)
    if label == "praise" and keys[0] in _FELT and len(keys) > 2 and keys[1] in _FOR_WHAT:
        return with_words(["I", "am"], clause)
    if is_sentence(clause):
        return _owned(clause, cast) if label in {"us", "decision"} else clause
    if label == "praise":
        return fragment(clause, turned, cast)
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


def _of_sender(clause: Clause, label: str, cast: Cast) -> Clause | None:
    """A fragment about the sender, whose own subject was left out."""
    first = first_verb(clause.keys)
    key, following = clause.keys[first], clause.keys[first + 1] if first + 1 < len(clause.keys) else ""
    subject, being = ("we", "are") if _is_we(clause, cast) else ("I", "am")
    if (
        key == "would"
        and clause.keys[first + 1 : first + 3]
        and clause.keys[first + 1] == "be"
        and _pleasing(clause, first + 2)
    ):
        return with_words(["it"], clause)
    if key in SENDER_FINITE or "please" in clause.keys[: first + 1]:
        return None if key not in SENDER_FINITE or _asks(key, following) else with_words([subject], clause)
    moving = is_gerund(key) and following not in {"", "is", "was"} and not is_sentence(clause.part(first + 1))
    if moving or (key in SENDER_STATES and (not following or following in _BEHIND_STATE)):
        return with_words([subject, being], clause)
    if label == "offer":
        open_door = _reached(clause) or _treat(clause)
        if open_door is not None:
            return open_door
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


def _pleasing(clause: Clause, place: int) -> bool:
    """As in "would be great if you came": it would, not I."""
    return not _PLEASING.isdisjoint(clause.keys[place : place + 1]) and "if" in clause.keys[place:]


def _reached(clause: Clause) -> Clause | None:
    """As in "ring me day or night"; "if the boiler breaks, ring me"."""
    keys = clause.keys
    if keys[0] in REACH:
        return with_words(["you", "can"], clause)
    if keys[0] not in {"if", "when"}:
        return None
    for index in range(3, len(keys) - 1):
        if "," in clause.gaps[index] and keys[index] in REACH and keys[index + 1] in {"me", "us"}:
            words = [*clause.words[:index], "you", "can", *clause.words[index:]]
            gaps = [*clause.gaps[: index + 1], " ", " ", *clause.gaps[index + 1 :]]
            return make(words, gaps, clause.tail)
    return None


def _treat(clause: Clause) -> Clause | None:
    """As in "cinnamon buns on me" -> "cinnamon buns are on me"."""
    keys = clause.keys
    place = len(keys) - 2
    if not 0 < place < 4 or keys[place:] not in {("on", "me"), ("on", "us")} or is_past(keys[place - 1]):
        return None
    if not set(keys[:place]).isdisjoint(AUXILIARIES | PREPOSITIONS | BASES - NOUNS):
        return None
    verb = "are" if keys[place - 1].endswith("s") else "is"
    return make([*clause.words[:place], verb, *clause.words[place:]], [*clause.gaps[:place], " ", *clause.gaps[place:]])


def _asks(key: str, following: str) -> bool:
    """A question, or a command: "can you", "don't bother"."""
    if key == "don't":
        return following not in OWN_DONT
    if key in MODALS and following not in BASES and not is_adverb(following) and following not in {"not", "be", "have"}:
        return True
    return following in SUBJECTS or (following in DETERMINERS and key in MODALS)
