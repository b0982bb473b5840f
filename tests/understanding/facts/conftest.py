"""Facts as the readers find them in clauses labelled by hand."""

from service.domain.fact import Fact
from service.playbooks.library import Library
from service.understanding.facts import Page, read_facts
from service.understanding.people import read_people
from tests.understanding.conftest import clauses, joined


def read(library: Library, playbook: str, language: str, *labelled: tuple[str, str]) -> tuple[Fact, ...]:
    found = clauses(*labelled)
    people = read_people(joined(found), language)
    return read_facts(Page(found, people, library.playbooks[playbook], language))
