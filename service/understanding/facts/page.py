"""What a fact reader sees: the text, its clauses, who is who, and the playbook it is read for."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.clause import Clause, Label
from service.domain.fact import Fact, FactKey
from service.domain.playbook import Playbook
from service.domain.source import Span
from service.understanding.people import People

SURE = 0.34


@dataclass(frozen=True, slots=True)
class Page:
    """``clauses`` hold spans of the cleaned text."""

    clauses: tuple[Clause, ...]
    people: People
    playbook: Playbook
    language: str

    def labelled(self, *labels: Label, sure: float = SURE) -> Iterator[Clause]:
        """The clauses of these labels that are sure enough to be used, in order."""
        return (clause for clause in self.clauses if clause.label in labels and clause.confidence >= sure)


def within(clause: Clause, start: int, end: int, key: FactKey) -> Fact:
    """The fact that stands at ``start`` to ``end`` of a clause's text."""
    at = clause.span.start
    return Fact(key, clause.text[start:end], Span(clause.span.origin, at + start, at + end))


def whole(clause: Clause, key: FactKey) -> Fact:
    """The fact that a clause is."""
    return Fact(key, clause.text, clause.span)
