"""Labels that reach further than their own clause: what a colon leads to, and what belongs to a command."""

from collections.abc import Iterator
from dataclasses import replace

from service.domain.clause import Clause, Label

_LEADS = frozenset({Label.ASK, Label.PRAISE, Label.OFFER, Label.US, Label.DECISION, Label.WHO})
_FEW_LEADING = 7
_RELATIVES = ("who ", "che ")
_RELATED = 0.5
_STOPS = ".!?"
_JOINS = ("and ", "e ", "ed ", "& ")
_FOLLOWS_A_COMMAND = frozenset(
    {Label.ASK, Label.WISH, Label.WITHHOLD, Label.ASIDE, Label.COMPLAINT, Label.DRAFT, Label.OFFER}
)


def spread(clauses: tuple[Clause, ...], text: str) -> tuple[Clause, ...]:
    """The clauses with each label carried to where it holds; ``text`` is what their spans are of."""
    return tuple(_commands(_led(list(clauses)), text))


def _led(clauses: list[Clause]) -> list[Clause]:
    """What stands behind a few words and a colon serves the purpose that they name ("mi servono:", "Need:")."""
    found = list(clauses)
    for index in range(1, len(found)):
        before, clause = found[index - 1], found[index]
        leads = before.text.endswith(":") and len(before.text.split()) <= _FEW_LEADING and before.label in _LEADS
        if leads and clause.label in _LEADS | {Label.ASIDE, Label.DRAFT}:
            found[index] = replace(clause, label=before.label, confidence=max(clause.confidence, before.confidence))
        elif clause.label is Label.PRAISE and clause.text.startswith(_RELATIVES):
            found[index] = replace(clause, confidence=max(clause.confidence, _RELATED))
    return found


def _commands(clauses: list[Clause], text: str) -> list[Clause]:
    """What follows a command on its line belongs to it; in a quotation or bracket all of that, and nothing else."""
    found = list(clauses)
    for index, clause in enumerate(clauses):
        if clause.label is not Label.COMMAND:
            continue
        bracket = _bracket(text, clause.span.start)
        for at in _belonging(found, index, bracket, text):
            found[at] = replace(found[at], label=Label.COMMAND)
    return found


def _belonging(clauses: list[Clause], index: int, bracket: tuple[int, int] | None, text: str) -> Iterator[int]:
    if bracket is not None:
        yield from (at for at, one in enumerate(clauses) if bracket[0] < one.span.end and one.span.start < bracket[1])
        return
    for later in range(index + 1, len(clauses)):
        gap = text[clauses[later - 1].span.end : clauses[later].span.start]
        if "\n\n" in gap or not (
            clauses[later].label in _FOLLOWS_A_COMMAND or _goes_on(clauses[later - 1], clauses[later])
        ):
            return
        yield later


def _goes_on(before: Clause, clause: Clause) -> bool:
    """What a colon leads to, and what an "and" joins to that, is of the same sentence."""
    return before.text.endswith(":") or (before.text[-1:] not in _STOPS and clause.text.startswith(_JOINS))


def _bracket(text: str, place: int) -> tuple[int, int] | None:
    """The quotation or bracket that ``place`` stands in; one that never closes ends with the text."""
    for opening, closing in (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]")):
        start = text.rfind(opening, 0, place + 1)
        if start >= 0 and closing not in text[start:place]:
            end = text.find(closing, place)
            return start, end if end >= 0 else len(text)
    return None
