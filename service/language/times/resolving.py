"""The day that a moment means, seen from a given today."""

from calendar import monthrange
from datetime import date, timedelta

from service.language.times.moment import Date, Moment, Period, Recurrence

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12, "decade": 120}
_RELATIVE = {"today": 0, "tonight": 0, "tomorrow": 1, "after_tomorrow": 2}
_FEASTS = {
    "christmas": (12, 25), "christmas_eve": (12, 24), "boxing_day": (12, 26), "new_year": (1, 1),
    "new_year_eve": (12, 31), "epiphany": (1, 6), "halloween": (10, 31), "mid_august": (8, 15), "all_saints": (11, 1),
    "valentine": (2, 14), "immaculate": (12, 8), "michaelmas": (9, 29), "spring": (3, 21), "summer": (6, 21),
    "autumn": (9, 23), "winter": (12, 21),
}  # fmt: skip
_FROM_EASTER = {"easter": 0, "pentecost": 49, "whitsun": 49}


def resolve(moment: Moment, today: date) -> date | None:
    """The first such day from ``today`` on, None where that cannot be told.

    A month, a quarter or a season gives its first day, "end of" its last; a recurrence its next day; a period the day
    when it is over.
    """
    value = moment.value
    try:
        if isinstance(value, Date):
            return _day(value, today)
        if isinstance(value, Period):
            return _after(value, today)
        return _next(value, today) if isinstance(value, Recurrence) else None
    except (ValueError, OverflowError):
        return None


def _day(value: Date, today: date) -> date | None:
    if value.unsure:
        return None
    if value.name:
        return _named(value, today)
    if value.quarter:
        return _in_month(value, 3 * value.quarter - (0 if value.part == "end" else 2), today)
    if value.month:
        return _in_month(value, value.month, today)
    if value.day:
        return _day_of_month(value, today)
    if value.weekday is not None:
        return _weekday(value, today)
    if value.unit:
        return _unit(value, today)
    return date(value.year, 1, 1) if value.year else None


def _in_month(value: Date, month: int, today: date) -> date | None:
    if value.nth or value.which == "last":
        return None
    year = value.year or today.year
    found = date(year, month, _day_in(value, year, month))
    if value.year is None and found < today and (value.day or value.part or month != today.month):
        found = date(year + 1, month, _day_in(value, year + 1, month))
    return found


def _day_in(value: Date, year: int, month: int) -> int:
    if value.day:
        return value.day
    return {"end": monthrange(year, month)[1], "late": 25, "middle": 15, "early": 5}.get(value.part, 1)


def _day_of_month(value: Date, today: date) -> date | None:
    start = _months_on(today.replace(day=1), 1 if value.which == "next" else 0)
    for ahead in range(13):
        month = _months_on(start, ahead)
        if value.day and value.day <= monthrange(month.year, month.month)[1]:
            found = month.replace(day=value.day)
            if found >= today and value.weekday in {None, found.weekday()}:
                return found
    return None


def _weekday(value: Date, today: date) -> date | None:
    if value.which == "last" or value.weekday is None:
        return None
    days = (value.weekday - today.weekday()) % 7
    days = days or (7 if value.which == "next" else 0)
    return today + timedelta(days=days + (7 if value.part == "week" else 0))


def _unit(value: Date, today: date) -> date | None:
    if value.which == "last" or value.nth or value.unit not in {"week", "month", "quarter", "year"}:
        return None
    step = 1 if value.which == "next" else 0
    if value.unit == "week":
        start = today - timedelta(days=today.weekday()) + timedelta(days=7 * step)
        return start + timedelta(days=4) if value.part == "end" else start
    length = _MONTHS[value.unit]
    first = date(today.year, (today.month - 1) // length * length + 1, 1)
    start = _months_on(first, step * length)
    if value.part == "end":
        return _months_on(start, length) - timedelta(days=1)
    return start if value.part in {"", "start"} else None


def _named(value: Date, today: date) -> date | None:
    if value.name in _RELATIVE:
        return today + timedelta(days=_RELATIVE[value.name])
    if value.part or value.which == "last":
        return None
    for year in (value.year,) if value.year else (today.year, today.year + 1):
        found = _feast(value.name, year)
        if found is None or found >= today or value.year:
            return found
    return None


def _feast(name: str, year: int) -> date | None:
    if name in _FEASTS:
        return date(year, *_FEASTS[name])
    return _easter(year) + timedelta(days=_FROM_EASTER[name]) if name in _FROM_EASTER else None


def _easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, Nature, 1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    skipped = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - skipped + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _after(value: Period, today: date) -> date | None:
    if value.vague or value.ago or value.which == "past" or not value.count or value.count_to:
        return None
    if value.unit in _DAYS:
        return None if value.half else today + timedelta(days=_DAYS[value.unit] * value.count)
    if value.unit not in _MONTHS:
        return None
    months = _MONTHS[value.unit] * value.count
    half, odd = divmod(_MONTHS[value.unit], 2)
    return None if value.half and odd else _months_on(today, months + (half if value.half else 0))


def _next(value: Recurrence, today: date) -> date | None:
    if value.interval != 1 or value.times or value.of not in {"", "month"}:
        return None
    for ahead in range(70):
        found = today + timedelta(days=ahead)
        if _matches(value, found):
            return found
    return None


def _matches(value: Recurrence, day: date) -> bool:
    if value.days:
        return day.day in value.days
    if not value.weekdays or day.weekday() not in value.weekdays:
        return False
    last = day.day + 7 > monthrange(day.year, day.month)[1]
    return not value.nths or (day.day + 6) // 7 in value.nths or (-1 in value.nths and last)


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
