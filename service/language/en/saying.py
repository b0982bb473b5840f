"""A clause as a whole sentence spoken to the recipient."""

import re

from service.language.cast import Cast
from service.language.en import agreeing
from service.language.en.addressing import Addressed, addressed
from service.language.en.clause import Clause, make
from service.language.en.kindness import is_negative, kind_part
from service.language.en.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FINITE_CONTRACTIONS,
    GIVEN,
    MODALS,
    NEGATIONS,
    PRAISES,
    PREPOSITIONS,
    SENDER_STATES,
    SUBJECTS,
    SUBORDINATORS,
)
from service.language.en.people import NOUNS as NOUNS_OF_PEOPLE
from service.language.en.sentence import first_sentence, inner, is_sentence, names, with_words
from service.language.en.tidying import CAPITALS
from service.language.en.verb import BASES, NOUNS, from_third, is_adverb, is_gerund, is_past, is_third, same_in_past

_SECOND = frozenset("you your yours yourself you're you'll you've you'd".split())
_REACH = frozenset("ring call phone text grab ping message email dm write whatsapp knock drop come".split())
_HEADS = frozenset(
    "calendar diary budget landlord contract workload schedule team boss board company business office hours distributor insurer employer husband wife gaffer funder accountant doctor job role project manager department firm school family doctor".split()
)
_META = re.compile(
    r"(?:ye )?(?:that's|this is|it's|it isn't|that is) (?:the |my |our |not )?(?:only |honest |real |official |true )?(?:reason|excuse|line|story|why|truth)\b",
    re.IGNORECASE,
)
_OURS = frozenset("we we're we've we'd we'll our us ours".split())


def say(text: str, label: str, cast: Cast) -> str | None:
    """None where the clause is no statement, or not certainly one that may be made to the recipient."""
    turned = addressed(text, label, cast)
    if turned is None or turned.mixed:
        return None
    clause = first_sentence(turned.clause)
    if label == "us" and ((not turned.touched and not _SECOND.isdisjoint(clause.keys)) or _META.match(str(clause))):
        return None
    if label == "praise":
        if _strange(clause, turned, cast):
            return None
        kind = kind_part(clause)
        if kind is None:
            return None
        clause = kind
    elif label in {"us", "decision"} and _blames(turned, clause):
        return None
    whole = _whole(clause, turned, label, cast)
    if whole is None or len(whole.keys) < 3 or (label == "praise" and not turned.touched and len(whole.keys) < 4):
        return None
    return inner(str(whole), cast)


def _strange(clause: Clause, turned: Addressed, cast: Cast) -> bool:
    """The sentence is about a name that the cast does not know: perhaps the recipient's."""
    first = clause.words[0]
    if not first[0].isalpha() or not first[0].isupper() or first == "I" or len(clause.words) < 2:
        return (
            not first[0].isupper()
            and first.endswith("'s")
            and turned.touched
            and clause.keys[0] not in FINITE_CONTRACTIONS
            and clause.keys[0] not in AUXILIARIES
        )
    key, bare = clause.keys[0], first.partition("'")[0]
    if (
        key in DETERMINERS
        or key in FINITE_CONTRACTIONS
        or key in SUBJECTS
        or bare in names(cast)
        or key in PREPOSITIONS
        or key in CAPITALS
        or key in SUBORDINATORS
    ):
        return False
    if first.endswith("'s") or bare.lower() in GIVEN:
        return True
    following = clause.keys[1]
    if is_past(key) and clause.words[1].istitle() and following not in CAPITALS:
        return True
    verb = (
        following in AUXILIARIES
        or is_past(following)
        or (is_third(following) and from_third(following) not in NOUNS)
        or (clause.words[1].istitle() and following not in CAPITALS)
    )
    return (
        verb
        and not key.endswith("s")
        and not is_past(key)
        and not is_adverb(key)
        and key not in PRAISES
        and key not in _HEADS
        and key not in NOUNS_OF_PEOPLE
    )


def _blames(turned: Addressed, clause: Clause) -> bool:
    """Something against the recipient in a clause about the sender."""
    if not turned.touched:
        return False
    denies = any(not NEGATIONS.isdisjoint(clause.keys[place : place + 2]) for place in turned.verbs)
    return denies or is_negative(clause)


def _whole(clause: Clause, turned: Addressed, label: str, cast: Cast) -> Clause | None:
    if (
        clause.keys[0] == "who"
        and len(clause.keys) > 2
        and label == "praise"
        and (is_past(clause.keys[1]) or is_third(clause.keys[1]))
    ):
        clause = clause.part(1)
    if is_sentence(clause):
        return _headed(clause, cast) if label in {"us", "decision"} else clause
    if label == "praise":
        return _praise(clause, turned)
    if label in {"us", "offer", "decision"}:
        return _of_sender(clause, label, cast)
    return None


def _headed(clause: Clause, cast: Cast) -> Clause:
    """As in "calendar looks like a puzzle" -> "my calendar looks like a puzzle"."""
    following = clause.keys[1] if len(clause.keys) > 1 else ""
    whose = (clause.keys[0] == "new" and following in _HEADS) or (
        clause.keys[0] in _HEADS
        and (following in AUXILIARIES or is_past(following) or is_third(following) or is_adverb(following))
    )
    if whose:
        return with_words(["our" if _is_we(clause, cast) else "my"], clause)
    return clause


