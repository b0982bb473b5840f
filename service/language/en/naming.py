"""A need as the noun phrase of what is needed."""

import re

from service.language.cast import Cast
from service.language.en.addressing import addressed
from service.language.en.lexicon import (
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    DETERMINERS,
    FINITE_CONTRACTIONS,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from service.language.en.sentence import first_sentence, inner
from service.language.en.verb import BASES, NOUNS, NOUNS_FIRST, is_adverb, is_gerund, is_past, is_third

_ADVERBS = r"(?:(?:please|also|still|really|just|only|then|now|definitely|first|always|both|urgently) ){0,3}"
_LEADS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?:from|of) you )?(?:i|we|i'd|we'd|i'll|we'll)? ?(?:would |'d |will |'ll |do |must )?{_ADVERBS}(?:need to have|need to get|like to have|love to have|want to have|have to have|need|want|require|like|love|appreciate|expect|request|must have|am after|are after|am waiting for|are waiting for|am missing|are missing|miss|ask for|await)(?!\w)(?: from you| of you)? ?(?:is |are |: ?)?",
        r"(?:what )?(?:i|we) (?:still )?(?:need|want|require|expect|would like|'d like) (?:from|of) you(?: is| are)?:? ",
        r"(?:i'm|we're|i am|we are) (?:only |still |just )?(?:after|missing|waiting for|waiting on|owed|asking for|looking for) ",
        r"(?:things )?(?:needed|wanted|required|outstanding|missing|open|to return|to hand over|to get back|still needed|needs?|asks?|wishlist|handover|still open|still missing|deliverables|requests?)(?: (?:from|of) you)?: ?",
        rf"(?:please |kindly )?{_ADVERBS}(?:ask|asking) you for ",
        r"(?:could|can|may|might) (?:i|we) (?:please |also )?(?:have|get) ",
        r"(?:please |kindly |could you |can you |you should |you must |you need to |you have to |would you )?(?:please |kindly |also )?(?:send|give|return|provide|supply|forward|email|hand over|hand in|hand back|bring back|post|share)(?: (?:us|me))?(?: back)? (?=(?:the|our|my|all|a|an|your|any|both|each|every|those|these|\d)\b)",
        r"next (?:steps? )?(?:for you)?(?: is| would be|:) ",
        r"[a-z ]{0,30}for you: ",
        r"get (?=.{0,60}\bback\b|.{0,60} (?:off|from) you\b)",
        r"(?:i've|we've|i have|we have) got to get back ",
        r"(?:i'd|we'd|i would|we would|would) (?:also |still |really )?(?:like|love) ",
    )
)
_TAIL = re.compile(
    r",? (?:back(?= (?:by|before|from|on|in)\b)|(?:back |over )?(?:from|off) you$|back$|please$|too$|as well$|of you$)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r",? (?:which|that|so|because|and|but|as|before|if|when) (?:i|we|you|it|they|he|she|nobody)\b.*$|,? so (?:that )?.*$|, (?:can't|cannot|the|our|my) (?:\w+ ){0,2}(?:is|was|has|find|\w+ed|paid)\b.*$|,? if (?:it|you|that|possible)\b.*$| (?:would|will) be (?:wise|good|great|nice|helpful|ideal|lovely|useful|appreciated)$",
    re.IGNORECASE,
)
_VERBAL = frozenset(DETERMINERS)


def name(text: str, label: str, cast: Cast) -> str | None:
    """None where the clause is no noun phrase and asks for none."""
    turned = addressed(text, label, cast)
    if turned is None:
        return None
    clause = first_sentence(turned.clause)
    phrase, led = str(clause), False
    for lead in _LEADS:
        found = lead.match(phrase)
        if found and found.end() < len(phrase) and found.end():
            clause, led = clause.behind(found.end()), True
            break
    if not clause.keys:
        return None
    phrase = _TAIL.sub("", _cut(str(clause))).strip(" ,;:–-")
    if not phrase or not _is_noun(phrase, proper=led and phrase[0].isupper()):
        return None
    return phrase if led else inner(phrase, cast)


def _cut(phrase: str) -> str:
    return _SENTENCE.sub("", phrase)


def _is_noun(phrase: str, *, proper: bool) -> bool:
    keys = phrase.lower().replace(",", " ,").replace(":", " :").split()
    first = keys[0]
    if (
        ":" in keys
        or first in PREPOSITIONS
        or first in AUXILIARIES
        or first in SUBORDINATORS
        or first in CLAUSE_SUBJECTS
        or first in {"to", "you", "me", "us", "him", "her", "them", "not", "and", "please", "thanks", "next", "sure"}
    ):
        return False
    if (
        first in BASES
        and not proper
        and (
            first not in NOUNS
            or _commands(keys)
            or not (
                first in NOUNS_FIRST or (len(keys) > 1 and keys[1] in {"of", "to", "for", "from", "and", ",", "by"})
            )
        )
    ):
        return False
    if is_adverb(first) or (is_gerund(first) and len(keys) > 1 and keys[1] in DETERMINERS):
        return False
    if "please" in keys:
        return False
    for index, key in enumerate(keys):
        if index and (
            key in {"who", "which", "whose", "whatever"} or (key == "that" and keys[index - 1] not in {",", "and"})
        ):
            break
        if (
            index > 1
            and key in {"i", "we", "you"}
            and keys[index - 1] not in {",", "and", "or", "but"}
            and index + 1 < len(keys)
            and keys[index + 1] in BASES
        ):
            continue
        if (
            key in AUXILIARIES
            or key in FINITE_CONTRACTIONS
            or key in MODALS
            or key in {"i", "we", "you", "he", "she", "they"}
            or key.endswith("n't")
        ):
            return False
        if index and (
            key == "to" and index + 1 < len(keys) and keys[index + 1] in BASES and keys[index + 1] not in NOUNS
        ):
            return False
        if index and is_third(key) and index + 1 < len(keys) and keys[index + 1] in _VERBAL and key[:-1] not in NOUNS:
            return False
        if index and is_past(key) and index + 1 < len(keys) and keys[index + 1] in DETERMINERS:
            return False
        if key == "," and index + 1 < len(keys) and keys[index + 1] in BASES and keys[index + 1] not in NOUNS:
            return False
        if (
            key in {"and", "then"}
            and index + 1 < len(keys)
            and keys[index + 1] in BASES
            and (keys[index + 1] not in NOUNS or _commands(keys[index + 1 :]))
        ):
            return False
    return True


def _commands(keys: list[str]) -> bool:
    following = keys[1] if len(keys) > 1 else ""
    return following in DETERMINERS or following in {"me", "us", "up", "out", "off", "it"}
