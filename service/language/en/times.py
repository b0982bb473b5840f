"""Says dates in English; with its siblings, all that a message says of time."""

from service.language.en.counting import nth_word, ordinal_word, own_lexicon, tidy_time
from service.language.en.periods import ahead, past, within
from service.language.en.recurrences import again, clock
from service.language.times.moment import Date, Sense

__all__ = ["again", "ahead", "clock", "past", "point", "within"]


_LEAD = {
    Sense.BY: "by", Sense.BEFORE: "before", Sense.AFTER: "after", Sense.FROM: "from", Sense.SINCE: "since",
    Sense.UNTIL: "until", Sense.UNTIL_AFTER: "until after", Sense.TO: "to",
}  # fmt: skip
_PARTS = {"end": "end", "start": "beginning", "middle": "middle"}


def point(date: Date, sense: Sense, typed: str) -> str | None:
    """As in "on 31 March", "by the end of May": the preposition is the sense's, else the date's own.

    ``Sense.TO`` ends a stretch.
    """
    found = _phrase(date, typed)
    if found is None:
        return None
    preposition, phrase = found
    return " ".join(filter(None, (_LEAD.get(sense, preposition), phrase)))


def _phrase(date: Date, typed: str) -> tuple[str, str] | None:
    """The date's own preposition and the date without it."""
    table = own_lexicon().table
    if date.day is not None:
        return "in" if date.part == "week" else "on", _day(date, typed)
    if date.weekday is not None:
        name = " ".join(
            filter(None, (table["weekdays"][date.weekday], date.daypart, "week" if date.part == "week" else ""))
        )
        return ("", f"{date.which} {name}") if date.which else ("on", name)
    if date.name:
        return _named(date)
    if date.month is not None or date.quarter is not None:
        return _months(date)
    if date.unit:
        return _united(date)
    return ("in", str(date.year)) if date.year else None


def _day(date: Date, typed: str) -> str:
    table = own_lexicon().table
    if date.unsure:
        return typed
    if date.part == "week":
        return "the week of " + _built(date)
    if date.month is not None:
        return _built(date) if date.numeric or not typed else tidy_time(typed)
    ordinal = f"the {ordinal_word(date.day or 0)}"
    if date.of:
        return f"{ordinal} of {_unit_of(date.which, date.of)}"
    return f"{table['weekdays'][date.weekday]} {ordinal}" if date.weekday is not None else ordinal


def _built(date: Date) -> str:
    table = own_lexicon().table
    weekday = table["weekdays"][date.weekday] if date.weekday is not None else ""
    return " ".join(filter(None, (weekday, str(date.day), table["months"][date.month or 0], str(date.year or ""))))


def _named(date: Date) -> tuple[str, str] | None:
    if date.name not in own_lexicon().table["names"]:
        return None
    name, preposition = own_lexicon().table["names"][date.name]
    if date.part in {"end", "start"}:
        return "at", f"the {_PARTS[date.part]} of the {name}"
    if date.part:
        return "in", f"mid-{name}" if date.part == "middle" else f"{date.part} {name}"
    if date.which:
        return "", f"{date.which} {name}"
    return preposition, f"{name} {date.year}" if date.year else name


def _months(date: Date) -> tuple[str, str]:
    table = own_lexicon().table
    name = f"Q{date.quarter}" if date.quarter else table["months"][date.month or 0]
    name = f"{name} {date.year}" if date.year else name
    if date.nth:
        return "in", f"the {nth_word(date.nth)} {table['units'][date.unit][0]} of {name}"
    if date.part in {"end", "start"}:
        return "at", f"the {_PARTS[date.part]} of {name}"
    if date.part == "middle":
        return "in", f"mid-{name}" if not date.quarter else f"the middle of {name}"
    if date.part:
        return "in", f"{date.part} {name}"
    return ("", f"{date.which} {name}") if date.which else ("in", name)


def _united(date: Date) -> tuple[str, str]:
    unit = own_lexicon().table["units"][date.unit][0]
    if date.nth:
        tail = f" of {_unit_of(date.which, date.of)}" if date.of else ""
        return "in", f"the {nth_word(date.nth)} {unit}{tail}"
    if date.part:
        part = _PARTS.get(date.part, date.part)
        preposition = "at" if date.part in {"end", "start"} else "in"
        if part in {"early", "late"}:
            return preposition, f"{part} {date.which or 'this'} {unit}"
        return preposition, f"the {part} of {_unit_of(date.which, date.unit)}"
    return ("", f"{date.which} {unit}") if date.which else ("in", f"the {unit}")


def _unit_of(which: str, unit: str) -> str:
    name: str = own_lexicon().table["units"][unit][0]
    return f"{which} {name}" if which else name if unit == "term" else f"the {name}"
