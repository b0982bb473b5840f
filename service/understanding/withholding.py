"""What must stay out of the message: secrets and what they touch, complaints, insults, commands to the system."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from service.domain.brief import Why, Withheld
from service.domain.clause import Clause, Label
from service.language.secrets import Topics, secret_subjects, topics
from service.understanding.credentials import bears_credential

_WORD = re.compile(r"[^\W\d_]{3,}")
_FEW_WORDS = 14


@dataclass(frozen=True, slots=True)
class _Words:
    back: re.Pattern[str]
    forward: re.Pattern[str]
    continues: re.Pattern[str]
    insults: frozenset[str]


@cache
def _words(language: str) -> _Words:
    table = tomllib.loads(resources.files("service.language").joinpath(language, "withholding.toml").read_text("utf-8"))
    return _Words(
        back=re.compile("|".join(table["back"]), re.IGNORECASE),
        forward=re.compile("|".join(table["forward"]), re.IGNORECASE),
        continues=re.compile(table["continues"], re.IGNORECASE),
        insults=frozenset(table["insults"].split()),
    )


def seal(clauses: tuple[Clause, ...], language: str, names: Iterable[str]) -> tuple[Clause, ...]:
    """The clauses with every one that is a secret labelled so, and every one that touches it not to be quoted.

    A password, a key or an account's number is a secret wherever it stands.
    ``names`` of people are no secret by themselves.
    """
    words = _words(language)
    sealed = _neighbours(list(clauses), words, language)
    secrets = [clause.text for clause in sealed if clause.label is Label.WITHHOLD]
    hidden = topics(secrets, language, {part.lower() for name in names for part in name.split()})
    touched = [_touched(clause, hidden) for clause in sealed] if hidden else sealed
    return tuple(_sealed(clause, language) for clause in touched)


def _sealed(clause: Clause, language: str) -> Clause:
    """A clause with a credential is a secret; one with an insult is told to nobody, whatever else stands in it."""
    if bears_credential(clause.text):
        return _secret(clause)
    return replace(clause, confidence=0.0) if insulting(clause.text, language) else clause


def _neighbours(clauses: list[Clause], words: _Words, language: str) -> list[Clause]:
    found = list(clauses)
    told: list[int] = []
    for index, clause in enumerate(clauses):
        if clause.label is not Label.WITHHOLD:
            if found[index].label is not Label.WITHHOLD:
                told.append(index)
            continue
        if index + 1 < len(found) and _continues(clause, found[index + 1], words):
            found[index + 1] = _secret(found[index + 1])
        short = len(clause.text.split()) <= _FEW_WORDS
        if short and words.forward.search(clause.text) and index + 1 < len(found):
            found[index + 1] = _secret(found[index + 1])
        elif (
            short
            and words.back.search(clause.text)
            and not secret_subjects(clause.text, language)
            and not (index and _same_secret(found[index - 1]))
        ):
            _seal_backward(found, told)
    return found


def _same_secret(before: Clause) -> bool:
    """A marker behind a secret of its own sentence speaks of that one: "... but nobody knows so hush"."""
    return before.label is Label.WITHHOLD and not before.text.rstrip().endswith((".", "!", "?", ";"))


def _continues(secret: Clause, clause: Clause, words: _Words) -> bool:
    """The clause is a part of the secret's sentence that says why, or which."""
    ended = secret.text.rstrip().endswith((".", "!", "?", ";")) or "\n" in secret.text
    return not ended and words.continues.search(clause.text) is not None


def _seal_backward(clauses: list[Clause], told: list[int]) -> None:
    """A marker speaks of the clause before it; a marker before it of the one before that.

    ``told`` are the places of the clauses so far that are no secret; what becomes one is taken from it.
    """
    if told and _adjoins(clauses[told[-1]]):
        clauses[told[-1]] = _secret(clauses[told[-1]])
        if clauses[told[-1]].label is Label.WITHHOLD:
            told.pop()


def _adjoins(before: Clause) -> bool:
    """What stands before a marker is the secret, but for another sentence that has to be said."""
    same_sentence = not before.text.rstrip().endswith((".", "!", "?"))
    return same_sentence or before.label not in (Label.DECISION, Label.ASK, Label.PRAISE, Label.WISH, Label.DRAFT)


def _secret(clause: Clause) -> Clause:
    return clause if clause.label is Label.COMMAND else replace(clause, label=Label.WITHHOLD)


def _touched(clause: Clause, hidden: Topics) -> Clause:
    if clause.label in (Label.WITHHOLD, Label.COMMAND, Label.DRAFT, Label.WISH, Label.COMPLAINT):
        return clause
    return replace(clause, confidence=0.0) if hidden.touch(clause.text) else clause


def insulting(text: str, language: str) -> bool:
    """A word that must never reach anybody stands in the text."""
    return not _words(language).insults.isdisjoint(_WORD.findall(text.lower()))


def read_withheld(clauses: tuple[Clause, ...], language: str) -> tuple[Withheld, ...]:
    """Everything that stays out and why, in the order of the text."""
    found = []
    insulted = insulting("\n".join([clause.text for clause in clauses]), language)
    for clause in clauses:
        why = _why(clause, insulted=insulted and insulting(clause.text, language))
        if why is not None:
            found.append(Withheld(why, clause.text, clause.span))
    return tuple(found)


def _why(clause: Clause, *, insulted: bool) -> Why | None:
    if clause.label is Label.COMMAND:
        return Why.COMMAND
    if clause.label is Label.WITHHOLD:
        return Why.SECRET
    if clause.label is Label.COMPLAINT:
        return Why.INSULT if insulted else Why.COMPLAINT
    if insulted and clause.label not in (Label.DRAFT, Label.WISH):
        return Why.INSULT
    return None
