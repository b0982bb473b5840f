"""Finds the times and amounts in a text, with the words that lead them in."""

from dataclasses import dataclass
from operator import itemgetter

from service.language.times.lexicon import Lexicon, lexicon
from service.language.times.moment import TimeKind
from service.language.times.scanning import Scan, scan
from service.language.times.span import TimeSpan

_LEAD_WORDS = 5
_UNSURE_SLASH = {"24/7", "1/2", "1/3", "2/3", "1/4", "3/4", "50/50", "9/10"}
_UNSURE_DASH = {"1-1", "1-2", "1-3", "2-2", "2-1", "3-1"}
_STUCK = "~s0123456789MmU"
_REACH = itemgetter(0, 1)
_EDGES = " |()[],.-/*':+"
_ALWAYS = set("until until_after by before after from since within on of over about for at".split())
_LEAD_FOR = {
    "date": _ALWAYS - {"at"},
    "period": {"for", "since", "within", "after", "from", "over", "of", "until", "before", "on"},
    "clock": {"at"},
}


@dataclass(frozen=True, slots=True)
class _Found:
    """A time by its tokens, with the tokens before it."""

    kind: str
    start: int
    end: int
    before: list[str]


def find_times(text: str, language: str) -> tuple[TimeSpan, ...]:
    """Times, amounts and percentages in order, the longest reading of each, no overlap; () for an unknown language."""
    known = lexicon(language)
    if known is None:
        return ()
    scanned = scan(text, known)
    places: list[int] = []
    spans: list[TimeSpan] = []
    place = 0
    while found := known.hot.search(scanned.classes, place):
        place = found.start()
        taken = _longest(scanned, place, known)
        if taken is None:
            place += 1
            continue
        places = places or scanned.places()
        spans.append(_span(text, scanned, places, taken, known))
        place = taken.end
    return tuple(spans)


def lead_sense(lead: str, language: str) -> str:
    """The sense of a lead as typed ("fino al" is "until"), "" for none or an unknown one."""
    known = lexicon(language)
    if known is None or not lead:
        return ""
    tokens = [token for token in scan(lead, known).tokens if not token.isspace()]
    return _lookup(tokens, known) or (_lookup(tokens[:-1], known) if len(tokens) > 1 else "")


def _longest(scanned: Scan, start: int, known: Lexicon) -> _Found | None:
    """The longest time that starts here; a look that asks for "of" wins a draw."""
    classes = scanned.classes
    if start and classes[start - 1] not in _EDGES and scanned.tokens[start - 1][-1] != "'":
        return None
    found = known.probe.match(classes, start)
    if found is None or found.lastindex is None:
        return None
    reached = [
        (end, needs == "of", kind, needs)
        for index, (kind, needs) in enumerate(known.looks, 1)
        if (end := found.end(index)) > start
    ]
    before: list[str] | None = None
    for end, _, kind, needs in sorted(reached, key=_REACH, reverse=True):
        if end < len(classes) and classes[end] in _STUCK and classes[end - 1] not in " $%":
            continue
        before = _before(scanned, start) if before is None else before
        time = _Found(kind, start, end, before)
        if _fits(scanned, time, needs, known):
            return time
    return None


def _fits(scanned: Scan, time: _Found, needs: str, known: Lexicon) -> bool:
    needs = needs or (_own_need(scanned, time.start, time.end) if time.kind == "date" else "")
    if needs and not _led(needs, time.kind, time.before, known):
        return False
    return not (time.kind == "period" and time.before and time.before[-1] in known.ages_before)


def _led(needs: str, kind: str, before: list[str], known: Lexicon) -> bool:
    last = before[-1] if before else ""
    if needs == "weekday":
        return _letter(last, known) in {"W", "v", "P"}
    if needs == "day":
        return last in known.day_leads or _letter(last, known) == "J"
    sense = _sense(before, known)
    if needs == "at":
        return sense == "at" or last == "all'"
    if needs == "of":
        return sense == "of"
    return sense in _LEAD_FOR[kind] or (needs == "month" and sense == "to")


def _letter(token: str, known: Lexicon) -> str:
    return known.words[token][0] if token in known.words else ""


def _own_need(scanned: Scan, start: int, end: int) -> str:
    """Spellings that are times only in company: "may", "1/2", "10-12", "8.6"."""
    classes = scanned.classes[start:end]
    if classes == "m":
        return "month"
    if classes[0] not in "1237":
        return ""
    typed = "".join(scanned.tokens[start:end])
    dotted = classes == "7" and not typed.endswith(("10", "11", "12"))
    dashed = classes in _UNSURE_DASH and "-0" not in typed
    return "month" if dotted or dashed or typed in _UNSURE_SLASH else ""


def _before(scanned: Scan, start: int) -> list[str]:
    """The tokens just before, spaces left out, at most five."""
    low = max(0, start - 2 * _LEAD_WORDS)
    tokens: list[str] = []
    for index in range(start - 1, low - 1, -1):
        letter = scanned.classes[index]
        if letter in "|,*()" or (letter == "." and len(scanned.tokens[max(0, index - 1)]) > 1):
            break
        if letter != " ":
            tokens.append(scanned.tokens[index])
    return tokens[::-1]


def _sense(before: list[str], known: Lexicon) -> str:
    return _longest_lead(before, known)[1]


def _longest_lead(before: list[str], known: Lexicon) -> tuple[int, str]:
    """How many of the last tokens are a lead, and its sense; an article may close it ("by the", "entro il")."""
    article = 1 if before and _letter(before[-1], known) in {"T", "J"} else 0
    for dropped in (0, article) if article else (0,):
        stem = before[: len(before) - dropped]
        for size in range(min(len(stem), 4), 0, -1):
            if sense := _lookup(stem[-size:], known):
                return size + dropped, sense
    return 0, ""


def _lookup(tokens: list[str], known: Lexicon) -> str:
    joined = " ".join(tokens)
    return known.leads.get(joined, "")


def _span(text: str, scanned: Scan, places: list[int], time: _Found, known: Lexicon) -> TimeSpan:
    """The time in code points.

    An article in front is the time's own, but after a preposition it is the lead's in languages where the two agree
    ("entro il").
    """
    start = time.start
    previous = start - 1 - (start > 1 and scanned.classes[start - 1] == " ")
    articled = start > 0 and scanned.classes[previous] in "TJ" and time.kind not in {"amount", "percent"}
    size, _ = _longest_lead(time.before, known)
    if articled and not (known.article_joins_lead and size > 1):
        start, size = previous, max(0, size - 1)
    begin, lead = places[start], places[_back(scanned, start, size)]
    end = places[time.end] - (text[places[time.end] - 1] in "'’" and scanned.tokens[time.end - 1] not in known.words)
    return TimeSpan(TimeKind(time.kind), begin, end, text[begin:end], text[lead:begin].strip())


def _back(scanned: Scan, start: int, size: int) -> int:
    index = start
    while size:
        index -= 1
        if scanned.classes[index] != " ":
            size -= 1
    return index
