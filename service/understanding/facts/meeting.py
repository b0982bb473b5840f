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
_PIECE = re.compile(r"[^,;:()–\n]+")
_SET_TIMES = (TimeKind.RECURRENCE, TimeKind.CLOCK, TimeKind.DATE)
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
    """Where the group meets; the last word where the text corrects itself."""
    candidates = [*page.labelled(Label.DECISION, sure=0.0), *page.labelled(*_PLACES, sure=0.0)]
    gathering = sorted(
        (clause for clause in candidates if _gathers(clause, page)), key=lambda one: not _timed(one, page)
    )
    correction = exactly(page.language)["correction"]
    corrected = any(correction.search(clause.text) for clause in page.clauses)
    ways = [(read, clause) for clause in gathering for read in (_placed, _named_place)]
    if corrected:
        ways = [(read, clause) for clause in reversed(gathering) for read in (_placed, _named_place)]
    for read, clause in ways:
        found = read(clause, page.language)
        if found is not None and not any(name in clause.text[slice(*found)] for name in page.people.aliases):
            start, end = found
            name = _DANGLING.sub("", clause.text[start:end])
            yield within(clause, start, start + len(name), FactKey.GATHERING_WHERE)
            return


def _placed(clause: Clause, language: str) -> tuple[int, int] | None:
    """Behind a preposition: "at the hut"."""
    exact = exactly(language)
    found = exact["place"].search(_without_times(clause.text, language))
    return found.span() if found and not exact["theirs"].search(found.group()) else None


def _named_place(clause: Clause, language: str) -> tuple[int, int] | None:
    """Between commas beside a time: "first Saturday, 11 o'clock, the laundry room"."""
    exact = exactly(language)
    if not any(span.kind in _SET_TIMES for span, _ in times_in(clause.text, language)):
        return None
    for piece in _PIECE.finditer(_without_times(clause.text, language)):
        start = piece.start() + len(piece.group()) - len(piece.group().lstrip())
        found = exact["venue"].match(piece.string, start, piece.end())
        if found and not piece.string[found.end() : piece.end()].strip(" .!)"):
            return found.span()
    return None


def _without_times(text: str, language: str) -> str:
    """The text with its times blanked out: what is left of "Sundays at 10 at the hut" is a place."""
    for span, _ in times_in(text, language):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _timed(clause: Clause, page: Page) -> bool:
    return any(span.kind is TimeKind.RECURRENCE for span, _ in times_in(clause.text, page.language))


def _gathers(clause: Clause, page: Page) -> bool:
    return _timed(clause, page) or (clause.label is not Label.WHO and page.tells("group", clause))
