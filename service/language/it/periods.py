"""Says lengths of time in Italian."""

from service.language.it.agreement import gender_of, number_word, own_lexicon, units_name
from service.language.times.moment import Period, Sense

_ABOUT = {"about": "circa ", "or_so": "circa ", "nearly": "quasi ", "over": "oltre "}
_TENS = range(20, 100, 10)


def ahead(period: Period) -> str | None:
    """As in "per i prossimi quattro mesi", "per la prossima settimana"."""
    if period.vague or period.about or period.count_to or not period.count:
        return f"per {_ABOUT.get(period.about, '')}{_length(period)}"
    feminine = gender_of(period.unit) == "f"
    if period.count == 1:
        return f"per {'la prossima' if feminine else 'il prossimo'} {_length(period, article=False)}"
    return f"per {'le prossime' if feminine else 'i prossimi'} {_length(period)}"


def within(period: Period, sense: Sense) -> str | None:
    """As in "tra undici settimane"; by then at the latest, "entro tre giorni"."""
    return f"{'entro' if sense is Sense.BY else 'tra'} {_length(period)}"


def past(period: Period) -> str | None:
    """As in "in questi sei anni", "in quest'anno e mezzo"."""
    if period.half and not period.count:
        return None
    feminine = gender_of(period.unit) == "f"
    these = "in queste " if feminine else "in questi "
    if period.vague:
        return these + units_name(period.unit)
    if period.count == 1:
        noun = _length(period, article=False)
        return f"in quest'{noun}" if noun[0] in "aeiou" else f"in {'questa' if feminine else 'questo'} {noun}"
    about = _ABOUT[period.about] if period.about in {"nearly", "over"} else ""
    return f"{these}{about}{_length(period)}"


def _length(period: Period, *, article: bool = True) -> str:
    unit, units, gender = own_lexicon().table["units"][period.unit]
    if period.vague == "couple":
        return f"un paio {_of_units(units)}"
    if period.vague:
        return (
            f"qualche {unit}"
            if period.vague != "several"
            else f"{'parecchie' if gender == 'f' else 'parecchi'} {units}"
        )
    if not period.count:
        return f"mezz'{unit}" if unit[0] == "o" else f"{'mezza' if gender == 'f' else 'mezzo'} {unit}"
    half = (" e mezza" if unit == "ora" else " e mezzo") if period.half else ""
    if period.count == 1:
        one = ("un'" if unit[0] in "aeiou" else "una ") if gender == "f" else "un "
        return f"{one if article else ''}{unit}{half}"
    count = number_word(period.count, figures=period.figures)
    if period.count_to:
        return f"{count} o {number_word(period.count_to, figures=period.figures)} {units}"
    return f"{_before_units(count, period.count, units)}{half}"


def _of_units(units: str) -> str:
    return f"d'{units}" if units[0] in "ao" else f"di {units}"


def _before_units(count: str, number: int, units: str) -> str:
    """As in "trent'anni", "ventun anni", "sei anni"."""
    if not count.isdigit():
        if number in _TENS and units == "anni":
            return f"{count[:-1]}'{units}"
        if number > 20 and number % 10 == 1:
            return f"{count[:-1]} {units}"
    return f"{count} {units}"
