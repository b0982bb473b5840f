"""Times in a text: where they stand, what they mean, and how a message in either language says them.

``find_times(text, language) -> tuple[TimeSpan, ...]``: in order, without overlap; amounts and percentages too.
``join(spans, text, language)``: neighbours that are one (a day and its hour, the two ends of a stretch) made one span.
``last_word(spans, text, language)``: the span that stands after corrections ("no wait, June", "anzi giugno").
``read(text, language) -> Moment | None``: what a whole text such as "by the end of June" means, lead included;
``read_span(span, language)`` the same for a span found.
``on``, ``since_or_from``, ``until``, ``since``, ``period_for``, ``period_over``, ``recurring``, each
``(moment, language) -> str | None``: the moment in the message's language with its preposition; None where it would not
be true or not be sure. ``pause`` and ``duration`` choose among them for a length ahead and a length behind.
``resolve(moment, today) -> date | None``: the day meant, seen from ``today``.
"""

from service.language.times.finding import find_times
from service.language.times.joining import join, last_word
from service.language.times.moment import Clock, Date, Moment, Period, Recurrence, Sense, TimeKind
from service.language.times.reading import read, read_span
from service.language.times.resolving import resolve
from service.language.times.span import TimeSpan
from service.language.times.wording import (
    duration,
    on,
    pause,
    period_for,
    period_over,
    recurring,
    since,
    since_or_from,
    until,
)

__all__ = [
    "Clock", "Date", "Moment", "Period", "Recurrence", "Sense", "TimeKind", "TimeSpan", "duration", "find_times",
    "join", "last_word", "on", "pause", "period_for", "period_over", "read", "read_span", "recurring", "resolve",
    "since", "since_or_from", "until",
]  # fmt: skip
