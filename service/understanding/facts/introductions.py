"""Whom a mentee might learn from: third persons named in what is asked and offered."""

from collections.abc import Iterator

from service.domain.clause import Label
from service.domain.fact import Fact, FactKey
from service.language.namebook import namebook
from service.understanding.facts.page import Page, within

_NAMED = (Label.ASK, Label.OFFER, Label.WHO, Label.ASIDE, Label.PRAISE, Label.US, Label.DECISION)
_MOST = 3
_SURELY_PRAISE = 0.6


def read_introductions(page: Page) -> Iterator[Fact]:
    """One fact a person, with the department or the role that stands behind the name."""
    if not page.grows:
        return
    seen: set[str] = set()
    for clause in page.labelled(*_NAMED, sure=0.01):
        if clause.label is Label.PRAISE and clause.confidence > _SURELY_PRAISE:
            continue
        for name in page.people.acquaintances:
            at = clause.text.find(name)
            words = set(name.split())
            if at < 0 or words & seen or len(seen) >= _MOST * 2:
                continue
            seen |= words
            yield within(clause, _titled(clause.text, at, page.language), at + len(name), FactKey.INTRODUCTIONS)


def _titled(text: str, at: int, language: str) -> int:
    """Where the name at ``at`` begins with the title in front of it, if there is one."""
    before = text[:at].rstrip()
    word = before[before.rfind(" ") + 1 :].rpartition("'")[2]
    return at - len(word) - 1 if word.lower().rstrip(".") in namebook(language).titles else at
