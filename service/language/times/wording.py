"""Says a moment in the words of a message's language: which renderings a moment allows, whatever the language."""

from dataclasses import replace
from importlib import import_module
from typing import Protocol, cast

from service.language.times.lexicon import lexicon
from service.language.times.moment import Clock, Date, Moment, Period, Recurrence, Sense

_POINT = {
    Sense.NONE,
    Sense.ON,
    Sense.AT,
    Sense.OF,
    Sense.BY,
    Sense.BEFORE,
    Sense.AFTER,
    Sense.WITHIN,
    Sense.OVER,
    Sense.ABOUT,
    Sense.TO,
}
_START = {Sense.NONE, Sense.FROM, Sense.SINCE, Sense.ON, Sense.WITHIN, Sense.OF}
_LIMIT = {Sense.NONE, Sense.UNTIL, Sense.UNTIL_AFTER, Sense.TO}
_AHEAD = {Sense.NONE, Sense.FOR, Sense.OF, Sense.OVER}


class Words(Protocol):
    """What a language's ``times.py`` says; ``typed`` is the user's own wording in the same language, else ""."""

    def point(self, date: Date, sense: Sense, typed: str) -> str | None:
        """A date as ``sense`` has it: on, by, until."""

    def ahead(self, period: Period) -> str | None:
        """A length ahead."""

    def within(self, period: Period, sense: Sense) -> str | None:
        """The day when a length is over; where ``sense`` is BY, that day at the latest."""

    def past(self, period: Period) -> str | None:
        """A length behind."""

    def again(self, recurrence: Recurrence) -> str | None:
        """What comes again, without its clock time."""

    def clock(self, clock: Clock, typed: str) -> str:
        """A clock time or a stretch of the day."""


def on(moment: Moment, language: str) -> str | None:
    """A point: "on 31 March", "by 30 June", "a fine marzo", "in six weeks"; None for a start, a limit or a stretch."""
    value, words = moment.value, _words(language)
    within = moment.sense in {Sense.WITHIN, Sense.BY}
    if words is not None and isinstance(value, Period) and not value.ago and within:
        return words.within(value, moment.sense)
    return _point(moment, language, moment.sense if moment.sense not in {Sense.TO, Sense.ABOUT} else Sense.ON, _POINT)


def since_or_from(moment: Moment, language: str) -> str | None:
    """A start: "from June", "dal 1° luglio"."""
    return _point(moment, language, Sense.FROM, _START)


def since(moment: Moment, language: str) -> str | None:
    """A start in the past: "since October 2016", "dal 2019"."""
    return _point(moment, language, Sense.SINCE, _START)


def until(moment: Moment, language: str) -> str | None:
    """A limit: "until mid-March", "fino al 15 aprile"; a stretch of dates: "from 1 September to 28 February"."""
    if moment.end is not None:
        return _stretch(moment, moment.end, language)
    return _point(moment, language, Sense.UNTIL_AFTER if moment.sense is Sense.UNTIL_AFTER else Sense.UNTIL, _LIMIT)


def period_for(moment: Moment, language: str) -> str | None:
    """A length ahead: "for the next four months", "per le prossime dieci settimane"."""
    value, words = moment.value, _words(language)
    if words is None or not isinstance(value, Period) or moment.sense not in _AHEAD:
        return None
    if value.which == "past" or value.ago:
        return None
    return words.ahead(value)


def period_over(moment: Moment, language: str) -> str | None:
    """A length behind: "over the past six years", "in questi trent'anni"."""
    value, words = moment.value, _words(language)
    if words is None or not isinstance(value, Period) or value.which == "next":
        return None
    return words.past(value)


def recurring(moment: Moment, language: str) -> str | None:
    """What comes again, with its clock time: "on the last Thursday of each month at 17:00 CET".

    A single date is said as ``on``.
    """
    value, words = moment.value, _words(language)
    if words is None:
        return None
    if isinstance(value, Date) and value.weekday is not None and value.which == "last" and value.day is None:
        value = Recurrence(weekdays=(value.weekday,), nths=(-1,), of="month")
    if isinstance(value, Recurrence):
        said = words.again(value)
        return None if said is None else _timed(said, moment, words, language)
    if isinstance(value, Clock):
        return words.clock(value, moment.typed if moment.language == language else "")
    return on(moment, language)


def _point(moment: Moment, language: str, sense: Sense, allowed: set[Sense]) -> str | None:
    words = _words(language)
    if words is None or not isinstance(moment.value, Date) or moment.sense not in allowed or moment.end is not None:
        return None
    same = moment.language == language
    if moment.value.unsure and not same:
        return None
    said = words.point(moment.value, sense, moment.typed if same else "")
    whole_day = sense not in _POINT and moment.at is not None and moment.at.to_hour is not None
    return said if said is None or whole_day else _timed(said, moment, words, language)


def _stretch(start: Moment, end: Moment, language: str) -> str | None:
    first = since_or_from(replace(start, end=None, sense=Sense.FROM), language)
    words = _words(language)
    same = end.language == language
    if first is None or words is None or not isinstance(end.value, Date) or (end.value.unsure and not same):
        return None
    last = words.point(end.value, Sense.TO, end.typed if same else "")
    return None if last is None else f"{first} {last}"


def _timed(said: str, moment: Moment, words: Words, language: str) -> str:
    if moment.at is None:
        return said
    return f"{said} {words.clock(moment.at, moment.at_typed if moment.language == language else '')}"


def _words(language: str) -> Words | None:
    if lexicon(language) is None:
        return None
    return cast(Words, import_module(f"service.language.{language}.times"))


def pause(moment: Moment, language: str) -> str | None:
    """How long something rests: a length ahead, a limit or a stretch."""
    return period_for(moment, language) or until(moment, language)


def duration(moment: Moment, language: str) -> str | None:
    """How long something has lasted: a length behind or its start."""
    return period_over(moment, language) or since(moment, language)
