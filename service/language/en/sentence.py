"""Is a stretch of English words a whole sentence?"""

import re

from service.language.en.clause import Clause
from service.language.en.finite import contracted, finite_after, finite_at
from service.language.en.leadup import promises, subject_place
from service.language.en.lexicon import (
    ABBREVIATIONS,
    AUXILIARIES,
    DETERMINERS,
    FINITE_CONTRACTIONS,
    MODALS,
    PRONOUNS,
    QUESTIONS,
    SENDER_STATES,
)
from service.language.en.verb import BASES, NOUNS, is_gerund, is_past, is_third

_SENTENCE_END = re.compile(r"[.?]")
_OBJECTS = frozenset("me us you".split())


def is_sentence(clause: Clause) -> bool:
    """A statement with its own subject and finite verb, as far as words tell.

    No question, no command, no subordinate clause, no heading with a list behind its colon.
    """
    keys = clause.keys
    if len(keys) < 2 or (keys[0] in QUESTIONS and not promises(clause)) or keys[0] in MODALS or _headed(clause):
        return False
    if keys[0] in FINITE_CONTRACTIONS:
        return len(keys) > 2 or is_gerund(keys[1]) or keys[1] in SENDER_STATES
    start = subject_place(clause)
    if start is None or start >= len(keys):
        return False
    key = keys[start]
    if key in FINITE_CONTRACTIONS or contracted(keys, start):
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
