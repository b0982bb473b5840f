"""Says in English what comes again, and at what hour."""

from service.language.en.counting import listed, nth_word, number_word, ordinal_word, own_lexicon, tidy_time
from service.language.times.moment import Clock, Recurrence


def again(recurrence: Recurrence) -> str | None:
    """As in "every Thursday", "on the first and third Friday of the month", "once a quarter"."""
    table = own_lexicon().table
    if recurrence.nths or recurrence.days:
        return _on_the(recurrence)
    tail = f" {recurrence.daypart}" if recurrence.daypart else ""
    if recurrence.weekdays:
        return f"every {_every(recurrence)}{listed([table['weekdays'][day] for day in recurrence.weekdays])}{tail}"
    if recurrence.month:
        return f"every {table['months'][recurrence.month]}"
    if recurrence.times:
        often = {1: "once", 2: "twice"}.get(recurrence.times, f"{number_word(recurrence.times)} times")
        return (
            f"{often} {_each(recurrence.unit)}" if recurrence.interval == 1 else f"{often} every {_units(recurrence)}"
        )
    return f"every {_units(recurrence)}" if recurrence.unit else f"every{tail}" if tail else None


def clock(clock: Clock, typed: str) -> str:
    """As in "at 17:00 CET", "from 2 to 4pm", "at noon"."""
    if clock.to_hour is not None:
        start, end = _hour(clock.hour, clock.minute, ""), _hour(clock.to_hour, clock.to_minute, clock.to_meridiem)
        return " ".join(filter(None, ("from", start, "to", end, clock.zone)))
    if typed:
        return f"at {tidy_time(typed)}"
    if clock.minute == 0 and clock.hour in {0, 12} and not clock.meridiem:
        return "at noon" if clock.hour else "at midnight"
    return " ".join(filter(None, ("at", _hour(clock.hour, clock.minute, clock.meridiem, full=True), clock.zone)))


def _on_the(recurrence: Recurrence) -> str:
    table = own_lexicon().table
    of = f" of {'each' if recurrence.each else 'the'} {table['units'][recurrence.of or 'month'][0]}"
    if recurrence.days:
        return f"on the {listed([ordinal_word(day) for day in recurrence.days])}{of}"
    names = listed([table["weekdays"][day] for day in recurrence.weekdays])
    return f"on the {listed([nth_word(nth) for nth in recurrence.nths])} {names}{of}"


def _every(recurrence: Recurrence) -> str:
    interval = recurrence.interval
    return "" if interval == 1 else "other " if interval == 2 and not recurrence.ordinal else f"{nth_word(interval)} "


def _units(recurrence: Recurrence) -> str:
    interval, unit = recurrence.interval, recurrence.unit
    if unit == "day" and interval in {14, 15}:
        interval, unit = 2, "week"
    one, many = own_lexicon().table["units"][unit][:2]
    return one if interval == 1 else f"{number_word(interval)} {many}"


def _each(unit: str) -> str:
    name: str = own_lexicon().table["units"][unit][0]
    return f"an {name}" if name == "hour" else f"a {name}"


def _hour(hour: int, minute: int, meridiem: str, *, full: bool = False) -> str:
    minutes = f":{minute:02d}" if minute or (full and not meridiem) else ""
    return f"{hour}{minutes}{meridiem}"
