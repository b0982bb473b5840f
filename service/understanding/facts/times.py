"""Facts that are times: how long, how often, until when, from when; each read where its clause's purpose puts it."""

import re
from collections.abc import Callable, Iterator

from service.domain.clause import Clause, Label
from service.domain.fact import Fact, FactKey
from service.language.terms import find_term
from service.language.times import Date, Moment, Period, Sense, TimeKind, TimeSpan, last_word
from service.understanding.facts.page import Page, times_in, within
from service.understanding.lexicon import exactly

_NEVER = (Label.COMPLAINT, Label.COMMAND, Label.WITHHOLD)
_WEIGHT = {
    Label.DECISION: 4,
    Label.US: 2,
    Label.ASK: 1,
    Label.WISH: 1,
    Label.OFFER: 1,
    Label.ASIDE: 1,
    Label.WHO: 0,
    Label.DRAFT: 2,
}
_LEAST = 3
_CORRECTS = 5
_FEW = 3
_TODAY = ("today", "now", "oggi", "adesso")
# "3rd floor", "la 5ª edizione": an ordinal of something else than a month
_COUNTED = re.compile(
    r" (?:floor|year|grade|class|row|edition|level|version|piano|anno|classe|edizione|livello)s?\b",
    re.IGNORECASE,
)
# "the Thursday calls stop"
_HABIT = re.compile(
    r" (?:calls?|meetings?|sessions?|coffees?|lunch(?:es)?|catch-?ups?|walks?|visits?|slots?)\b", re.IGNORECASE
)
_GROWN = 18
_NAME_BEFORE = re.compile(r"[A-ZÀ-Ý][\w'’-]+, $")
_WITHIN_A_DAY = ("minute", "hour")

_BOUNDS = (Sense.UNTIL, Sense.UNTIL_AFTER, Sense.BEFORE)

Worth = Callable[[TimeSpan, Moment, Clause, Page], int]


def read_times(page: Page) -> Iterator[Fact]:
    """Duration and cadence from who the people are; the end, the pause or the gathering from what is decided."""
    if page.gathers:
        ahead = _best(page, FactKey.GATHERING_WHEN, _gathering)
    elif page.pauses:
        ahead = _best(page, FactKey.PAUSE_LENGTH, _pause)
    else:
        ahead = _best(page, FactKey.LAST_DAY, _end)
    if ahead is not None:
        yield ahead
    if page.gathers:
        yield from _first(page, ahead)
    taken = ahead.value if ahead else ""
    yield from (fact for fact in _behind(page) if fact.value not in taken)


def _behind(page: Page) -> Iterator[Fact]:
    wanted = {FactKey.DURATION, FactKey.CADENCE}
    for clause in page.labelled(Label.WHO, Label.PRAISE, sure=0.0):
        for span, moment in times_in(clause.text, page.language):
            key = FactKey.CADENCE if span.kind is TimeKind.RECURRENCE else FactKey.DURATION
            if key not in wanted or not _is_behind(key, span, moment, clause, page):
                continue
            wanted.discard(key)
            yield _fact(clause, span, key)


def _is_behind(key: FactKey, span: TimeSpan, moment: Moment, clause: Clause, page: Page) -> bool:
    if key is FactKey.CADENCE:
        if clause.label is not Label.WHO or exactly(page.language)["rarer"].match(clause.text):
            return False
        named = find_term("habits", clause.text, page.language) is not None
        return named or (page.grows and not page.tells("unkind", clause))
    if span.kind is TimeKind.PERIOD:
        return _is_time_together(span, moment, clause) and moment.sense in (
            Sense.NONE,
            Sense.FOR,
            Sense.SINCE,
            Sense.OVER,
            Sense.FROM,
            Sense.ABOUT,
            Sense.OF,
        )
    value = moment.value
    return isinstance(value, Date) and moment.sense in (Sense.SINCE, Sense.FROM) and value.year is not None


def _is_time_together(span: TimeSpan, moment: Moment, clause: Clause) -> bool:
    """No hours ("he goes on for two hours"), and no years right behind a name: "Adwoa, 29 anni, ..." is an age."""
    value = moment.value
    if not isinstance(value, Period):
        return True
    if value.unit != "year" or value.count < _GROWN or span.lead:
        return value.unit not in _WITHIN_A_DAY
    return _NAME_BEFORE.search(clause.text, 0, span.start) is None


def _best(page: Page, key: FactKey, worth: Worth) -> Fact | None:
    """The span worth most, among those of one clause the last word; of a pasted draft only where nothing else tells."""
    said = [clause for clause in page.clauses if clause.label is not Label.DRAFT]
    pasted = [clause for clause in page.clauses if clause.label is Label.DRAFT]
    return _best_of(said, page, key, worth) or _best_of(pasted, page, key, worth)


