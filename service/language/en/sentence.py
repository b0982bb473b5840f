"""Is a stretch of English words a whole sentence, and how does it look in the middle of another one."""

import re
from functools import lru_cache

from service.language.cast import Cast
from service.language.en.clause import Clause, cut, make
from service.language.en.lexicon import (
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    DETERMINERS,
    FINITE_CONTRACTIONS,
    GIVEN,
    MODALS,
    PARTICLES,
    PREPOSITIONS,
    SUBORDINATORS,
)
from service.language.en.people import WORDLIKE
from service.language.en.tidying import CAPITALS
from service.language.en.verb import BASES, NOUNS, PARTICIPLE, PAST, base_of_past, is_adverb, is_past, is_third

_PRONOUNS = frozenset("i we you it he she they nobody everybody everyone someone somebody there this that".split())
_QUESTIONS = frozenset(
    "can could will would may might shall should do does did is are was were has have am what how why who when where which".split()
)
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st no rev jan feb mar apr jun jul aug sep sept oct nov dec approx incl excl esp e.g i.e inc ltd co vs etc".split()
)
_SENTENCE_END = re.compile(r"[.?]")


def is_sentence(clause: Clause) -> bool:
    """A statement with its own subject and finite verb, as far as words tell; no question, no command, no subordinate clause."""
    keys = clause.keys
    if len(keys) < 2 or keys[0] in _QUESTIONS or keys[0] in MODALS:
        return False
    if keys[0] in FINITE_CONTRACTIONS:
        return len(keys) > 2
    start = _behind_lead(clause)
    if start is None or start >= len(keys):
        return False
    if keys[start] in FINITE_CONTRACTIONS:
        return True
    if keys[start] in _PRONOUNS:
        return finite_at(keys, start + 1) or (keys[start] in {"this", "that"} and _finite_after(clause, start + 1))
    if (keys[start] in BASES and keys[start] not in NOUNS) or keys[start] in AUXILIARIES:
        return False
    if is_past(keys[start]) or (
        is_third(keys[start])
        and start + 1 < len(keys)
        and keys[start][:-1] not in NOUNS
        and (keys[start + 1] in DETERMINERS or keys[start + 1] in {"me", "us", "you"})
    ):
        return False
    return _finite_after(clause, start + 1) or _fronted(clause)


def _fronted(clause: Clause) -> bool:
    """As in "anything urgent, you can ring me"."""
    keys = clause.keys
    return any(
        "," in clause.gaps[i]
        and (
            keys[i] in FINITE_CONTRACTIONS
            or (keys[i] in {"i", "we", "you"} and i + 1 < len(keys) and keys[i + 1] in MODALS)
        )
        for i in range(1, len(keys) - 1)
    )


def _behind_lead(clause: Clause) -> int | None:
    """The place of the subject behind "In June," or "when we moved,"; None where the clause is only subordinate."""
    keys = clause.keys
    if (
        keys[:2] != ("thanks", "to")
        and keys[0] not in PREPOSITIONS
        and keys[0] not in SUBORDINATORS
        and not (is_adverb(keys[0]) and keys[0] not in DETERMINERS)
    ):
        return 0
    if keys[0] == "first" or (
        is_adverb(keys[0])
        and keys[0] not in SUBORDINATORS
        and len(keys) > 1
        and keys[1] not in PREPOSITIONS
        and (keys[1] in _PRONOUNS or keys[1] in DETERMINERS or not is_adverb(keys[1]))
    ):
        return 0 if keys[0] == "first" else 1
    if keys[0] in {"that", "what", "who", "whoever", "whatever"}:
        return 0 if keys[0] in {"that", "what", "whoever", "whatever"} else None
    for index in range(1, len(keys)):
        if "," in clause.gaps[index] and (
            keys[index] in _PRONOUNS or keys[index] in FINITE_CONTRACTIONS or keys[index] in DETERMINERS
        ):
            return index
    late = (
        keys[0] in SUBORDINATORS
        and not (keys[0] in PREPOSITIONS and keys[1] not in _PRONOUNS and keys[1] not in FINITE_CONTRACTIONS)
        and keys[1] != "of"
    )
    for index in range(3 if late else 2, len(keys) - 1):
        opens = keys[index] in FINITE_CONTRACTIONS or (
            keys[index] in {"i", "we", "he", "she", "they", "you", "nobody", "there"} and finite_at(keys, index + 1)
        )
        if (
            opens
            and keys[index - 1] not in SUBORDINATORS
            and (keys[index - 1] not in PREPOSITIONS or keys[index - 1] in PARTICLES)
            and keys[index - 1] not in {"and", "but", "or"}
            and (
                not late
                or any(is_past(key) or key in AUXILIARIES or is_third(key) or key in BASES for key in keys[1:index])
            )
        ):
            return index
    return None


def finite_at(keys: tuple[str, ...], index: int) -> bool:
    """A finite verb here, adverbs skipped."""
    while (
        index < len(keys) and (is_adverb(keys[index]) or keys[index] in {"no", "longer"}) and not is_third(keys[index])
    ):
        index += 1
    if index >= len(keys):
        return False
    key = keys[index]
    return key in AUXILIARIES or key in BASES or is_past(key) or (key.endswith("s") and key not in PREPOSITIONS)


