"""Where a text names somebody: people with titles and particles, and firms, as people write them."""

from dataclasses import dataclass

from service.language.mention import Mention
from service.language.namebook import Namebook, namebook
from service.language.whole_names import WholeNames
from service.language.words import Word, words_of

__all__ = ["Mention", "mentions", "names"]

_OPENING = frozenset('\n.!?:"«“»—–•*>…')
_JOINS = frozenset({" ", ". ", ".", "  "})
_ELIDED = frozenset({"d", "o", "dell", "dall", "m", "n", "a"})


_ANDS = frozenset({"and", "&", "e", "ed", "n"})
_SELVES = frozenset({"i", "me", "io"})


_SAINTS = frozenset({"st", "saint", "san", "sant", "santa", "santo"})
_MOST_MENTIONS = 150

_FEW_CAPITALS = 0.035
_FEW_WORDS = 5
_SHOUTED = 0.6
_SIGNATURE = 4


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
class _Reader(WholeNames):
    def at(self, index: int) -> Mention | None:
        """The mention that starts with word ``index``."""
        word = self.words[index]
        if word.lower in self.known.titles and self.may_be_title(word):
            titled = self.titled_name(index)
            if titled is not None:
                return titled
        if word.text[0].isupper():
            return self._capital(index)
        if self.known.is_given(word.lower):
            plain = self.known.common(word.lower)
            told = not plain or self.is_framed(index) or self.signs(index) or self.has_surname(index)
            told = told or (index == 0 and index + 1 < len(self.words) and self.words[1].lower in self.known.presenting)
            return self._small(index) if told else None
        return self._small(index) if self.is_framed(index) or self.heads(index) or self.signs(index) else None

    def _capital(self, index: int) -> Mention | None:
        word, known = self.words[index], self.known
        lower = word[3]
        if lower == "i" or (lower in known.plain and self._stands_alone(index)):
            return None
        if _opens(word) and lower in known.signers and not known.is_given(lower):
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
            end = self.run(index + 1)
            return self.mention(index, index, end, certain=True) if end > index + 1 else None
        if lower in known.not_names and not known.is_given(lower):
            return None
        if (
            known.common(lower)
            and index + 1 < len(self.words)
            and self.words[index + 1].gap == " "
            and self.words[index + 1].lower in known.titles
        ):
            return self.at(index + 1)
        end = self.run(index)
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
            return self.mention(index, index, end, certain=lower not in known.not_names)
        if lower in known.words and end == index + 1 and not self.is_firm(index, end):
            return None
        return self.mention(index, index, end, certain=False)

    def _opening(self, index: int, end: int) -> Mention | None:
        """A capital at the start of a sentence says nothing: the word itself or its neighbours must."""
        known, words = self.known, self.words
        lower = words[index].lower
        if (
            lower in known.not_names
            and end == index + 1
            and not (not any(sign.isdigit() for sign in words[index].gap) and self.acts(end) and known.is_given(lower))
        ):
            return None
        if known.is_given(lower) and (
            not known.common(lower)
            or lower in self.seen
            or end > index + 1
            or self._subject(end)
            or self.signs(index)
            or (index == 0 and end < len(words) and words[end].lower in known.presenting)
        ):
            return self.mention(
                index, index, end, certain=not known.common(lower) or lower in self.seen or self._subject(end)
            )
        if self.is_firm(index, end):
            return self.mention(index, index, end, certain=False)
        if known.common(lower):
            return self.at(index + 1) if end > index + 1 else None
        if (
            lower in self.seen
            or end > index + 1
            or self._subject(end)
            or (index == 0 and words[end].lower in known.presenting)
        ):
            return self.mention(index, index, end, certain=False)
        return None

    def _subject(self, end: int) -> bool:
        if end >= len(self.words):
            return True
        following = self.words[end]
        if following.gap.startswith((",", " (", "'", " =", " -", ":", "\n", " —", " –", ".")):
            return True
        if following.lower in _ANDS and end + 1 < len(self.words) and self.words[end + 1].lower in _SELVES:
            return True
        return self.acts(end)

    def _small(self, index: int) -> Mention | None:
        """A name in small letters, with the surname where all is in small letters."""
        word, end = self.words[index], index + 1
        if not word.text.isalpha() or (len(word.text) < 3 and not self.known.is_given(word.lower)):
            return None
        given = self.known.is_given(word.lower)
        marks = self.known.firm_marks
        if not given and end < len(self.words) and self.words[end].gap == " " and self.words[end].lower in marks:
            return self.mention(index, index, end + 1, certain=False, firm=True)
        end += self.has_surname(index)
        firm = not given and index > 0 and self.words[index - 1].lower in self.known.firm_articles
        return self.mention(index, index, end, certain=given, firm=firm)
