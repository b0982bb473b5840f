"""Where a text names somebody: people with titles and particles, and firms, as people write them."""

import re
from dataclasses import dataclass

from service.language.namebook import Namebook, namebook
from service.language.words import Word, words_of

_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+")
_OPENING = frozenset('\n.!?:"«“”»—–•*>…')
_NO_CAMELS = ("Mc", "Mac", "De", "Di", "La", "Le", "Fitz")
_JOINS = frozenset({" ", ". ", ".", "  "})
_ELIDED = frozenset({"d", "o", "dell", "dall", "m", "n", "a"})
_LEGAL_FORMS = frozenset({"srl", "spa", "snc", "sas", "srls", "ltd", "llc", "gmbh", "inc", "plc", "s.r.l", "s.p.a"})
_STOPPED = frozenset({"s.r.l", "s.p.a", "s.n.c"})
_ANDS = frozenset({"and", "&", "e", "ed", "n"})
_SELVES = frozenset({"i", "me", "io"})
_KISSES = frozenset({"x", "xx", "xxx", "and", "e", "thanks", "grazie", "lol"})
_SIGNING = frozenset({"-", "–", "—", ".", "\n", "!", "~"})
_SAINTS = frozenset({"st", "saint", "san", "sant", "santa", "santo"})
_MOST_MENTIONS = 150
_MOST_PARTS = 6
_LONGEST_SHORT = 4
_SHORTEST_SHOUT = 5
_FEW_CAPITALS = 0.035
_FEW_WORDS = 5
_SHOUTED = 0.6
_SIGNATURE = 4


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


def names(text: str, language: str) -> tuple[Mention, ...]:
    """All mentions of people and firms in order, at most 150."""
    return mentions(words_of(text), language)


def mentions(words: list[Word], language: str) -> tuple[Mention, ...]:
    """As ``names``, of a text already cut into words."""
    known = namebook(language)
    triggers, signals, ends = known.triggers, known.signals, known.frame_ends
    telling = [(index, word) for index, word in enumerate(words) if word[2] != word[3] or word[3] in triggers]
    capitals = [word for _, word in telling if word[2] != word[3]]
    if len(capitals) > _SHOUTED * len(words) >= _FEW_WORDS and _is_shouted(capitals, len(words)):
        words, capitals = [word._replace(text=word.lower) for word in words], []
    reader = _Reader(words, known, _is_lower_case(capitals, len(words)), _seen(capitals, known))
    places = {index for index, word in telling if word[2] != word[3] or word[3] in signals}
    places.update([index + 1 for index, word in telling if word[3] in ends])
    places.update((0, *range(max(0, len(words) - _SIGNATURE), len(words))))
    places.discard(len(words))
    found: list[Mention] = []
    reached, plain = 0, known.plain
    for index in sorted(places) if words else ():
        if index < reached or (
            words[index][3] in plain and (index + 1 == len(words) or words[index + 1][2] == words[index + 1][3])
        ):
            continue
        mention = reader.at(index)
        if mention is not None:
            found.append(mention)
            reached = mention.last
            if len(found) == _MOST_MENTIONS:
                break
    return tuple(found)


def _is_shouted(capitals: list[Word], length: int) -> bool:
    return sum(word.text.isupper() for word in capitals) > _SHOUTED * length


def _is_lower_case(capitals: list[Word], length: int) -> bool:
    telling = sum(
        1
        for word in capitals
        if word.text[0].isupper() and word.lower != "i" and not (len(word.text) > 1 and word.text.isupper())
    )
    return telling <= _FEW_CAPITALS * length


def _seen(capitals: list[Word], known: Namebook) -> frozenset[str]:
    """Words with a capital inside a sentence: there the capital says something."""
    return frozenset(word.lower for word in capitals if not _opens(word) and not known.common(word.lower))


def _opens(word: Word) -> bool:
    gap = word[4]
    return gap != " " and (not gap or not _OPENING.isdisjoint(gap) or gap[0] == "-")


