"""A clause as words and the signs between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(
    r"([^\w£$€#@+&'%]{0,24})"
    r"('(?:til|em|cause|bout|n|\d\ds?)(?!\w)|w/o?(?!\w)|w/(?=\w)|"
    r"'?[\w£$€#@+&%]+(?:(?:[.,:](?=\d)|\.(?=[a-z]\w|[A-Za-z]{1,2}\b)|['/@&+-])[\w£$€&%]+)*(?:\+|(?<=s)'(?!\w))?)"
)
_BULLET = re.compile(r"^\s*(?:\(?\d{1,2}[.)]\s+|[-*•>–]+\s*)")
_QUOTED = re.compile(r"^'(?!(?:til|em|cause|bout|n|\d\ds?)$)")
_EQUALS = re.compile(r"=|->|→")
_UNWRITTEN = re.compile(r"[^\s.,;:?!()\[\]\"'/–—-]")


@dataclass(frozen=True, slots=True)
class Clause:
    """``gaps[i]`` stands before ``words[i]``; ``keys`` are the words in lower case.

    ``tail`` closes an open bracket or quotation.
    """

    words: tuple[str, ...]
    keys: tuple[str, ...]
    gaps: tuple[str, ...]
    tail: str = ""

    def __str__(self) -> str:
        return spell(self.words, self.gaps, self.tail)

    def behind(self, place: int) -> "Clause":
        """The words behind a place of the text, which must be a boundary."""
        length = 0
        for index, word in enumerate(self.words):
            length += len(self.gaps[index]) if index else 0
            if length >= place:
                return self.part(index)
            length += len(word)
        return self.part(len(self.words))

    def part(self, start: int, end: int | None = None) -> "Clause":
        """The words from ``start`` to ``end`` (exclusive)."""
        tail = self.tail if end is None or end >= len(self.words) else ""
        return Clause(self.words[start:end], self.keys[start:end], self.gaps[start:end], tail)


def make(words: Sequence[str], gaps: Sequence[str], tail: str = "") -> Clause:
    """A clause of words and the gaps before them; the month of May keeps its capital in the keys, the verb has none."""
    keys = [word.lower() for word in words]
    if "May" in words:
        keys = [word if index and word == "May" else keys[index] for index, word in enumerate(words)]
    return Clause(tuple(words), tuple(keys), tuple(gaps), tail)


def spell(words: Sequence[str], gaps: Sequence[str], tail: str = "") -> str:
    """The text of words and gaps; what opens before the first word is kept only where it closes again."""
    if not words:
        return ""
    text = words[0] + "".join([gap + word for gap, word in zip(gaps[1:], words[1:], strict=True)]) + tail
    if "(" in text or ")" in text:
        opened, closed = text.count("("), text.count(")")
        if closed != opened:
            text = text.replace(")", "") if closed > opened else text.replace(" (", ", ").replace("(", "")
    if '"' in text and text.count('"') % 2:
        text = text.replace('"', "")
    return text


def cut(text: str) -> tuple[list[str], list[str], str]:
    """Words, the gap before each, and what closes the text."""
    pairs = _WORD.findall(_BULLET.sub("", text))
    words = [word if word[0] != "'" else _QUOTED.sub("", word) for _, word in pairs]
    gaps = [gap if gap == " " else _gap(gap) for gap, _ in pairs]
    if gaps and gaps[0]:
        gaps[0] = gaps[0].strip(" ,;:.!?–-")
        if gaps[0]:
            words[0] = gaps[0] + words[0] if gaps[0] in {'"', "("} else words[0]
    tail = text.rstrip(" .,;:!?…–—-*\n")[-1:]
    return words, gaps, tail if tail in {")", '"'} else ""


@lru_cache(maxsize=512)
def _gap(gap: str) -> str:
    if _EQUALS.search(gap):
        return ": "
    gap = _UNWRITTEN.sub("", gap)
    if not gap:
        return ""
    if "..." in gap:
        return ", "
    gap = re.sub(r"([!?])[!?]+", r"\1", gap).replace("[", "(").replace("]", ")")
    gap = re.sub(r"\s+", " ", gap)
    bare = gap.strip()
    if bare in {"-", "–", "—", "--"}:
        return gap if gap in {"-", "–"} else " – "
    if bare in {",", ",,", ", -"}:
        return ", "
    if gap in {"!", "! "}:
        return ". "
    return gap or " "
