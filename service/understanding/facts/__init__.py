"""The facts of a situation; a reader a file, each from the clauses of a page to facts."""

from service.domain.clause import Label
from service.domain.fact import Fact, FactKey
from service.understanding.facts.clauses import read_clauses
from service.understanding.facts.introductions import read_introductions
from service.understanding.facts.meeting import read_meeting
from service.understanding.facts.page import Page
from service.understanding.facts.reframing import read_needs
from service.understanding.facts.times import read_times

_READERS = (read_clauses, read_introductions, read_times, read_meeting, read_needs)

_WHEN_AND_WHERE = {FactKey.GATHERING_WHEN, FactKey.GATHERING_WHERE}

__all__ = ["Page", "bear_out", "read_facts"]


def read_facts(page: Page) -> tuple[Fact, ...]:
    """All facts of a page, each with its span; lists in the order of the text."""
    return tuple(fact for reader in _READERS for fact in reader(page))


def bear_out(page: Page, facts: tuple[Fact, ...]) -> bool:
    """The facts fit the playbook they were read for: an invitation needs something to invite to."""
    read = {fact.key for fact in facts}
    if not page.gathers or FactKey.GATHERING_WHAT in read or read >= _WHEN_AND_WHERE:
        return True
    return any(page.tells("gathers", clause) for clause in page.clauses if clause.label is not Label.COMMAND)
