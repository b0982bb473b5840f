"""A need as the noun phrase of what is needed."""

import re

from service.language.cast import Cast
from service.language.en.addressing import addressed
from service.language.en.casing import inner
from service.language.en.clause import Clause
from service.language.en.leading import REASON, SENTENCE, TAIL, THING, behind
from service.language.en.lexicon import DETERMINERS, TIMES
from service.language.en.people import NOUNS
from service.language.en.phrase import is_noun_phrase
from service.language.en.sentence import first_sentence, is_sentence

# no thing, but a word for what follows
_META = re.compile(r"^(?:\w+ ){0,2}(?:reason|excuse|line|story|truth|one|all|each)$", re.IGNORECASE)

# no thing either, but what is to be done with one: "the passwords handed over"
_TO_BE_DONE = re.compile(
    r"^(?:the|our|my|all|your)(?: \w+){1,4}? \w{2,}ed(?: (?:over|up|out|off|away|in))?$", re.IGNORECASE
)


def name(text: str, label: str, cast: Cast) -> str | None:
    """None where the clause is no noun phrase and asks for none."""
    turned = addressed(text, label, cast)
    if turned is None:
        return None
    clause, led = _behind_lead(first_sentence(turned.clause), label)
    phrase = TAIL.sub("", SENTENCE.sub("", str(clause))).strip(" ,;:–-").replace(" and for ", " and ")
    if label == "us" and phrase.endswith(")"):
        phrase = phrase.partition(" (")[0]
    if not phrase or not is_noun_phrase(phrase, label, proper=led and phrase[0].isupper()):
        return None
    if _META.search(phrase) is not None or (label == "ask" and led and _TO_BE_DONE.search(phrase) is not None):
        return None
    if label == "us" and _is_verdict(phrase):
        return None
    if _of_the_sender(phrase) if label == "ask" else not led and is_sentence(clause):
        return None
    return phrase if led else inner(phrase, cast)


def _behind_lead(clause: Clause, label: str) -> tuple[Clause, bool]:
    """What is wanted, and whether words like "I need" stood before it."""
    text = str(clause)
    if label in {"us", "decision"}:
        return next(behind(clause, text, REASON), clause), False
    rest = next(behind(clause, text, *THING), None)
    return (clause, False) if rest is None else (rest, True)


def _is_verdict(phrase: str) -> bool:
    """As in "sweet kid", "lovely woman": somebody judged, and no reason; "a new baby" is one."""
    words = phrase.lower().split()
    return words[-1] in NOUNS and words[0] not in DETERMINERS


def _of_the_sender(phrase: str) -> bool:
    """As in "my Thursdays", "my time": nobody can hand that over."""
    words = phrase.lower().split()
    return len(words) == 2 and words[0] in {"my", "our"} and words[1] in TIMES
