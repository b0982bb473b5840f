"""The facts of a situation; a reader a file, each from the clauses of a page to facts."""

from service.domain.fact import Fact
from service.understanding.facts.clauses import read_clauses
from service.understanding.facts.introductions import read_introductions
from service.understanding.facts.meeting import read_meeting
from service.understanding.facts.page import Page
from service.understanding.facts.reframing import read_needs
from service.understanding.facts.times import read_times

_READERS = (read_clauses, read_introductions, read_times, read_meeting, read_needs)

__all__ = ["Page", "read_facts"]


def read_facts(page: Page) -> tuple[Fact, ...]:
    """All facts of a page, each with its span; lists in the order of the text."""
    return tuple(fact for reader in _READERS for fact in reader(page))
