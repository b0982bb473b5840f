"""The words that make one name: title, first names, particles, surname."""

from dataclasses import dataclass

from service.language.mention import Mention
from service.language.small_names import SmallNames
from service.language.words import Word

_JOINS = frozenset({" ", ". ", ".", "  "})
_ELIDED = frozenset({"d", "o", "dell", "dall", "m", "n", "a"})
_MOST_PARTS = 6
_LONGEST_SHORT = 4


@dataclass(frozen=True, slots=True)
class WholeNames(SmallNames):
    """Where a name begins and ends."""

    def may_be_title(self, word: Word) -> bool:
        """Is the title written like one?"""
        return word.text[0].isupper() or word.lower in self.known.spelled_titles

    def titled_name(self, index: int) -> Mention | None:
        """The mention that the title at ``index`` opens."""
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
        end = self.run(name, titled=True)
        if end == name:
            return None
        if end == name + 1 and words[name].text[0].islower() and self.known.is_given(words[name].lower):
            end += self.has_surname(name)
        return self.mention(index, name, end, certain=True)

    def _couples(self, index: int, first: int) -> bool:
        """The "and" of "Mr and Mrs Oyelaran"."""
        words = self.words
        return (
            first < index < len(words) - 1
            and words[index].lower in ("and", "&", "e")
            and words[index + 1].lower in self.known.titles
            and words[index + 1].text[0].isupper()
        )

    def run(self, index: int, *, titled: bool = False) -> int:
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
