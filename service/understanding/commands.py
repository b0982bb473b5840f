"""Commands to the system inside what the caller sent: found however they are hidden, before anything else is read."""

import base64
import binascii
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TAGS = re.compile("[\U000e0000-\U000e007f]+")
_ZERO_WIDTH = re.compile(r"(?<=\w)[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]+(?=\w)")
_ENCODED = re.compile(r"(?:data:text/plain;base64,)?[A-Za-z0-9+/]{24,4000}={0,2}")
# What no person types into a description: comments, hidden elements, code, JSON, the tokens of chat templates.
_HIDDEN = re.compile(
    r"<!--[\s\S]{0,600}?-->|<(?P<tag>\w{1,10})\b[^>]{0,200}(?:display\s*:\s*none|\bhidden\b)[^>]{0,100}>[\s\S]{0,600}?</(?P=tag)>"
    r"|```[\s\S]{0,600}?```|<\|?/?(?:im_start|im_end|endoftext|system|assistant|user)\b[^>\n]{0,20}>[^\n]{0,2000}"
    r"|\[/?INST\][^\n]{0,4000}|!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)[^\n]{0,400}"
    r"|[\"'}\], ]{0,6}\{\s{0,9}[\"'][^\"'\n]{1,40}[\"']\s{0,3}:[^\n]{0,4000}"
    r"|^(?:assistant|user|system|human):[^\n]*(?:\n(?:assistant|user|system|human):[^\n]*)+"
    r"|^#{1,6} [^\n]{0,200}(?:\n(?!\n)[^\n]{0,400}){0,8}|^-{3,}[^\n]{1,80}-{3,}\n[\s\S]{0,2000}?^-{3,}[^\n]{0,80}-*$",
    re.MULTILINE | re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\n.!?;]*[^\s.!?;][^\n.!?;]*(?:[.!?;]+[\"»”')\]]*)?")
_WORD = re.compile(r"\w+")
_LATIN, _LOOK_ALIKE = re.compile("[A-Za-z]"), re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_ALIKE = str.maketrans(
    "аеорсухіјѕԁһɡοιανεκτρυΙΑΒΕΗΚΜΝΟΡΤΧΥΖАВЕКМНОРСТХІЈЅ", "aeopcyxijsdhgoiavektpuIABEHKMNOPTXYZABEKMHOPCTXIJS"
)
_SPELLED = re.compile(r"(?<!\w)\w(?:[-._ ]\w){3,}(?!\w)")
_LEAST_ZERO_WIDTH, _LEAST_MIXED = 4, 2
_LEAST_SPACES = 3
_LONG, _UNENDED = 35, 20
_ENDS = (".", "!", "?", ";", '"', "»", "”", ")", "]", ":")
# Where an order in a text without stops is over: at a sign, or a dozen words on.
_BREAK = re.compile(r"[,;:)\n]|(?:\s\S+){12}")


@dataclass(frozen=True, slots=True)
class _Words:
    orders: re.Pattern[str]
    roles: re.Pattern[str]
    follows: re.Pattern[str]


@cache
def _words() -> _Words:
    table = tomllib.loads(Path(__file__).with_name("commands.toml").read_text(encoding="utf-8"))
    return _Words(
        re.compile(r"(?<![a-zà-ÿ])(?:" + "|".join(table["orders"]) + ")"),
        re.compile(r"^[ \t>*]*(?:" + "|".join(table["roles"]) + ")", re.MULTILINE),
        re.compile("|".join(table["follows"])),
    )


def command_spans(raw: str) -> tuple[tuple[int, int], ...]:
    """Spans of ``raw`` (code points, end exclusive) that command the system, in order and apart.

    A paragraph most of whose sentences do is a command as a whole.
    """
    found = [match.span() for match in _TAGS.finditer(raw)]
    found += [match.span() for match in _HIDDEN.finditer(raw) if _is_hidden_command(match.group())]
    found += [match.span() for match in _ENCODED.finditer(raw) if _is_encoded(match.group())]
    for start, end in _paragraphs(raw):
        sentences = [(start + one.start(), start + one.end()) for one in _SENTENCE.finditer(raw[start:end])]
        commands: list[tuple[int, int]] = []
        for span in sentences:
            goes_on = (
                commands
                and commands[-1][1] >= span[0] - 1
                and _words().follows.match(raw[slice(*span)].strip().lower())
            )
            if goes_on or _commands(raw[slice(*span)]):
                commands.append(span)
        others = sum(raw.count(" ", *span) >= _LEAST_SPACES for span in sentences if span not in commands)
        whole = len(commands) > others and _is_short(raw, start, end, len(commands))
        found += [(start, end)] if whole else [_cut(raw, *span) for span in commands]
    return tuple(_apart(sorted(found)))


def _is_short(raw: str, start: int, end: int, orders: int = 1) -> bool:
    """No longer than so many orders are; a text that nobody ended is more than its order sooner."""
    longest = _LONG if raw[start:end].rstrip().endswith(_ENDS) else _UNENDED
    return raw.count(" ", start, end) <= longest * orders


def _cut(raw: str, start: int, end: int) -> tuple[int, int]:
    """Of a sentence that nobody ended the part that commands, from where its order begins to the next comma or so."""
    if _is_short(raw, start, end):
        return start, end
    order = _words().orders.search(raw[start:end].lower())
    if order is None:
        return start, end
    rest = _BREAK.search(raw, start + order.end(), end)
    return start + order.start(), rest.end() if rest else end


def _paragraphs(raw: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", raw))


def _is_hidden_command(text: str) -> bool:
    """JSON and the tokens of chat templates are nobody's words; a comment, code or a heading may be innocent."""
    return "{" in text[:8] or text.startswith(("<|", "[INST", "[/INST")) or _commands(text)


def _commands(text: str) -> bool:
    if len(_ZERO_WIDTH.findall(text)) >= _LEAST_ZERO_WIDTH or _mixed(text) >= _LEAST_MIXED:
        return True
    plain = " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").lower().split())
    joined = _SPELLED.sub(lambda spelled: re.sub(r"[-._ ]", "", spelled.group()), plain)
    ways = dict.fromkeys((plain, plain.translate(_ALIKE), joined))
    return _words().roles.match(text) is not None or any(_words().orders.search(way) for way in ways)


def _mixed(text: str) -> int:
    """How many words have letters of two alphabets."""
    if not _LOOK_ALIKE.search(text):
        return 0
    return sum(bool(_LATIN.search(word) and _LOOK_ALIKE.search(word)) for word in _WORD.findall(text))


def _is_encoded(token: str) -> bool:
    """The token is base64 of a readable text of several words."""
    token = token.rpartition(",")[2]
    try:
        text = base64.b64decode(token + "=" * (-len(token) % 4), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return False
    return text.isprintable() and " " in text.strip()


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans with those that overlap made one."""
    start, end = -1, -1
    for first, last in spans:
        if first <= end:
            end = max(end, last)
            continue
        if start >= 0:
            yield start, end
        start, end = first, last
    if start >= 0:
        yield start, end
