"""From the named parts of a matched shape to the value they mean, a builder for each kind of time."""

import re
from collections.abc import Callable
from dataclasses import replace

from service.language.times.groups import Groups
from service.language.times.moment import Clock, Date, Period, Recurrence, TimeKind


def _date(groups: Groups) -> Date | None:
    month = groups.number("month") or groups.number("roman")
    base = Date(
        day=groups.number("day"), month=month, year=_year(groups.tokens("year")), weekday=groups.number("weekday"),
        quarter=groups.number("quarter"), nth=groups.number("nth"),
        unit=groups.key("unit", "U"), of=groups.key("of", "U"),
        name=groups.key("name"), part=groups.key("part") or ("week" if groups.has("week") else ""),
        which=_which(groups), daypart=groups.key("daypart"),
    )  # fmt: skip
    if groups.key("day_unit") not in {"", "day"}:
        return replace(base, day=None, nth=base.day, unit=groups.key("day_unit"))
    if groups.has("close"):
        return replace(base, unit=groups.key("close"), part="end")
    if groups.has("first"):
        return _numeric([*groups.tokens("first"), *groups.tokens("second")], base, groups)
    if groups.has("numeric"):
        parts = re.split(r"\D", "".join(groups.tokens("numeric")))
        return _numeric(parts, base, groups)
    return base if base.day is None or 1 <= base.day <= 31 else None


def _which(groups: Groups) -> str:
    key = groups.key("which") or groups.key("which_after")
    return "last" if key == "-1" else key


def _year(tokens: list[str]) -> int | None:
    figures = "".join(token for token in tokens if token.isdigit())
    if not figures:
        return None
    year = int(figures)
    return year if year > 99 else year + (2000 if year < 60 else 1900)


def _numeric(parts: list[str], base: Date, groups: Groups) -> Date | None:
    """Day first, month first only where it cannot be otherwise; unsure where a reader of English could doubt."""
    if len(parts[0]) == 4:
        month = int(parts[1])
        if not 1 <= month <= 12:
            return None
        return replace(base, day=int(parts[2]), month=month, year=int(parts[0]), numeric=True)
    first, second = int(parts[0]), int(parts[1])
    year = _year(parts[2:3])
    if second > 12 >= first:
        first, second = second, first
    if not (1 <= second <= 12 and 1 <= first <= 31):
        return None
    dotted = "." in groups.tokens("numeric")[0] if groups.has("numeric") else False
    unsure = groups.american and first <= 12 and first != second and not dotted
    return replace(base, day=first, month=second, year=year, numeric=True, unsure=unsure)


def _period(groups: Groups) -> Period | None:
    unit = groups.key("unit", "U", "H")
    if unit == "":
        return None
    about = groups.key("about") or groups.key("about_after")
    which = "past" if _which(groups) in {"past", "last"} else _which(groups)
    count = groups.number("count") or (1 if groups.has("one") else 0)
    if not count and not groups.has("vague") and not groups.has("half_only"):
        count = 1
    return Period(
        unit=unit, count=count, count_to=groups.number("count_to"), half=groups.has("half") or groups.has("half_only"),
        vague=groups.key("vague"), which=which, about=about, ago=groups.has("ago"),
        figures=any(token.isdigit() for token in groups.tokens("count")),
    )  # fmt: skip


def _clock(groups: Groups) -> Clock | None:
    if groups.has("noon"):
        return Clock(12 if groups.key("noon") == "noon" else 0)
    start = _hour(groups, "clock")
    end = _hour(groups, "clock_to")
    if start is None or start[0] > 24:
        return None
    minute = groups.number("minutes") or (30 if groups.has("half") else start[1])
    meridiem, later = groups.key("meridiem"), groups.key("meridiem_to")
    return Clock(
        hour=start[0], minute=minute, meridiem=meridiem or later, zone=groups.key("zone"),
        to_hour=end[0] if end else None, to_minute=end[1] if end else 0, to_meridiem=later or meridiem,
    )  # fmt: skip


def _hour(groups: Groups, name: str) -> tuple[int, int] | None:
    tokens = groups.tokens(name)
    if tokens and tokens[0][0].isdigit():
        parts = re.split(r"[.:]", tokens[0])
        return int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    number = groups.number(name)
    return None if number is None else (number, 0)


def _recurrence(groups: Groups) -> Recurrence | None:
    often, times = groups.key("often"), groups.number("times")
    unit = groups.key("unit", "U") or often
    couple = 2 if groups.key("interval", "V") == "couple" else 1
    interval = groups.number("interval") or groups.number("ordinal") or couple
    weekdays = groups.numbers("weekdays", "WvPm") or groups.numbers("weekday", "WvP")
    nths = groups.numbers("nth", "1OL") + groups.numbers("nth2", "1OL")
    days = groups.numbers("days", "1") + groups.numbers("day", "1O")
    of = groups.key("of", "U") or ("month" if nths or days else "")
    if often and weekdays:
        unit, of = "", often
    ordinal = groups.has("ordinal")
    # "Every second Monday" is every other one; "every first Monday" can only be the first of the month.
    first = ordinal and interval == 1 and bool(weekdays)
    return Recurrence(
        interval=interval, unit=unit, weekdays=weekdays, nths=(1,) if first else nths, days=days,
        of="month" if first else of, each=groups.each or first, times=times or 0, month=groups.number("month"),
        daypart=groups.key("daypart"), ordinal=ordinal and not first,
    )  # fmt: skip


BUILD: dict[TimeKind, Callable[[Groups], Date | Period | Clock | Recurrence | None]] = {
    TimeKind.DATE: _date,
    TimeKind.PERIOD: _period,
    TimeKind.CLOCK: _clock,
    TimeKind.RECURRENCE: _recurrence,
}
