"""What a fact reader sees: the text, its clauses, who is who, and the playbook it is read for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from service.domain.clause import Clause, Label
from service.domain.fact import Fact, FactKey
from service.domain.playbook import Playbook
from service.domain.source import Span
from service.language.times import Moment, TimeSpan, find_times, join, read_span
from service.understanding.clues import Clues
from service.understanding.labels.features import praises, tells_deed
from service.understanding.lexicon import exactly
from service.understanding.people import People

SURE = 0.3
# How sure a label must be for its clause to be quoted, and how sure where its words bear the label out.
_NEEDED = {
    Label.PRAISE: (0.72, 0.38),
    Label.US: (0.55, 0.36),
    Label.DECISION: (0.45, 0.36),
    Label.ASK: (0.6, 0.4),
    Label.OFFER: (0.42, 0.42),
}
_BORNE_OUT = {Label.PRAISE: "good", Label.US: "changes", Label.DECISION: "changes", Label.ASK: "asks"}
_LONG = 14
_SURELY_WHO = 0.9
_SURE_ALONE = 0.55


@dataclass(frozen=True)
class Page:
    """``clauses`` hold spans of the cleaned text, ``clues`` what may match in them."""

    clauses: tuple[Clause, ...]
    people: People
    playbook: Playbook
    language: str
    clues: Clues = field(default_factory=Clues, compare=False, repr=False)

    def tells(self, row: str, clause: Clause) -> bool:
        """The clause tells by its words what the row is about."""
        return self.clues.tell(row, clause.text, self.language)

    @cached_property
    def _intents(self) -> frozenset[str]:
        return frozenset([one.name for step in self.playbook.steps for one in step.plan])

    def says(self, intent: str) -> bool:
        """The playbook has this intent in one of its steps."""
        return intent in self._intents

    @property
    def pauses(self) -> bool:
        """The farewell is for a while, with a lifeline."""
        return self.says("lifeline")

    @property
    def gathers(self) -> bool:
        """The farewell moves into a group."""
        return self.says("invitation")

    @property
    def grows(self) -> bool:
        """The farewell sends somebody on to learn from others."""
        return self.says("growth")

    def usable(self, clause: Clause) -> bool:
        """The label is sure enough for the clause to be quoted."""
        alone, borne_out = _NEEDED.get(clause.label, (SURE, SURE))
        if clause.confidence >= alone:
            return True
        return clause.confidence >= borne_out and self._borne_out(clause)

    def _borne_out(self, clause: Clause) -> bool:
        row = _BORNE_OUT.get(clause.label)
        deed = clause.label is Label.PRAISE and tells_deed(clause.text, self.language)
        return row is None or deed or self.tells(row, clause)

    def spoilt(self, clause: Clause) -> bool:
        """What reads like a success, but has words that take it back."""
        return self.tells("unkind", clause) or (self.tells("spoils", clause) and not self.tells("mends", clause))

    def shared(self, clause: Clause) -> bool:
        """A success is told of somebody, or of both; else it must be surely praise and not the writer's own."""
        mine = self.tells("mine", clause)
        if mine and not self.tells("feels", clause):
            return False
        if self.tells("somebody", clause) or self.tells("shared", clause):
            return True
        named = any(name in clause.text for name in self.people.aliases)
        return named or (clause.confidence >= _SURE_ALONE and not mine)

    def about_them(self, clause: Clause) -> bool:
        """What reads like the sender's change but tells of somebody else alone, and may be praise: their progress."""
        alone = not self.tells("shared", clause) and not self.tells("mine", clause) and self.tells("somebody", clause)
        deed = tells_deed(clause.text, self.language) and self.tells("good", clause) and not self.spoilt(clause)
        return alone and (clause.second is Label.PRAISE or deed)

    def about_us(self, clause: Clause) -> bool:
        """What reads like praise, or like who the sender is, but tells of today and nobody else: their own change."""
        may_be = clause.label is Label.PRAISE or (clause.label is Label.WHO and clause.second is Label.US)
        return may_be and self.tells("today", clause) and not self.tells("somebody", clause)

    def praising(self, clause: Clause) -> bool:
        """Who somebody is, told by what they did well: a usable praise under another label."""
        if clause.label is not Label.WHO or not clause.confidence:
            return False
        deed = tells_deed(clause.text, self.language) or deed_in(clause, self.language) > 0
        if clause.second is Label.PRAISE and clause.confidence < _SURELY_WHO:
            return deed or praises(clause.text, self.language)
        return deed and self.tells("good", clause)

    def labelled(self, *labels: Label, sure: float = SURE) -> Iterator[Clause]:
        """The clauses of these labels that are sure enough to be used, in order."""
        return (clause for clause in self.clauses if clause.label in labels and clause.confidence >= sure)


@lru_cache(maxsize=512)
def times_in(text: str, language: str) -> tuple[tuple[TimeSpan, Moment], ...]:
    """The times of a clause with their meaning, neighbours that are one joined."""
    found = ((span, read_span(span, language)) for span in join(find_times(text, language), text, language))
    return tuple((span, moment) for span, moment in found if moment is not None)


def deed_in(clause: Clause, language: str) -> int:
    """Where the deed begins in a long clause that leads up to it: "... and he got us through the shortage"; else 0."""
    found = exactly(language)["deed"].search(clause.text) if clause.text.count(" ") >= _LONG else None
    return found.start() if found else 0


def within(clause: Clause, start: int, end: int, key: FactKey) -> Fact:
    """The fact that stands at ``start`` to ``end`` of a clause's text."""
    at = clause.span.start
    return Fact(key, clause.text[start:end], Span(clause.span.origin, at + start, at + end))
