"""Says in Italian what comes again, and at what hour."""

from service.language.it.agreement import (
    article_of,
    contracted,
    day_number,
    gender_of,
    listed,
    nth_word,
    number_word,
    own_lexicon,
    unit_name,
    units_name,
)
from service.language.times.moment import Clock, Recurrence
from service.language.times.scanning import scan


def again(recurrence: Recurrence) -> str | None:
    """As in "ogni giovedì", "il primo e il terzo venerdì del mese", "una volta al trimestre"."""
    table = own_lexicon().table
    if recurrence.nths or recurrence.days:
        return _on_the(recurrence)
    tail = f" {table['names'][recurrence.daypart][0]}" if recurrence.daypart else ""
    if recurrence.weekdays:
        return _weekdays(recurrence, tail)
    if recurrence.month:
        return f"ogni {table['months'][recurrence.month]}"
    if recurrence.times:
        often = "una volta" if recurrence.times == 1 else f"{number_word(recurrence.times)} volte"
        unit = unit_name(recurrence.unit)
        per = contracted("a", article_of(unit, gender_of(recurrence.unit)), unit)
        return (
            f"{often} {per}"
            if recurrence.interval == 1
            else f"{often} ogni {number_word(recurrence.interval)} {units_name(recurrence.unit)}"
        )
    return _each_unit(recurrence) if recurrence.unit else f"ogni{tail}" if tail else None


def _on_the(recurrence: Recurrence) -> str:
    table = own_lexicon().table
    unit = recurrence.of or "month"
    name, gender = unit_name(unit), gender_of(unit)
    of = f" di ogni {name}" if recurrence.each else f" {contracted('di', article_of(name, gender), name)}"
    if recurrence.days:
        return (
            listed([contracted("", "l'" if day in {8, 11} else "il", day_number(day)) for day in recurrence.days]) + of
        )
    feminine = 6 in recurrence.weekdays
    nths = [nth_word(nth, "f" if feminine else "m") for nth in recurrence.nths]
    days = listed([table["weekdays"][day] for day in recurrence.weekdays])
    return f"{listed([contracted('', article_of(nth, 'f' if feminine else 'm'), nth) for nth in nths])} {days}{of}"


def _weekdays(recurrence: Recurrence, tail: str) -> str:
    names = [own_lexicon().table["weekdays"][day] for day in recurrence.weekdays]
    if recurrence.interval == 1:
        return f"ogni {listed(names)}{tail}"
    if recurrence.ordinal:
        feminine = "f" if names == ["domenica"] else "m"
        return f"ogni {nth_word(recurrence.interval, feminine)} {listed(names)}{tail}"
    if recurrence.interval == 2 and len(names) == 1:
        one = "una" if names[0] == "domenica" else "un"
        return f"{one} {names[0]}{tail} sì e {'una' if one == 'una' else 'uno'} no"
    plural = [{"sabato": "sabati", "domenica": "domeniche"}.get(name, name) for name in names]
    return f"ogni {number_word(recurrence.interval)} {listed(plural)}{tail}"


def _each_unit(recurrence: Recurrence) -> str:
    interval, unit = recurrence.interval, recurrence.unit
    if unit == "fortnight":
        interval, unit = 2 * interval, "week"
    return f"ogni {unit_name(unit)}" if interval == 1 else f"ogni {number_word(interval)} {units_name(unit)}"


def clock(clock: Clock, typed: str) -> str:
    """As in "alle 8:30", "all'una", "dalle 13 alle 14", "a mezzogiorno"."""
    known = own_lexicon()
    tokens = [token for token in scan(typed, known).tokens if known.words.get(token, ("",))[0] != "H"]
    if clock.to_hour is not None:
        return f"{_at('dalle', _hour(clock))} {_at('alle', _to_hour(clock))}"
    if any(known.words.get(token, ("",))[0] == "C" for token in tokens) or _is_noon(clock, typed):
        return "a mezzogiorno" if clock.hour else "a mezzanotte"
    hour = "".join(tokens).strip() if typed else _hour(clock)
    return " ".join(filter(None, (_at("alle", hour), clock.zone if not typed else "")))


def _is_noon(clock: Clock, typed: str) -> bool:
    return not typed and clock.hour in {0, 12} and not clock.minute and not clock.meridiem


def _hour(clock: Clock) -> str:
    return _figures(clock.hour, clock.minute, clock.meridiem, full=bool(clock.zone))


def _to_hour(clock: Clock) -> str:
    return _figures(clock.to_hour or 0, clock.to_minute, clock.to_meridiem)


def _figures(hour: int, minute: int, meridiem: str, *, full: bool = False) -> str:
    hour = hour + 12 if meridiem == "pm" and hour < 12 else 0 if meridiem == "am" and hour == 12 else hour
    return f"{hour}:{minute:02d}" if minute or full else str(hour)


def _at(preposition: str, hour: str) -> str:
    """As in "alle 9", "all'una", "all'1:30"."""
    if hour in {"1", "una"}:
        return f"{preposition[:-1]}'una"
    return f"{preposition[:-1]}'{hour}" if hour.startswith(("1:", "1.")) else f"{preposition} {hour}"
