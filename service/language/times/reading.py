"""Reads what a time expression means."""

import re
from dataclasses import replace

from service.language.times.finding import find_times, lead_sense
from service.language.times.groups import Groups
from service.language.times.lexicon import lexicon
from service.language.times.moment import Clock, Date, Moment, Recurrence, Sense, TimeKind
from service.language.times.scanning import scan
from service.language.times.span import TimeSpan
from service.language.times.values import BUILD

_EXPLAINED = re.compile(r"([^()]{1,60}?)\s{0,3}\(([^()]{1,60})\)\s{0,3}")
_FILLER = re.compile(r"[\s,:;()]*")


def read(text: str, language: str) -> Moment | None:
    """The moment that ``text`` is, its lead, clock time or end included; None where words are left that are not read.

    "from 1 September to 28 February" is a moment with an ``end``; "every Friday at 6pm" one with an ``at``.
    """
    if found := _EXPLAINED.fullmatch(text):
        return _explained(read(found[1], language), find_times(found[2], language), language)
    spans = find_times(text, language)
    if not spans:
        return _alone(text.strip(" .,;:!"), language)
    if _FILLER.fullmatch(text[spans[-1].end :].rstrip(".!")) is None:
        return None
    place = 0
    moments = []
    for span in spans:
        between = text[place : span.start]
        lead = span.lead or between.strip(" ,:;().")
        if between.strip(" ,:;()").removesuffix(span.lead).strip(" ,:;(.)"):
            return None
        moments.append(_moment(replace(span, lead=lead), language))
        place = span.end
    return _joined(moments)


def _alone(text: str, language: str) -> Moment | None:
    """A text that is a time only because there is nothing else: "May", "a month", "2019"."""
    for kind in (TimeKind.DATE, TimeKind.PERIOD):
        moment = _moment(TimeSpan(kind, 0, len(text), text), language)
        if moment is not None and not (isinstance(moment.value, Date) and moment.value.day):
            return moment
    return None


def _explained(moment: Moment | None, spans: tuple[TimeSpan, ...], language: str) -> Moment | None:
    """A date with more about it in brackets: "8/9/2026 (8 September, NZ style)"."""
    other = _moment(spans[0], language) if spans else None
    return moment if moment is None or other is None else _with(moment, other) or moment


def read_span(span: TimeSpan, language: str) -> Moment | None:
    """The moment of one span, as found in its text or joined."""
    return _moment(span, language) or read(f"{span.lead} {span.text}", language)


def _joined(moments: list[Moment | None]) -> Moment | None:
    first, *rest = moments
    for other in rest:
        if first is None or other is None:
            return None
        first = _with(first, other)
    return first


def _with(first: Moment, other: Moment) -> Moment | None:
    if isinstance(other.value, Clock) and first.at is None and isinstance(first.value, Date | Recurrence):
        return replace(first, at=other.value, at_typed=other.typed)
    if isinstance(first.value, Clock) and isinstance(other.value, Date | Recurrence):
        return replace(other, at=first.value, at_typed=first.typed)
    if not (isinstance(first.value, Date) and isinstance(other.value, Date)):
        return None
    if other.sense in {Sense.UNTIL, Sense.TO} and first.end is None:
        return replace(first, end=other)
    if first.value.numeric and (other.value.day, other.value.month) in {
        (first.value.day, first.value.month),
        (first.value.month, first.value.day),
    }:
        year = other.value.year or first.value.year
        return replace(other, value=replace(other.value, year=year), sense=first.sense, typed="")
    return None


def _moment(span: TimeSpan, language: str) -> Moment | None:
    known = lexicon(language)
    if known is None or span.kind in {TimeKind.AMOUNT, TimeKind.PERCENT}:
        return None
    scanned = scan(span.text, known)
    start = 2 if scanned.classes[:2] in {"T ", "J "} else 1 if scanned.classes[:1] == "J" else 0
    for skipped in dict.fromkeys((0, start)):
        for rule in known.rules:
            if rule.kind == span.kind and (found := rule.pattern.fullmatch(scanned.classes, skipped)):
                value = BUILD[span.kind](Groups(scanned, found, known))
                sense = Sense(lead_sense(span.lead, language))
                if sense is Sense.FOR and isinstance(value, Date) and value.day is not None:
                    sense = Sense(known.table["for_a_date"])
                return None if value is None else Moment(span.kind, value, language, span.text, sense)
    return None