@dataclass(frozen=True, slots=True)
class _Reader:
    words: list[Word]
    known: Namebook
    lower_case: bool
    seen: frozenset[str]

    def at(self, index: int) -> Mention | None:
        """The mention that starts with word ``index``."""
        word = self.words[index]
        if word.lower in self.known.titles and self._may_be_title(word):
            titled = self._titled(index)
            if titled is not None:
                return titled
        if word.text[0].isupper():
            return self._capital(index)
        if self.known.is_given(word.lower):
            plain = self.known.common(word.lower)
            told = not plain or self._framed(index) or self._signs(index) or self._has_surname(index)
            told = told or (index == 0 and index + 1 < len(self.words) and self.words[1].lower in self.known.presenting)
            return self._small(index) if told else None
        return self._small(index) if self._framed(index) or self._heads(index) or self._signs(index) else None

    def _may_be_title(self, word: Word) -> bool:
        return word.text[0].isupper() or word.lower in self.known.spelled_titles

    def _titled(self, index: int) -> Mention | None:
        name = index
        words = self.words
        while name < len(words) and name < index + 3 and (name == index or words[name].gap in _JOINS):
            if words[name].lower not in self.known.titles and not self._couples(name, index):
                break
            name += 1
        if (
            name >= len(words)
            or words[name].gap not in _JOINS
            or ("." in words[name].gap and len(words[name - 1].text.split(".")[0]) > _LONGEST_SHORT)
        ):
            return None
        end = self._run(name, titled=True)
        if end == name:
            return None
        if end == name + 1 and words[name].text[0].islower() and self.known.is_given(words[name].lower):
            end += self._has_surname(name)
        return self._mention(index, name, end, certain=True)

    def _couples(self, index: int, first: int) -> bool:
        """The "and" of "Mr and Mrs Oyelaran"."""
        words = self.words
        return (
            first < index < len(words) - 1
            and words[index].lower in ("and", "&", "e")
            and words[index + 1].lower in self.known.titles
            and words[index + 1].text[0].isupper()
        )

    def _run(self, index: int, *, titled: bool = False) -> int:
        """The end of the words that make one name from ``index`` on; ``index`` itself when there is none."""
        words, end = self.words, index
        limit = min(len(words), index + _MOST_PARTS)
        while end < limit:
            word = words[end]
            if end > index and not self._joined(end):
                break
            if self._is_part(end, first=end == index, titled=titled):
                end += 1
            elif (
                word.lower in self.known.particles
                and end + 1 < limit
                and not self._tells_whence(index, end, titled=titled)
                and words[end + 1].text[0].isupper()
                and (words[end + 1].gap in _JOINS or words[end + 1].gap == "'")
            ):
                if not self._is_part(end + 1, first=False, titled=titled) or (end == index and not titled):
                    break
                end += 2
            elif word.text == "&" and end > index:
                end += 1
            else:
                break
        return end

    def _tells_whence(self, index: int, end: int, *, titled: bool) -> bool:
        """As in "Monica di Punto Carta", "Bar Centrale di Siena": the small particle is no part of the name."""
        words, known = self.words, self.known
        if words[end].lower not in known.whence or words[end].text[0].isupper():
            return False
        return titled or end == index or known.is_given(words[index].lower) or words[end + 1].lower in known.not_names

    def _joined(self, index: int) -> bool:
        before, word = self.words[index - 1], self.words[index]
        if word.gap in (" ", " & "):
            return True
        if word.gap == ". ":
            return len(before.text) == 1 and before.text.isupper()
        return word.gap == "'" and before.lower in _ELIDED and before.text[0].isupper()

    def _is_part(self, index: int, *, first: bool, titled: bool) -> bool:
        word = self.words[index]
        if word.text[0].isupper():
            if word.lower in ("i", "and"):
                return False
            if word.lower in self.known.not_names and not self.known.is_given(word.lower):
                return not first and (len(word.text) > 3 or word.lower in self.known.firm_marks)
            return not (
                len(word.text) > 1
                and word.text.isupper()
                and (word.lower in self.known.words or (first and not titled and not self.known.is_given(word.lower)))
            )
        if not (self.lower_case and titled and first):
            return False
        return self.known.is_given(word.lower) or not self.known.common(word.lower)

    def _capital(self, index: int) -> Mention | None:
        word, known = self.words[index], self.known
        lower = word[3]
        if lower == "i" or (lower in known.plain and self._stands_alone(index)):
            return None
        if lower in _SAINTS or (
            index
            and self.words[index - 1].lower in _SAINTS
            and self.words[index - 1].text[0].isupper()
            and word.gap in _JOINS
        ):
            return None
        if (
            lower in known.particles
            and not _opens(word)
            and index + 1 < len(self.words)
            and self.words[index + 1].text[0].isupper()
            and self.words[index + 1].gap in _JOINS
        ):
            end = self._run(index + 1)
            return self._mention(index, index, end, certain=True) if end > index + 1 else None
        if lower in known.not_names and not known.is_given(lower):
            return None
        if (
            known.common(lower)
            and index + 1 < len(self.words)
            and self.words[index + 1].gap == " "
            and self.words[index + 1].lower in known.titles
        ):
            return self.at(index + 1)
        end = self._run(index)
        if end == index or (end == index + 1 and self._is_scrap(index)):
            return None
        if not _opens(word):
            return self._inside(index, end)
        return self._opening(index, end)

    def _stands_alone(self, index: int) -> bool:
        """No second capital behind the word."""
        following = self.words[index + 1] if index + 1 < len(self.words) else None
        if following is None or following[2] == following[3]:
            return True
        return following[4] != " " and not (following[4] == "'" and self.words[index][3] in _ELIDED)

    def _is_scrap(self, index: int) -> bool:
        """An initial, an abbreviation, or half of a contraction ("Don't", "L'ho")."""
        word = self.words[index]
        if len(word.text) == 1 or (not word.text.isalpha() and "-" not in word.text):
            return True
        if self.known.is_given(word.lower):
            return (
                index + 1 < len(self.words) and self.words[index + 1].gap == "'" and self.words[index + 1].lower == "t"
            )
        head = word.text.split("-")[0]
        return (len(head) <= 3 or "-" in word.text) and head.isupper()

    def _inside(self, index: int, end: int) -> Mention | None:
        known = self.known
        lower = self.words[index].lower
        if known.is_given(lower):
            if lower in known.not_names and end == index + 1 and self.words[index - 1].lower not in known.announcers:
                return None
            return self._mention(index, index, end, certain=lower not in known.not_names)
        if lower in known.words and end == index + 1 and not self._is_firm(index, end):
            return None
        return self._mention(index, index, end, certain=False)

    def _opening(self, index: int, end: int) -> Mention | None:
        """A capital at the start of a sentence says nothing: the word itself or its neighbours must."""
        known, words = self.known, self.words
        lower = words[index].lower
        if (
            lower in known.not_names
            and end == index + 1
            and not (not any(sign.isdigit() for sign in words[index].gap) and self._acts(end) and known.is_given(lower))
        ):
            return None
        if known.is_given(lower) and (
            not known.common(lower)
            or lower in self.seen
            or end > index + 1
            or self._subject(end)
            or self._signs(index)
            or (index == 0 and end < len(words) and words[end].lower in known.presenting)
        ):
            return self._mention(
                index, index, end, certain=not known.common(lower) or lower in self.seen or self._subject(end)
            )
        if self._is_firm(index, end):
            return self._mention(index, index, end, certain=False)
        if known.common(lower):
            return self.at(index + 1) if end > index + 1 else None
        if (
            lower in self.seen
            or end > index + 1
            or self._subject(end)
            or (index == 0 and words[end].lower in known.presenting)
        ):
            return self._mention(index, index, end, certain=False)
        return None

    def _subject(self, end: int) -> bool:
        if end >= len(self.words):
            return True
        following = self.words[end]
        if following.gap.startswith((",", " (", "'", " =", " -", ":", "\n", " —", " –", ".")):
            return True
        if following.lower in _ANDS and end + 1 < len(self.words) and self.words[end + 1].lower in _SELVES:
            return True
        return self._acts(end)

    def _acts(self, end: int) -> bool:
        """Does a verb follow?"""
        following = self.words[end] if end < len(self.words) else None
        return (
            following is not None
            and following.gap == " "
            and (following.lower in self.known.verbs_after or following.lower.endswith(self.known.verb_endings))
        )

    def _signs(self, index: int) -> bool:
        """As in "... ok thanks - marnie": a strange word closes the text like a signature."""
        words, known = self.words, self.known
        word = words[index]
        if index < max(1, len(words) - _SIGNATURE) or not word.text.isalpha() or word.lower in _KISSES:
            return False
        strange = len(word.text) > 2 and not known.common(word.lower) and word.lower not in known.titles
        if not (strange or known.is_given(word.lower)) or any(
            known.common(other.lower) and other.lower not in _KISSES for other in words[index + 1 :]
        ):
            return False
        return word.gap.strip(" ")[:1] in _SIGNING if word.gap != " " else words[index - 1].lower in known.signers

    def _small(self, index: int) -> Mention | None:
        """A name in small letters, with the surname where all is in small letters."""
        word, end = self.words[index], index + 1
        if not word.text.isalpha() or (len(word.text) < 3 and not self.known.is_given(word.lower)):
            return None
        given = self.known.is_given(word.lower)
        marks = self.known.firm_marks
        if not given and end < len(self.words) and self.words[end].gap == " " and self.words[end].lower in marks:
            return self._mention(index, index, end + 1, certain=False, firm=True)
        end += self._has_surname(index)
        firm = not given and index > 0 and self.words[index - 1].lower in self.known.firm_articles
        return self._mention(index, index, end, certain=given, firm=firm)

    def _has_surname(self, index: int) -> bool:
        """In a text in small letters: does a strange word follow, as in "bill hargreaves"?"""
        end, known = index + 1, self.known
        if not self.lower_case or end >= len(self.words) or self.words[end].gap != " ":
            return False
        following = self.words[end].lower
        return (
            len(following) > 3
            and not known.common(following)
            and not known.is_given(following)
            and following not in known.verbs_after
            and following not in known.titles
            and following not in known.signers
        )

    def _heads(self, index: int) -> bool:
        """As in "kekko, commis, ...": a strange word opens a text in small letters."""
        words = self.words
        return (
            index == 0
            and self.lower_case
            and len(words) > 1
            and words[1].gap == ", "
            and words[0].text.isalpha()
            and len(words[0].text) > 2
            and not self.known.common(words[0].lower)
        )

    def _framed(self, index: int) -> bool:
        words, known = self.words, self.known
        if index == 0 or words[index].gap.strip(" '/") or not words[index].text.isalpha():
            return False
        before = words[index - 1].lower
        pair = f"{words[index - 2].lower} {before}" if index > 1 else ""
        if known.is_given(words[index].lower) and words[index].lower not in known.never_small:
            return before in known.given_frames or pair in known.given_frames or pair in known.lower_frames
        if before not in known.lower_frames and pair not in known.lower_frames:
            return False
        lower = words[index].lower
        return known.is_given(lower) or not (known.common(lower) or lower in known.titles or lower in known.particles)

    def _is_firm(self, name: int, end: int) -> bool:
        words, known = self.words, self.known
        text = words[name].text
        if not text[1:].islower() and _CAMEL.fullmatch(text) and not text.startswith(_NO_CAMELS):
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

    def _mention(self, first: int, name: int, end: int, *, certain: bool, firm: bool = False) -> Mention:
        words = self.words
        end = self._trimmed(name, end)
        firm = firm or (name == first and self._is_firm(name, end))
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
