"""One mention of a person or a firm, made from the words that name them."""

import re
from dataclasses import dataclass

from service.language.namebook import Namebook
from service.language.words import Word

_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+")
_NO_CAMELS = ("Mc", "Mac", "De", "Di", "La", "Le", "Fitz")
_LEGAL_FORMS = frozenset({"srl", "spa", "snc", "sas", "srls", "ltd", "llc", "gmbh", "inc", "plc", "s.r.l", "s.p.a"})
_STOPPED = frozenset({"s.r.l", "s.p.a", "s.n.c"})
_SHORTEST_SHOUT = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """``start`` and ``end`` are code points, title included, end exclusive; ``first`` and ``last`` index the words.

    ``firm``: an organisation. ``certain``: known as a name, not only written like one.
    """

    start: int
    end: int
    first: int
    last: int
    name: str
    title: str | None = None
    firm: bool = False
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of a text, what is known of names, and how the text uses capitals."""

    words: list[Word]
    known: Namebook
    lower_case: bool
    seen: frozenset[str]

    def is_firm(self, name: int, end: int) -> bool:
        """Is what is named by these words an organisation?"""
        words, known = self.words, self.known
        text = words[name].text
        if not text[1:].islower() and _CAMEL.fullmatch(text) and not text.startswith(_NO_CAMELS):
            return True
        if words[name].lower.endswith(known.firm_endings) and not known.is_given(words[name].lower):
            return True
        if "&" in text or any("&" in word[4] for word in words[name + 1 : end]):
            return True
        if any(word.lower in known.firm_marks for word in words[name + 1 : end]):
            return True
        if end < len(words) and words[end].gap == " " and words[end].lower.rstrip(".") in _LEGAL_FORMS:
            return True
        if name > 1 and words[name - 1].lower == "le" and words[name - 2].lower == "spett":
            return True
        if words[name].lower in known.firm_heads and end > name + 1:
            return True
        return name > 0 and words[name].gap == " " and words[name - 1].lower in known.firm_heads

    def mention(self, first: int, name: int, end: int, *, certain: bool, firm: bool = False) -> Mention:
        """The mention from word ``first`` to ``end``; the title ends where ``name`` begins."""
        words = self.words
        end = self._trimmed(name, end)
        firm = firm or (name == first and self.is_firm(name, end))
        start = words[first].start
        if firm and first > 0 and words[first - 1].lower in self.known.firm_heads and words[first].gap == " ":
            start = words[first - 1].start
        text = "".join((word.gap if place else "") + word.text for place, word in enumerate(words[name:end]))
        if firm and start < words[first].start:
            text = words[first - 1].text.capitalize() + " " + text
        title = "".join((word.gap if place else "") + word.text for place, word in enumerate(words[first:name]))
        if title and words[name].gap.startswith("."):
            title += "."
        if len(title) > 1 and title.isupper():
            title = title.title()
        stop = firm and end > name + 1 and words[end - 1].lower in _STOPPED
        if stop:
            text += "."
        closed = words[end - 1].end + (stop and end < len(words) and words[end].gap.startswith("."))
        return Mention(start, closed, first, end, _capitalised(text), title or None, firm, certain)

    def _trimmed(self, name: int, end: int) -> int:
        while end > name + 1 and (self.words[end - 1].lower in self.known.particles or self.words[end - 1].text == "&"):
            end -= 1
        return end


def _capitalised(name: str) -> str:
    if any(letter.islower() for letter in name) and any(letter.isupper() for letter in name):
        return name
    return name if name.isupper() and len(name) < _SHORTEST_SHOUT else name.title().replace("'S", "'s")
