"""Says lengths of time in English."""

from service.language.en.counting import number_word, own_lexicon
from service.language.times.moment import Period, Sense

_ABOUT = {"about": "about", "or_so": "about", "nearly": "nearly", "over": "over"}


def ahead(period: Period) -> str | None:
    """As in "for the next four months"."""
    length = _length(period)
    if period.half and not period.count:
        return f"for {length}"
    if period.about or period.vague in {"several", "some"} or period.count_to:
        return " ".join(filter(None, ("for", _ABOUT.get(period.about, ""), _length(period, article=True))))
    return f"for the next {length}"


def within(period: Period, sense: Sense) -> str | None:
    """As in "in eleven weeks"; by then at the latest, "within three days"."""
    return f"{'within' if sense is Sense.BY else 'in'} {_length(period, article=True)}"


def past(period: Period) -> str | None:
    """As in "over the past six years"."""
    if period.half and not period.count:
        return None
    if period.about in {"nearly", "over"}:
        return f"for {_ABOUT[period.about]} {_length(period, article=True)}"
    return f"over the past {_length(period)}"


def _length(period: Period, *, article: bool = False) -> str:
    one, many = own_lexicon().table["units"][period.unit][:2]
    if period.vague:
        quantity = {"couple": "couple of", "few": "few"}.get(period.vague, period.vague)
        return f"a {quantity} {many}" if article and period.vague in {"couple", "few"} else f"{quantity} {many}"
    if period.half and not period.count:
        return f"half an {one}" if one[0] in "aeiou" or one == "hour" else f"half a {one}"
    if period.count == 1:
        start = f"{'an' if one == 'hour' else 'a'} " if article else ""
        return f"{start}{one} and a half" if period.half else f"{start}{one}"
    count = number_word(period.count, figures=period.figures)
    if period.count_to:
        link = "to" if period.count_to - period.count > 1 else "or"
        return f"{count} {link} {number_word(period.count_to, figures=period.figures)} {many}"
    return f"{count} and a half {many}" if period.half else f"{count} {many}"
