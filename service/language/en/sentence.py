"""Is a stretch of English words a whole sentence?"""

import re

from service.language.en.clause import Clause
from service.language.en.finite import finite_after, finite_at
from service.language.en.lexicon import (
    ABBREVIATIONS,
    AUXILIARIES,
    DETERMINERS,
    FINITE_CONTRACTIONS,
    MODALS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    QUESTIONS,
    SENDER_STATES,
    SUBORDINATORS,
)
from service.language.en.verb import BASES, NOUNS, is_adverb, is_gerund, is_past, is_third

_SENTENCE_END = re.compile(r"[.?]")
_PERSONS = frozenset("i we he she they you nobody there".split())
_RELATIVE_SUBJECTS = frozenset("that what whoever whatever".split())
_OBJECTS = frozenset("me us you".split())


def is_sentence(clause: Clause) -> bool:
    """A statement with its own subject and finite verb, as far as words tell.

    No question, no command, no subordinate clause, no heading with a list behind its colon.
    """
    keys = clause.keys
    if len(keys) < 2 or keys[0] in QUESTIONS or keys[0] in MODALS or _headed(clause):
        return False
    if keys[0] in FINITE_CONTRACTIONS:
        return len(keys) > 2 or is_gerund(keys[1]) or keys[1] in SENDER_STATES
    start = _behind_lead(clause)
    if start is None or start >= len(keys):
        return False
    key = keys[start]
    if key in FINITE_CONTRACTIONS:
        return True
    if key in PRONOUNS:
        if key in {"this", "that"} and keys[start + 1 : start + 2] and keys[start + 1] in BASES:
            return finite_after(clause, start + 2)
        return finite_at(keys, start + 1) or (key in {"this", "that"} and finite_after(clause, start + 1))
    if (key in BASES and key not in NOUNS) or key in AUXILIARIES or is_past(key) or _acts_on(keys, start):
        return False
    return finite_after(clause, start + 1) or _fronted(clause)


def _headed(clause: Clause) -> bool:
    """As in "urgent matters: private office number": what stands before the colon says nothing by itself."""
    place = next((index for index, gap in enumerate(clause.gaps) if index and gap.startswith(":")), 0)
    if not place:
        return False
    return place < 3 or not is_sentence(clause.part(0, place))


def _acts_on(keys: tuple[str, ...], start: int) -> bool:
    """As in "holds the line": a verb whose subject was left out."""
    following = keys[start + 1] if start + 1 < len(keys) else ""
    if not is_third(keys[start]):
        return False
    dated = following in DETERMINERS or following[:1].isdigit()
    return dated or (following in _OBJECTS and keys[start][:-1] not in NOUNS)


def _fronted(clause: Clause) -> bool:
    """As in "anything urgent, you can ring me"."""
    keys = clause.keys
    return any(
        "," in clause.gaps[i]
        and (keys[i] in FINITE_CONTRACTIONS or (keys[i] in {"i", "we", "you"} and keys[i + 1] in MODALS))
        for i in range(1, len(keys) - 1)
    )


def _behind_lead(clause: Clause) -> int | None:
    """The place of the subject behind "In June," or "when we moved,"; None where the clause is only subordinate."""
    keys = clause.keys
    first, second = keys[0], keys[1]
    adverbial = is_adverb(first) and first not in DETERMINERS
    if first == "first" or not (
        adverbial or keys[:2] == ("thanks", "to") or first in PREPOSITIONS or first in SUBORDINATORS
    ):
        return 0
    if adverbial and first not in SUBORDINATORS and second not in PREPOSITIONS and _no_adverb(second):
        return 1
    if first in _RELATIVE_SUBJECTS:
        return 0
    return None if first == "who" else _main_subject(clause)


def _no_adverb(key: str) -> bool:
    return key in PRONOUNS or key in DETERMINERS or not is_adverb(key)


def _main_subject(clause: Clause) -> int | None:
    """The place of a subject behind a comma, or of a pronoun with its verb."""
    keys = clause.keys
    for index in range(1, len(keys)):
        if "," in clause.gaps[index] and (
            keys[index] in PRONOUNS or keys[index] in FINITE_CONTRACTIONS or keys[index] in DETERMINERS
        ):
            return index
    late = keys[0] in SUBORDINATORS and keys[1] != "of"
    if late and keys[0] in PREPOSITIONS:
        late = keys[1] in PRONOUNS or keys[1] in FINITE_CONTRACTIONS
    for index in range(3 if late else 2, len(keys) - 1):
        if _is_main(keys, index) and (not late or any(map(_verbal, keys[1:index]))):
            return index
    return None


def _is_main(keys: tuple[str, ...], index: int) -> bool:
    before = keys[index - 1]
    if (
        before in SUBORDINATORS
        or before in {"and", "but", "or"}
        or (before in PREPOSITIONS and before not in PARTICLES)
    ):
        return False
    return keys[index] in FINITE_CONTRACTIONS or (keys[index] in _PERSONS and finite_at(keys, index + 1))


def _verbal(key: str) -> bool:
    return is_past(key) or key in AUXILIARIES or is_third(key) or key in BASES


def first_sentence(clause: Clause) -> Clause:
    """Only what stands before a full stop inside the clause, where enough stands there."""
    for index, gap in enumerate(clause.gaps):
        if gap != " " and index > 2 and _SENTENCE_END.search(gap) and not _abbreviated(clause, index):
            return clause.part(0, index)
    return clause


def _abbreviated(clause: Clause, index: int) -> bool:
    before, following = clause.keys[index - 1], clause.words[index]
    if following[0].isupper() and (clause.keys[index] in FINITE_CONTRACTIONS or clause.keys[index] in PRONOUNS):
        return False
    return before in ABBREVIATIONS or len(before) == 1 or "." in before or following[0].isdigit()
