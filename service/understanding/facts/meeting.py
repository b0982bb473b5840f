"""Facts about meeting: what the two did, and where the group will gather from now on."""

import re
from collections.abc import Iterator

from service.domain.clause import Clause, Label
from service.domain.fact import Fact, FactKey
from service.language.terms import find_term
from service.language.times import TimeKind
from service.understanding.facts.page import Page, times_in, within
from service.understanding.lexicon import exactly

_PLACES = (Label.OFFER, Label.ASK, Label.ASIDE, Label.US, Label.WHO, Label.WISH)
_DANGLING = re.compile(r"(?:\s+(?:of|the|and|in|on|at|di|del|della|dei|e|a|da|con)|[\s.,;:])+$", re.IGNORECASE)
_HABITS = (Label.WHO, Label.DECISION, Label.PRAISE, Label.US, Label.ASIDE)


def read_meeting(page: Page) -> Iterator[Fact]:
    """The habit that ends, and the place of the gathering that begins."""
    if not page.gathers and not page.pauses:
        return
    habit = _habit(page)
    if habit is not None:
        yield habit
    if page.gathers:
        yield from _what(page)
        yield from _where(page)


def _habit(page: Page) -> Fact | None:
    for label in _HABITS:
        for clause in page.labelled(label, sure=0.0):
            span = find_term("habits", clause.text, page.language)
            if span:
                return within(clause, *span, FactKey.HABIT)
    return None


def _what(page: Page) -> Iterator[Fact]:
    pattern = exactly(page.language)["gathering"]
    for clause in page.labelled(Label.DECISION, *_PLACES, sure=0.0):
        found = pattern.search(clause.text)
        if found:
            yield within(clause, found.start(), found.end(), FactKey.GATHERING_WHAT)
            return


def _where(page: Page) -> Iterator[Fact]:
    exact = exactly(page.language)
    candidates = [*page.labelled(Label.DECISION, sure=0.0), *page.labelled(*_PLACES, sure=0.0)]
    for clause in candidates:
        found = exact["place"].search(_without_times(clause.text, page.language)) if _gathers(clause, page) else None
        if found and not exact["theirs"].search(found.group()):
            name = _DANGLING.sub("", found.group())
            yield within(clause, found.start(), found.start() + len(name), FactKey.GATHERING_WHERE)
            return


def _without_times(text: str, language: str) -> str:
    """The text with its times blanked out: what is left of "Sundays at 10 at the hut" is a place."""
    for span, _ in times_in(text, language):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _gathers(clause: Clause, page: Page) -> bool:
    recurs = any(span.kind is TimeKind.RECURRENCE for span, _ in times_in(clause.text, page.language))
    return recurs or (clause.label is not Label.WHO and page.tells("group", clause))
