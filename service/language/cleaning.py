"""Text as people paste it, made safe to read, with the way back to the places they typed."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

_STRAIGHT = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "′": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " "}
)
# A line that was only broken for its length: long, in mid-sentence, and going on in lower case.
_WRAPPED = re.compile(r"(?<=[^\n]{56}[\w,;'’)])\n(?=[a-zà-ÿ])")
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc\U000e0000-\U000e007f"
)
_UNWANTED = re.compile(
    r"(?P<script><(?P<raw>script|style)\b[^>]{0,300}>[^<]{0,4000}(?:</(?:script|style)\s{0,9}>)?)"
    r"|(?P<tag></?[a-z][a-z0-9]{0,15}(?:[\s/][^<>]{0,300})?>)"
    r"|(?P<comment><!--|-->)"
    r"|(?P<newline>\r\n?|[\x0b\x0c\x85\u2028\u2029])"
    r"|(?P<control>[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff" + _INVISIBLE + "]+)"
    r"|(?P<marks>(?<=[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3})"
    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+)",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"(?P<control>[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff" + _INVISIBLE + "]+)")
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f\ufffc]")
_COMPOSE = re.compile(r"\w[\u0300-\u036f]{1,3}")
_REPLACEMENT = {"script": " ", "tag": " ", "comment": "\n", "newline": "\n", "control": "", "marks": ""}


@dataclass(frozen=True, slots=True)
class Cleaned:
    """``text`` to read, and the way back to the text as typed.

    Behind the cut at ``cuts[i]`` (code points of ``text``) the typed text runs ``shifts[i]`` code points ahead.
    ``ends`` maps the place behind a replacement to the place behind what was typed there.
    """

    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    ends: Mapping[int, int] = field(default_factory=dict)

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text as sent for a span of the cleaned text; both code points, end exclusive."""
        first = self._back(start)
        if end <= start:
            return first, first
        return first, self.ends[end] if end in self.ends else self._back(end - 1) + 1

    def _back(self, place: int) -> int:
        index = bisect_right(self.cuts, place) - 1
        return place + (self.shifts[index] if index >= 0 else 0)


def clean(raw: str) -> Cleaned:
    """Straight quotes, plain spaces and line ends, composed accents; no markup, control or invisible characters.

    Lines that were only broken for their length are one again.

    Stacks of more than three combining marks are cut (house). Linear in the length of ``raw``.
    """
    text = _WRAPPED.sub(" ", raw.translate(_STRAIGHT))
    return Cleaned(text) if _is_clean(text) else _edited(text, _edits(text, _UNWANTED))


def seen(raw: str) -> Cleaned:
    """The text as a reader sees it: straight quotes and plain spaces, nothing invisible; markup and lines stay."""
    text = raw.translate(_STRAIGHT)
    if text.isascii() and text.replace("\n", "").isprintable():
        return Cleaned(text)
    edits = _edits(text, _UNSEEN)
    return _edited(text, edits) if edits else Cleaned(text)


def _edited(text: str, edits: list[tuple[int, int, str]]) -> Cleaned:
    pieces: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    ends: dict[int, int] = {}
    length = position = 0
    for start, end, replacement in edits:
        pieces += text[position:start], replacement
        length += start - position + len(replacement)
        cuts.append(length)
        shifts.append(end - length)
        if replacement:
            ends[length] = end
        position = end
    pieces.append(text[position:])
    return Cleaned("".join(pieces), tuple(cuts), tuple(shifts), ends)


def _is_clean(text: str) -> bool:
    """There is nothing to be changed: most texts, and found out sooner than a search for changes takes."""
    if "<" in text or not text.replace("\n", "").isprintable():
        return False
    if text.isascii():
        return "-->" not in text or "\n" not in text
    return "-->" not in text and _MARKS.search(text) is None and unicodedata.is_normalized("NFC", text)


def _edits(text: str, unwanted: re.Pattern[str]) -> list[tuple[int, int, str]]:
    found = [(m.start(), m.end(), _REPLACEMENT[m.lastgroup or "tag"]) for m in unwanted.finditer(text)]
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return found
    composed = [(m.start(), m.end(), unicodedata.normalize("NFC", m.group())) for m in _COMPOSE.finditer(text)]
    return _apart(sorted(found + composed))


def _apart(edits: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The edits less those that begin inside one before them."""
    kept: list[tuple[int, int, str]] = []
    for edit in edits:
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept
