"""Where each clause of a text stands: in quotation marks, in a list, at the head or at the end."""

import re

from service.understanding.labels.features import Place

_QUOTED = re.compile(r"\"[^\"]{25,}\"|«[^»]{15,}»|“[^”]{25,}”|'(?<!\w')[^'\n]{30,}'(?!\w)")
_LOGGED = re.compile(r"(?m)^[ \[(]{0,3}(?:\d{1,2}[/.:-]\d{1,2}[^\n]{0,24}?[\])\-–] ?)(?P<who>[^\n:]{1,40}): ")
_SPEAKER = re.compile(r"(?m)^(?P<who>[^\W\d_][\w ]{0,15}?) ?(?:\(\d{1,2}[:.]\d\d\))? ?: ")
_HEADER = re.compile(
    r"(?mi)^[> ]{0,4}(?:date|sent|subject|cc|data|inviato|oggetto|ogg) ?: [^\n]*\d{1,2}[:.]\d\d[^\n]*$"
)
_OWN = frozenset({"me", "i", "io", "ich", "you"})
_HARDLY = 15
_MARKS = frozenset(">•*·▪–—-")
_MARK = re.compile(r"(?:^|\n)[ ]{0,3}([>•*·▪–—-])[> •*·▪–—-]{0,4}$")


def places(text: str, spans: list[tuple[int, int]]) -> list[Place]:
    """One place a span, in order."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    logged = [*_logged(text), *(match.span() for match in _HEADER.finditer(text))]
    return [
        Place(
            index=index,
            count=len(spans),
            quoted=any(left <= start + 1 and end <= right + 1 for left, right in quoted),
            mark="chat" if any(left <= start < right for left, right in logged) else _mark(text, start),
        )
        for index, (start, end) in enumerate(spans)
    ]


def _mark(text: str, start: int) -> str:
    if text[max(0, start - 8) : start].rstrip(" \n")[-1:] not in _MARKS:
        return ""
    found = _MARK.search(text, max(0, start - 8), start)
    return "" if found is None else ">" if found.group(1) == ">" else "-"


def _logged(text: str) -> list[tuple[int, int]]:
    """Lines of a pasted chat; the writer's own are no part of it where there is hardly a word besides."""
    if ": " not in text:
        return []
    lines = [(match, _line_end(text, match.end())) for match in (*_LOGGED.finditer(text), *_spoken(text))]
    besides = len(text.split()) - sum(len(text[match.start() : end].split()) for match, end in lines)
    own_count = besides < _HARDLY
    return [
        (match.start(), match.end() if own_count and match["who"].strip().lower() in _OWN else end)
        for match, end in lines
    ]


def _spoken(text: str) -> list[re.Match[str]]:
    """Lines that begin with a speaker, where the writer is one of them and somebody speaks twice."""
    lines = list(_SPEAKER.finditer(text))
    speakers = [match["who"].strip().lower() for match in lines]
    dialogue = not _OWN.isdisjoint(speakers) and len(set(speakers)) < len(speakers)
    return lines if dialogue else []


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end