def _finite_after(clause: Clause, start: int) -> bool:
    """A finite verb that no relative word took."""
    keys = clause.keys
    taken = 0
    for index in range(start, len(keys)):
        key = keys[index]
        if key in {"who", "which", "that", "where", "when", "if", "because", "whose", "what", "as"} or (
            key in CLAUSE_SUBJECTS and key not in FINITE_CONTRACTIONS
        ):
            taken += 1
            continue
        finite = key in AUXILIARIES or (
            key.endswith("'s")
            and index + 1 < len(keys)
            and keys[index + 1] in {"a", "the", "not", "been", "on", "in", "too", "my", "our", "going", "gone", "done"}
        )
        if not finite and is_third(key) and "," not in clause.gaps[index]:
            finite = _third_here(keys, index)
        if not finite and is_past(key) and keys[index - 1] not in DETERMINERS and keys[index - 1] not in PREPOSITIONS:
            finite = base_of_past(key) is not None and not _reduced(clause, start, index)
        if (
            not finite
            and key in BASES
            and key not in NOUNS
            and index
            and keys[index - 1].endswith("s")
            and not is_adverb(keys[index - 1])
            and not taken
        ):
            finite = keys[index - 1] not in AUXILIARIES
        if finite and taken == 0:
            return True
        if finite:
            taken -= 1
    return False


def _third_here(keys: tuple[str, ...], index: int) -> bool:
    before = keys[index - 1]
    if before[0].isdigit() or before in DETERMINERS or before in PREPOSITIONS or before in {"and", "or"}:
        return False
    following = keys[index + 1] if index + 1 < len(keys) else ""
    if not following:
        return False
    from_base = keys[index][:-1]
    if from_base in NOUNS:
        return following in DETERMINERS or following in {"to", "me", "us", "out", "up", "down", "like"}
    return True


def _reduced(clause: Clause, start: int, index: int) -> bool:
    """As in "sandwiches provided", "final invoice paid on receipt": a participle and no verb, as far as a bare noun tells."""
    keys = clause.keys
    if keys[index] in PAST and keys[index] not in PARTICIPLE:
        return False
    following = keys[index + 1] if index + 1 < len(keys) else ""
    bare = (keys[start - 1] not in DETERMINERS and not keys[start - 1].endswith("s")) or keys[start - 1] == "no"
    bare = bare and keys[start - 1] not in GIVEN
    return not following or (bare and (following in PREPOSITIONS or following in {"and", "or"}))


def has_finite(clause: Clause) -> bool:
    """Whether any finite verb with its subject stands in the words."""
    return any(key in AUXILIARIES or key in FINITE_CONTRACTIONS or key in {"i", "we"} for key in clause.keys)


def inner(text: str, cast: Cast) -> str:
    """The text as it stands inside a sentence: first letter small unless it is a name's."""
    first, space, rest = text.partition(" ")
    bare = first.rstrip(".,;:")
    head = bare.partition("'")[0]
    if (
        head == "I"
        or not bare[:1].isupper()
        or bare[1:] != bare[1:].lower()
        or (len(bare) > 1 and not bare[1].isalpha() and bare[1] != "'")
        or bare.lower() in CAPITALS
        or head.lower() in CAPITALS
    ):
        return text
    if head in names(cast) or bare in names(cast):
        return text
    if (
        head.lower() in GIVEN
        and head.lower() not in BASES
        and head.lower() not in DETERMINERS
        and head.lower() not in PREPOSITIONS
        and head.lower() not in WORDLIKE
    ):
        return text
    following, _, later = rest.partition(" ")
    if (
        following in {"and", "&"}
        and later[:1].isupper()
        and later[1:2].islower()
        and bare.lower() not in BASES
        and bare.lower() not in PREPOSITIONS
    ):
        return text
    if (
        following[:1].isupper()
        and following[1:2].islower()
        and bare.lower() not in DETERMINERS
        and bare.lower() not in PREPOSITIONS
        and bare.lower() not in BASES
    ):
        return text
    return first[0].lower() + first[1:] + space + rest


@lru_cache(maxsize=64)
def names(cast: Cast) -> frozenset[str]:
    """All words of all names."""
    return frozenset(
        word for name in cast.names + cast.others + cast.boss for word in cut(name)[0] if word[:1].isupper()
    )


def first_sentence(clause: Clause) -> Clause:
    """Only what stands before a full stop inside the clause, where enough stands there."""
    for index in range(3, len(clause.words)):
        gap = clause.gaps[index]
        if gap != " " and _SENTENCE_END.search(gap) and not _abbreviated(clause, index):
            return clause.part(0, index)
    return clause


def _abbreviated(clause: Clause, index: int) -> bool:
    before, following = clause.keys[index - 1], clause.words[index]
    return before in ABBREVIATIONS or len(before) == 1 or "." in before or following[0].isdigit()


def with_words(words: list[str], clause: Clause) -> Clause:
    """The clause with words put in front; its own first word loses its capital."""
    first = clause.words[0]
    if first.istitle() and clause.keys[0] not in CAPITALS and not first.startswith("I'") and first != "I":
        clause = make([first.lower(), *clause.words[1:]], clause.gaps, clause.tail)
    return make(
        [*words, *clause.words],
        ["", *[" "] * len(words), *clause.gaps[1:]][: len(words) + len(clause.words)],
        clause.tail,
    )