def _is_we(clause: Clause, cast: Cast) -> bool:
    if not _OURS.isdisjoint(clause.keys):
        return True
    return cast.first_plural and not {"i", "my", "me", "i'm"} & set(clause.keys)


def _praise(clause: Clause, turned: Addressed) -> Clause | None:
    """A fragment of praise whose subject was left out."""
    first = 0
    while first < len(clause.keys) - 1 and is_adverb(clause.keys[first]):
        first += 1
    key = clause.keys[first]
    if clause.keys[:3] == ("always", "on", "time"):
        return with_words(["you", "have"], clause.part(0, 1)) if len(clause.keys) < 3 else _been(clause)
    if key in {"met", "seen", "known", "had", "worked"} and clause.keys[0] == "never":
        return with_words(["I", "have"], clause)
    acted = "object" in turned.roles or "subject" in turned.roles
    if turned.touched and (acted or not is_past(key)):
        return _sender_verb(clause, first)
    if (
        is_past(key)
        and key not in PRAISES
        and first + 1 < len(clause.keys)
        and not is_sentence(clause.part(first))
        and clause.keys[first + 1] not in {"by"}
    ):
        return with_words(["you"], clause)
    if is_third(key) and from_third(key) not in NOUNS:
        return with_words(["you"], _third_agreed(clause))
    if first == 0 and key in PRAISES and _adjectival(clause):
        return with_words(["you", "are"], clause)
    return None


def _been(clause: Clause) -> Clause:
    return with_words(["you", "have", "always", "been"], clause.part(1))


def _third_agreed(clause: Clause) -> Clause:
    words, gaps = ["you", *clause.words], ["", " ", *clause.gaps[1:]]
    agreeing.agree(words, gaps, 0, "you")
    return make(words[1:], clause.gaps, clause.tail)


def _adjectival(clause: Clause) -> bool:
    following = clause.keys[1] if len(clause.keys) > 1 else ""
    return (
        not following or following in {"and", "with", "at", "to", "about", "in", "on"} or bool(clause.gaps[1].strip())
    )


def _sender_verb(clause: Clause, first: int) -> Clause | None:
    """As in "love her work": the sender's own verb without its subject."""
    key = clause.keys[first]
    we = "we" if not _OURS.isdisjoint(clause.keys) else "I"
    if key in {"can't", "couldn't", "will", "would", "wouldn't", "won't", "could", "can"} or (
        key in BASES
        and key not in {"let", "tell", "make", "say", "thank", "ask", "give", "keep", "send"}
        and not same_in_past(key)
    ):
        return with_words([we], clause)
    if key in {"learned", "learnt", "got", "owe", "loved", "enjoyed"}:
        return with_words([we], clause)
    return None


def _of_sender(clause: Clause, label: str, cast: Cast) -> Clause | None:
    """A fragment about the sender, whose own subject was left out."""
    first = 0
    while first < len(clause.keys) - 1 and is_adverb(clause.keys[first]):
        first += 1
    key = clause.keys[first]
    we = _is_we(clause, cast)
    subject, being, having = ("we", "are", "have") if we else ("I", "am", "have")
    if key in {
        "am",
        "are",
        "have",
        "had",
        "can",
        "can't",
        "cannot",
        "will",
        "won't",
        "would",
        "could",
        "don't",
        "must",
        "might",
        "may",
        "couldn't",
        "wouldn't",
        "haven't",
        "didn't",
        "was",
        "were",
        "'m",
        "should",
    }:
        if key in {"are", "was", "were", "is"} or _asks(clause, first):
            return None
        return with_words([subject], clause)
    if key in SENDER_STATES and _stated(clause, first):
        return with_words([subject, being], clause)
    if (
        is_gerund(key)
        and first + 1 < len(clause.keys)
        and clause.keys[first + 1] not in {"is", "was"}
        and not is_sentence(clause.part(first + 1))
    ):
        return with_words([subject, being], clause)
    if label == "offer" and key in _REACH and first == 0:
        return with_words(["you", "can"], clause)
    if key == "got" and first == 0:
        return with_words([subject, having], clause)
    if (
        label != "offer"
        and key
        in {
            "need",
            "want",
            "love",
            "hope",
            "work",
            "live",
            "plan",
            "run",
            "teach",
            "travel",
            "start",
            "move",
            "leave",
            "feel",
            "miss",
        }
        and first + 1 < len(clause.keys)
    ):
        return (
            with_words([subject], clause)
            if key not in NOUNS or clause.keys[first + 1] in DETERMINERS | PREPOSITIONS
            else None
        )
    return None


def _asks(clause: Clause, first: int) -> bool:
    following = clause.keys[first + 1] if first + 1 < len(clause.keys) else ""
    if (
        clause.keys[first] in MODALS
        and following not in BASES
        and not is_adverb(following)
        and following not in {"not", "be", "have"}
    ):
        return True
    return following in SUBJECTS or (
        following in DETERMINERS
        and clause.keys[first] in {"can", "could", "will", "would", "may", "might", "should", "must"}
    )


def _stated(clause: Clause, first: int) -> bool:
    following = clause.keys[first + 1] if first + 1 < len(clause.keys) else ""
    return following in {"to", "with", "about", "for", "until", "under", "in", "by", "and"} or not following
