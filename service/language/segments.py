"""Sentences, and the places inside one where it turns to another purpose."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from service.language.times.scanning import lowered

# Ends and turns begin with one of few characters, for which alone a text is searched; what else stands there follows.
_END = re.compile(
    r"[.!?…;:\n–—-](?:"
    r"(?:(?<=[.!?…])(?<![.!?…]{2})[.!?…]*|(?<=[;:])(?=\s*\n))[\"'»”)\]*]{0,3}(?=\s|$)"
    r"|(?<=\n)\n*|(?<=;)(?=\s)|(?<=\s[–—-])(?=\s)|(?<=[.!?])(?=[A-ZÀ-Ý][a-zà-ÿ]))"
)
_LEADING = re.compile(r"[\s>*•·▪–—\-]*(?:\(?\d{1,2}[.)]\s)?\s*")
_LAST_WORD = re.compile(r"[\w.'&]+$")
_QUOTES = '"«“'
# As in "PixelForge (contact: Marta) redesigned our shop": the sentence goes on behind it.
_NAMED = re.compile(r"\([\w ]{2,20}: ?[^\s():]+(?: [^\s():]+){0,3}\) ?")
_TOO_LONG = 30
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class _Marks:
    titles: frozenset[str]
    abbreviations: frozenset[str]
    calendar: frozenset[str]
    words: frozenset[str]
    holds: frozenset[str]
    turn: re.Pattern[str]
    condition: re.Pattern[str]
    bare: re.Pattern[str]
    subject: re.Pattern[str]
    whole: tuple[str, ...]


@cache
def _marks(language: str) -> _Marks:
    path = Path(__file__).parent / language / "segments.toml"
    table: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    subject = _words(table["subjects"])
    opener = _words(table["subjects"] + table["owners"])
    turns, joins = _words(table["turns"]), _words(table["joins"])
    return _Marks(
        titles=frozenset(table["titles"]),
        abbreviations=frozenset(table["abbreviations"]),
        calendar=frozenset(table["calendar"]),
        words=frozenset(table["letters"]),
        holds=frozenset(table["holds"]),
        turn=re.compile(
            r"\s(?<!\s\s)(?:"
            rf"(?<=[,(]\s)\s*(?=(?:{turns}|{subject})(?!\w))"
            rf"|(?<=,\s)\s*(?=(?:{joins})\s+(?:{opener})(?!\w))"
            rf"|\s*(?=(?:{turns})(?!\w))"
            rf"|\s*(?=(?:{joins})\s+(?:{_words(table['pronouns'])})(?!\w))"
            rf"|\s*(?=\((?:{_words(table['instructions'])})(?!\w))"
            r"|(?<=[:)\]]\s)\s*)"
        ),
        condition=re.compile(rf"(?:{_words(table['conditions'])})(?!\w)", re.IGNORECASE),
        bare=re.compile(rf"\s(?<!\s\s)\s*(?=(?:{_words(table['pronouns'])})(?!\w))"),
        subject=re.compile(rf"(?:{subject})(?!\w)", re.IGNORECASE),
        whole=tuple(table["whole"]),
    )


def _words(words: list[str]) -> str:
    return "|".join(re.escape(word.lower()) for word in sorted(words, key=len, reverse=True))


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Spans of the sentences of ``text`` in order (code points, end exclusive), without bullets and blanks between."""
    marks = _marks(language)
    found: list[tuple[int, int]] = []
    start = 0
    for end in _END.finditer(text):
        if end.start() < start or (end.group().startswith(".") and _abbreviated(text, start, end, marks)):
            continue
        found.append((start, end.end()))
        start = end.end()
    found.append((start, len(text)))
    return [span for span in (_trimmed(text, *span) for span in found) if span[0] < span[1]]


def _abbreviated(text: str, start: int, end: re.Match[str], marks: _Marks) -> bool:
    word = _LAST_WORD.search(text, max(start, end.start() - 12), end.start())
    if word is None:
        return end.start() == start
    last = word.group().lower().rpartition("'")[2]
    following = text[end.end() : end.end() + 2].strip()
    if last in marks.titles:
        return bool(following)
    if last in marks.calendar and text[max(start, word.start() - 2) : word.start()].strip().isdigit():
        return following.isdigit()
    if last in marks.abbreviations or last in marks.calendar:
        return bool(following) and not following[0].isupper()
    initial = len(last) == 1 and word.group()[-1].isupper() and last not in marks.words
    if initial and marks.subject.match(text, end.end() + 1):
        return False
    return initial or (last.isdigit() and len(last) < 3 and word.start() == start)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _LEADING.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(character.isalnum() for character in text[start:end]):
        return start, end
    return start, start


def segments(text: str, language: str) -> list[tuple[int, int]]:
    """Spans of the stretches of ``text`` with one purpose each, as near as grammar tells: sentences or parts of one."""
    marks, low = _marks(language), lowered(text)
    return [part for start, end in sentences(text, language) for part in _parts(text, low, start, end, marks)]


def _parts(text: str, low: str, start: int, end: int, marks: _Marks) -> list[tuple[int, int]]:
    named = contact_in(text, start, end) or (end, end)
    cuts = [
        found.end()
        for found in marks.turn.finditer(low, start, end)
        if not low.startswith(marks.whole, found.end())
        and not _conditional(text, start, found.start(), marks)
        and not named[0] < found.start() <= named[1]
    ]
    edges = [start, *cuts, end]
    cuts += [
        place
        for left, right in pairwise(edges)
        if text.count(" ", left, right) > _TOO_LONG
        for place in _bare_cuts(low, left, right, marks)
    ]
    parts: list[tuple[int, int]] = []
    for cut in [*sorted(cuts), end]:
        if cut < end and not _opens_quotation(text, cut) and _too_short(text, start, cut, end):
            continue
        parts.append(_trimmed(text, start, cut))
        start = cut
    return [part for part in parts if part[0] < part[1]]


def contact_in(text: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
    """Where the text names a contact in passing, "(contact: Marta)", with the blank behind it; None where not."""
    found = _NAMED.search(text, start, len(text) if end is None else end)
    return found.span() if found else None


def _opens_quotation(text: str, cut: int) -> bool:
    """One word may lead to a quotation: "Rewrite: «…»"."""
    return text[cut] in _QUOTES and text[max(0, cut - 9) : cut].rstrip().endswith(":")


def _too_short(text: str, start: int, cut: int, end: int) -> bool:
    return text.count(" ", start, cut) < _SHORTEST or text.count(" ", cut, end) < _SHORTEST - 1


def _conditional(text: str, start: int, place: int, marks: _Marks) -> bool:
    """What stands before a colon is only the condition of what follows: "if it burns: a text"."""
    return text[place - 1] == ":" and marks.condition.match(text, start) is not None


def _bare_cuts(low: str, start: int, end: int, marks: _Marks) -> list[int]:
    found = []
    for match in marks.bare.finditer(low, start, end):
        word = _LAST_WORD.search(low, max(start, match.start() - 15), match.start())
        if word is None or word.group() not in marks.holds:
            found.append(match.end())
    return found
