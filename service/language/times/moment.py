"""What a time expression means, free of any language.

A date, a period, a clock time or a recurrence, and how it was led in.
"""

from dataclasses import dataclass
from enum import StrEnum


class TimeKind(StrEnum):
    """What sort of time an expression is; amounts of money and percentages, too, are found with the times."""

    DATE = "date"
    PERIOD = "period"
    CLOCK = "clock"
    RECURRENCE = "recurrence"
    AMOUNT = "amount"
    PERCENT = "percent"


class Sense(StrEnum):
    """What the words in front of a time say about it."""

    NONE = ""
    ON = "on"
    AT = "at"
    OF = "of"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    UNTIL = "until"
    UNTIL_AFTER = "until_after"
    TO = "to"
    FROM = "from"
    SINCE = "since"
    FOR = "for"
    OVER = "over"
    WITHIN = "within"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Date:
    """A point or a stretch of the calendar; what is not said is None or "".

    ``weekday`` 0 is Monday. ``unit`` is that of "end of the month", "next week"; ``nth`` that of "first week of
    October". ``name`` keys a feast, a season or a relative day. ``part``: start, middle, end, early, late, week.
    ``which``: next, this, last. ``numeric``: typed in figures only; ``unsure``: day and month may be the other way
    round.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    nth: int | None = None
    unit: str = ""
    of: str = ""
    name: str = ""
    part: str = ""
    which: str = ""
    daypart: str = ""
    numeric: bool = False
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time: ``count`` units and perhaps a half more; ``vague`` is "couple", "few", "several", "some"."""

    unit: str
    count: int = 0
    count_to: int | None = None
    half: bool = False
    vague: str = ""
    which: str = ""
    about: str = ""
    ago: bool = False
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day or a stretch of it; ``meridiem`` am, pm or "" (as typed: 24 hours or unsaid)."""

    hour: int
    minute: int = 0
    meridiem: str = ""
    zone: str = ""
    to_hour: int | None = None
    to_minute: int = 0
    to_meridiem: str = ""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """What comes again.

    On ``weekdays`` each ``interval`` weeks, on the ``nths`` weekday of ``of``, on ``days`` of the month, each
    ``interval`` ``unit``, or ``times`` a unit. An nth of -1 is the last. ``ordinal``: said as "every second Friday",
    which some mean as the second of the month.
    """

    interval: int = 1
    unit: str = ""
    weekdays: tuple[int, ...] = ()
    nths: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    of: str = ""
    each: bool = False
    times: int = 0
    month: int | None = None
    daypart: str = ""
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """One time as read.

    ``typed`` without its lead, ``at`` a clock time that belongs to it, ``end`` of a stretch of dates.
    """

    kind: TimeKind
    value: Date | Period | Clock | Recurrence | None
    language: str
    typed: str
    sense: Sense = Sense.NONE
    at: Clock | None = None
    at_typed: str = ""
    end: "Moment | None" = None
