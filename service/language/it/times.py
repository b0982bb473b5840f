"""Says dates in Italian, with the articles and prepositions that agree.

With its siblings, all that a message says of time.
"""

from dataclasses import dataclass

from service.language.it.agreement import (
    article_of,
    contracted,
    day_number,
    gender_of,
    nth_word,
    own_lexicon,
    unit_name,
)
from service.language.it.periods import ahead, past, within
from service.language.it.recurrences import again, clock
from service.language.times.moment import Date, Sense

__all__ = ["again", "ahead", "clock", "past", "point", "within"]


_LEAD = {
    Sense.BY: ("entro ", ""), Sense.BEFORE: ("prima ", "di"), Sense.AFTER: ("dopo ", ""), Sense.FROM: ("", "da"),
    Sense.SINCE: ("", "da"), Sense.UNTIL: ("fino ", "a"), Sense.UNTIL_AFTER: ("fino a dopo ", ""), Sense.TO: ("", "a"),
}  # fmt: skip
_PART = {"end": "fine", "late": "fine", "start": "inizio", "early": "inizio", "middle": "metà"}


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A date, its article ("il", "l'", "la" or "") and the whole of what says "on" it."""

    article: str
    noun: str
    on: str


def point(date: Date, sense: Sense, typed: str) -> str | None:
    """As in "il 31 marzo", "entro l'8 aprile", "a fine marzo"; ``Sense.TO`` ends a stretch: "al 28 febbraio"."""
    phrase = _phrase(date, typed)
    if phrase is None:
        return None
    if sense not in _LEAD:
        return phrase.on
    words, preposition = _LEAD[sense]
    return words + contracted(preposition, phrase.article, phrase.noun)


def _said(article: str, noun: str, preposition: str = "") -> _Phrase:
    return _Phrase(article, noun, contracted(preposition, article, noun))


def _phrase(date: Date, typed: str) -> _Phrase | None:
    table = own_lexicon().table
    if date.day is not None:
        return _day(date, typed)
    if date.weekday is not None:
        return _weekday(date) if date.part != "week" else None
    if date.name:
        return _named(date)
    if date.quarter is not None:
        noun = f"{table['ordinals'][min(date.quarter, 4)]} trimestre"
        noun = f"{noun} del {date.year}" if date.year else noun
        return _said("", f"{_PART[date.part]} {noun}", "a") if date.part in _PART else _said("il", noun, "in")
    if date.month is not None:
        return _month(date)
    if date.unit:
        return _united(date)
    return _said("il", str(date.year), "in") if date.year else None


def _day(date: Date, typed: str) -> _Phrase:
    table = own_lexicon().table
    if date.numeric and typed and date.weekday is None and not typed[:4].isdigit():
        noun = typed.lower().removeprefix("il ").removeprefix("l'").strip()
    elif date.month is not None:
        noun = " ".join(filter(None, (day_number(date.day), table["months"][date.month], str(date.year or ""))))
    else:
        noun = day_number(date.day)
        if date.of:
            unit = _unit_which(date.of, date.which)
            noun = f"{noun} {contracted('di', *unit)}"
    if date.weekday is not None:
        return _said("", f"{table['weekdays'][date.weekday]} {noun}")
    article = "l'" if date.day in {8, 11} else "il"
    if date.part == "week":
        return _said("la", f"settimana {contracted('di', article, noun)}", "in")
    return _said(article, noun)


def _weekday(date: Date) -> _Phrase:
    table = own_lexicon().table
    name = table["weekdays"][date.weekday or 0]
    daypart = table["names"][date.daypart][0] if date.daypart else ""
    return _said("", " ".join(filter(None, (name, _which_after(date.which, feminine=name == "domenica"), daypart))))


def _which_after(which: str, *, feminine: bool) -> str:
    stem = {"next": "prossim", "last": "scors"}.get(which, "")
    return stem and stem + ("a" if feminine else "o")


def _named(date: Date) -> _Phrase | None:
    names = own_lexicon().table["names"]
    if date.name not in names:
        return None
    name, article, on = names[date.name]
    feminine = article == "la" or date.name == "summer"
    if date.part in _PART:
        return _said("", f"{_PART[date.part]} {name}", "a")
    if date.which == "this":
        return _said("", f"quest'{name}" if article == "l'" else f"{'questa' if feminine else 'questo'} {name}")
    if date.which:
        return _said(article, f"{name} {_which_after(date.which, feminine=feminine)}")
    return _Phrase(article, f"{name} {date.year}", f"{on} {date.year}") if date.year else _Phrase(article, name, on)


def _month(date: Date) -> _Phrase:
    table = own_lexicon().table
    name = " ".join(filter(None, (table["months"][date.month or 0], str(date.year or ""))))
    if date.nth:
        unit, gender = unit_name(date.unit), gender_of(date.unit)
        noun = f"{nth_word(date.nth, gender)} {unit} di {name}"
        return _said(article_of(noun, gender), noun, "in")
    if date.part in _PART:
        return _said("", f"{_PART[date.part]} {name}", "a")
    if date.which:
        return (
            _said("il", f"prossimo {name}")
            if date.which == "next"
            else _said("", f"{name} {_which_after(date.which, feminine=False)}".strip(), "a")
        )
    return _said("", name, "a")


def _united(date: Date) -> _Phrase:
    unit, gender = unit_name(date.unit), gender_of(date.unit)
    if date.nth:
        noun = f"{nth_word(date.nth, gender)} {unit}"
        if date.of:
            noun = f"{noun} {contracted('di', *_unit_which(date.of, date.which))}"
        return _said(article_of(noun, gender), noun, "in")
    if date.part in _PART and (date.which or date.unit == "week"):
        article = "l'" if _PART[date.part] == "inizio" else "la"
        return _said(article, f"{_PART[date.part]} {contracted('di', *_unit_which(date.unit, date.which))}", "a")
    if date.part in _PART:
        return _said("", f"{_PART[date.part]} {unit}", "a")
    article, noun = _unit_which(date.unit, date.which)
    return _said(article, noun) if date.which else _said(article, noun, "in")


def _unit_which(unit: str, which: str) -> tuple[str, str]:
    """Article and noun: "la", "prossima settimana"; "", "quest'anno"; "il", "mese"."""
    name, gender = unit_name(unit), gender_of(unit)
    feminine = gender == "f"
    if which == "this":
        return "", f"quest'{name}" if name[0] in "aeiou" else f"{'questa' if feminine else 'questo'} {name}"
    if which == "next":
        return ("la", f"prossima {name}") if feminine else ("il", f"prossimo {name}")
    noun = f"{name} {_which_after(which, feminine=feminine)}".strip()
    return article_of(noun, gender), noun