def _best_of(clauses: list[Clause], page: Page, key: FactKey, worth: Worth) -> Fact | None:
    best: tuple[int, Clause, tuple[TimeSpan, ...]] | None = None
    told: Moment | None = None
    for before, clause in zip((None, *clauses), clauses, strict=False):
        if clause.label in _NEVER:
            continue
        moments = dict(times_in(clause.text, page.language))
        weighed = {span: worth(span, moment, clause, page) for span, moment in moments.items()}
        most = max(weighed.values(), default=0)
        if most and best and _corrects(clause, before, page.language):
            most += _CORRECTS
            weighed = {span: weight + _CORRECTS for span, weight in weighed.items()}
        spans = tuple(span for span, weight in weighed.items() if weight == most)
        if most >= _LEAST and (best is None or most > best[0] or _is_more_exact(moments[spans[0]], told)):
            best, told = (max(most, best[0] if best else 0), clause, spans), moments[spans[0]]
    if best is None:
        return None
    _, clause, spans = best
    said = last_word(spans, clause.text, page.language) or spans[0]
    longer = next((one for one in spans if one.start > said.end and one.text.endswith(said.text)), said)
    return _fact(clause, longer, key)


def _is_more_exact(moment: Moment, told: Moment | None) -> bool:
    """The same month, now with its day: "no wait, June. June 30"."""
    now, then = moment.value, told.value if told is not None else None
    if not isinstance(now, Date) or not isinstance(then, Date) or now.month is None:
        return False
    return now.month == then.month and then.day is None and now.day is not None


def _corrects(clause: Clause, before: Clause | None, language: str) -> bool:
    """The clause takes back what was said, or a few words in front of it do ("no wait,")."""
    correction = exactly(language)["correction"]
    if correction.match(clause.text):
        return True
    return before is not None and len(before.text.split()) <= _FEW and correction.match(before.text) is not None


def _gathering(span: TimeSpan, moment: Moment, clause: Clause, page: Page) -> int:
    if span.kind is not TimeKind.RECURRENCE and not (span.kind is TimeKind.DATE and moment.at):
        return 0
    if page.tells("reduces", clause):
        return 0
    group = page.tells("group", clause)
    if not group and moment.at is None and clause.label is not Label.DECISION:
        return 0
    return _WEIGHT.get(clause.label, 0) + 2 * (moment.at is not None) + group + (span.kind is TimeKind.RECURRENCE)


def _first(page: Page, ahead: Fact | None) -> Iterator[Fact]:
    """When the group meets for the first time: "first one is 7 March", "si comincia il 25 marzo"."""
    begins = exactly(page.language)["begins"]
    for clause in page.clauses:
        if clause.label in (*_NEVER, Label.PRAISE, Label.WHO):
            continue
        for span, moment in times_in(clause.text, page.language):
            dated = isinstance(moment.value, Date) and moment.value.month is not None and moment.at is None
            fact = _fact(clause, span, FactKey.GATHERING_FROM)
            if dated and begins.search(clause.text[: span.start]) and (ahead is None or fact.value not in ahead.value):
                yield fact
                return


def _pause(span: TimeSpan, moment: Moment, clause: Clause, page: Page) -> int:
    if span.kind not in (TimeKind.PERIOD, TimeKind.DATE) or moment.sense in (Sense.OVER, Sense.SINCE):
        return 0
    if isinstance(moment.value, Period) and moment.value.unit in _WITHIN_A_DAY:
        return 0
    if _is_habitual(moment):
        return 0
    halts = page.tells("halts", clause)
    if clause.label in (Label.WHO, Label.PRAISE) and not halts:
        return 0
    weight = _WEIGHT.get(clause.label, 0) + 2 * halts
    if span.kind is TimeKind.PERIOD:
        return weight + 1
    bounded = moment.sense in _BOUNDS or moment.end is not None or page.tells("returns", clause)
    return weight + (2 if bounded else 1 if moment.sense is Sense.FROM else -2)


def _end(span: TimeSpan, moment: Moment, clause: Clause, page: Page) -> int:
    if span.kind is not TimeKind.DATE or moment.sense is Sense.SINCE or clause.label is Label.PRAISE:
        return 0
    if isinstance(moment.value, Date) and moment.value.which == "last":
        return 0
    strong = page.tells("last", clause)
    if (not strong and moment.typed.lower() in _TODAY) or _COUNTED.match(clause.text, span.end):
        return 0
    if not span.lead and _HABIT.match(clause.text, span.end):
        return 0
    weak = clause.label in (Label.DECISION, Label.US, Label.DRAFT) and page.tells("ends", clause)
    return _WEIGHT.get(clause.label, 0) + 3 * strong + weak - _is_habitual(moment)


def _is_habitual(moment: Moment) -> bool:
    """As in "our Monday sessions stop after Easter": a bare weekday, led up to by nothing."""
    value = moment.value
    return isinstance(value, Date) and value.weekday is not None and value.day is None and moment.sense is Sense.NONE


def _fact(clause: Clause, span: TimeSpan, key: FactKey) -> Fact:
    start = span.start
    before = clause.text[:start].rstrip()
    if span.lead and before.lower().endswith(span.lead.lower()):
        start = len(before) - len(span.lead)
    return within(clause, start, span.end, key)
