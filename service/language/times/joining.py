"""Which spans belong together, and which one counts after a correction."""

from service.language.times.finding import lead_sense
from service.language.times.lexicon import lexicon
from service.language.times.moment import TimeKind
from service.language.times.span import TimeSpan

_DAYS = {TimeKind.DATE, TimeKind.RECURRENCE}


def join(spans: tuple[TimeSpan, ...], text: str, language: str) -> tuple[TimeSpan, ...]:
    """Neighbours that are one time, each as one span.

    A day and its clock time ("Fridays at 10"); the two ends of a stretch ("from 1 May to 3 June"). ``read_span``
    understands a joined span too: its kind is that of the day.
    """
    joined: list[TimeSpan] = []
    for span in spans:
        if joined and _belongs(joined[-1], span, text, language):
            first = joined.pop()
            kind = first.kind if first.kind in _DAYS else span.kind
            joined.append(TimeSpan(kind, first.start, span.end, text[first.start : span.end], first.lead))
        else:
            joined.append(span)
    return tuple(joined)


def last_word(spans: tuple[TimeSpan, ...], text: str, language: str) -> TimeSpan | None:
    """The first span, or the one that the last correction or explanation after it puts in its place."""
    known = lexicon(language)
    chosen: TimeSpan | None = None
    for span in spans:
        if chosen is None or (known is not None and known.corrections.search(text, chosen.end, span.start)):
            chosen = span
    return chosen


def _belongs(first: TimeSpan, span: TimeSpan, text: str, language: str) -> bool:
    between = text[first.end : span.start]
    bare = between.replace(span.lead, "", 1).strip(" ,(") if span.lead else between.strip(" ,(")
    if bare or len(between) > 24 or "\n" in between:
        return False
    if TimeKind.CLOCK in {first.kind, span.kind}:
        return first.kind in _DAYS or (span.kind in _DAYS and lead_sense(span.lead, language) in {"", "on"})
    begins = lead_sense(first.lead, language) in {"from", "since"} or first.text[:1].isdigit()
    ends = begins and lead_sense(span.lead, language) in {"until", "to"}
    return ends and first.kind is span.kind is TimeKind.DATE and bool(span.lead)
