"""Facts that are times: how long, how often, until when, from when; each read where its clause's purpose puts it."""

from collections.abc import Callable, Iterator

from service.domain.clause import Clause, Label
from service.domain.fact import Fact, FactKey
from service.language.times import Sense, TimeKind, TimeSpan, find_times, join, last_word, read_span
from service.understanding.facts.page import Page, within
from service.understanding.lexicon import patterns

_RANK = {Label.DECISION: 0, Label.US: 1, Label.OFFER: 3, Label.WHO: 2, Label.ASIDE: 2}
_BEHIND = (Label.WHO, Label.PRAISE)

Suits = Callable[[TimeSpan, Clause, str], bool]


def read_times(page: Page) -> Iterator[Fact]:
    """Duration and cadence from who the people are; the end, the pause or the gathering from what is decided."""
    steps = {intent.name for step in page.playbook.steps for intent in step.plan}
    yield from _behind(page)
    if "invitation" in steps:
        yield from _first(page, FactKey.GATHERING_WHEN, _is_gathering)
    elif "lifeline" in steps:
        yield from _first(page, FactKey.PAUSE_LENGTH, _is_pause)
    else:
        yield from _first(page, FactKey.LAST_DAY, _is_end)


def _behind(page: Page) -> Iterator[Fact]:
    wanted = {FactKey.DURATION, FactKey.CADENCE}
    for clause in page.labelled(*_BEHIND, sure=0.0):
        for span in _spans(clause, page.language):
            key = FactKey.CADENCE if span.kind is TimeKind.RECURRENCE else FactKey.DURATION
            if key in wanted and (key is FactKey.CADENCE or _is_behind(span, page.language)):
                wanted.discard(key)
                yield _fact(clause, span, key)


def _is_behind(span: TimeSpan, language: str) -> bool:
    moment = read_span(span, language)
    if moment is None:
        return False
    if span.kind is TimeKind.PERIOD:
        return moment.sense not in (Sense.UNTIL, Sense.WITHIN, Sense.FROM, Sense.BY)
    return span.kind is TimeKind.DATE and moment.sense in (Sense.SINCE, Sense.FROM)


def _first(page: Page, key: FactKey, suits: Suits) -> Iterator[Fact]:
    ranked = sorted(
        (clause for clause in page.labelled(*_RANK, sure=0.0) if clause.confidence > 0 or clause.label is Label.DECISION),
        key=lambda clause: _RANK[clause.label],
    )
    for clause in ranked:
        spans = tuple(span for span in _spans(clause, page.language) if suits(span, clause, page.language))
        if spans:
            yield _fact(clause, last_word(spans, clause.text, page.language), key)
            return


def _is_gathering(span: TimeSpan, clause: Clause, language: str) -> bool:
    grouped = patterns("facts", language)["group"].search(clause.text) is not None
    return span.kind is TimeKind.RECURRENCE and clause.label is not Label.WHO or (
        span.kind is TimeKind.DATE and clause.label is Label.DECISION and grouped
    )


def _is_pause(span: TimeSpan, clause: Clause, language: str) -> bool:
    moment = read_span(span, language)
    if moment is None or clause.label is Label.WHO:
        return False
    if span.kind is TimeKind.PERIOD:
        return moment.sense not in (Sense.OVER, Sense.SINCE)
    return span.kind is TimeKind.DATE and (clause.label is Label.DECISION or moment.sense in (Sense.UNTIL, Sense.FROM, Sense.UNTIL_AFTER))


def _is_end(span: TimeSpan, clause: Clause, language: str) -> bool:
    if span.kind is not TimeKind.DATE:
        return False
    ending = patterns("facts", language)["ends"].search(clause.text) is not None
    moment = read_span(span, language)
    return moment is not None and moment.sense is not Sense.SINCE and (clause.label is Label.DECISION or ending)


def _spans(clause: Clause, language: str) -> tuple[TimeSpan, ...]:
    return join(find_times(clause.text, language), clause.text, language)


def _fact(clause: Clause, span: TimeSpan, key: FactKey) -> Fact:
    start = span.start
    if span.lead:
        before = clause.text[:start].rstrip()
        if before.lower().endswith(span.lead.lower()):
            start = len(before) - len(span.lead)
    return within(clause, start, span.end, key)
