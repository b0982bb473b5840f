"""Whom a mentee might learn from: third persons named in what is asked and offered."""

import re
from collections.abc import Iterator
from itertools import pairwise

from service.domain.clause import Label
from service.domain.fact import Fact, FactKey
from service.language.namebook import namebook
from service.understanding.facts.page import Page, within
from service.understanding.lexicon import exactly

_NAMED = (Label.ASK, Label.OFFER, Label.WHO, Label.ASIDE, Label.PRAISE, Label.US, Label.DECISION)
_MOST = 3
_SURELY_PRAISE = 0.6
# The names in "Wen in treasury, Mrs Lund (planning) and Patrice in M&A".
_LISTED = re.compile(r"(?:^|, (?:and |e )?| and | & | e )(?P<who>[A-ZÀ-Ý][a-zà-ÿ]+\.?(?: [A-ZÀ-Ý][\w'’-]+)*)")


def read_introductions(page: Page) -> Iterator[Fact]:
    """One fact a person: those listed behind "next challenges:", then those named in what is asked and offered."""
    if not page.grows:
        return
    seen: set[str] = set()
    for lead, clause in pairwise(page.clauses):
        for found in _LISTED.finditer(clause.text) if exactly(page.language)["onward"].match(lead.text) else ():
            if seen.isdisjoint(found["who"].split()) and len(seen) < _MOST * 2:
                seen |= set(found["who"].split())
                yield within(clause, *found.span("who"), FactKey.INTRODUCTIONS)
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
