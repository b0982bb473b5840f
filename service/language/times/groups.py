"""The named parts of a shape that matched a text's classes, as the words and numbers they stand for."""

import re

from service.language.times.lexicon import Lexicon
from service.language.times.scanning import Scan


class Groups:
    """A group that the shape lacks or that did not match has no tokens."""

    def __init__(self, scanned: Scan, found: re.Match[str], known: Lexicon) -> None:
        self._scanned, self._found, self._known = scanned, found, known

    @property
    def american(self) -> bool:
        """Whether figures may put the month first in this language."""
        return bool(self._known.table["month_first"])

    @property
    def each(self) -> bool:
        """Whether "each month" was said, not "the month"."""
        return any(self._word(token)[0] == "E" for token in self.tokens("each"))

    def tokens(self, name: str) -> list[str]:
        """The words of the group, spaces left out."""
        if name not in self._found.re.groupindex or self._found[name] is None:
            return []
        start, end = self._found.span(name)
        return [token for token in self._scanned.tokens[start:end] if not token.isspace()]

    def has(self, name: str) -> bool:
        """Whether the group matched anything."""
        return bool(self.tokens(name))

    def key(self, name: str, *classes: str) -> str:
        """The value of the first known word of the group, as text."""
        for token in self.tokens(name):
            letter, value = self._word(token)
            if letter and (not classes or letter in classes):
                return str(value)
        return ""

    def number(self, name: str) -> int | None:
        """Figures, or words added up ("twenty-eighth"); None without any."""
        values = [value for value in map(self._value, self.tokens(name)) if value is not None]
        if self._known.table["month_first"] is False and len(values) > 1:
            return values[0]
        return sum(values) if values else None

    def numbers(self, name: str, classes: str) -> tuple[int, ...]:
        """The values of all words of the given classes; figures too where "1" is among the classes."""
        kept = []
        for token in self.tokens(name):
            letter, value = self._word(token)
            if token.isdigit() and "1" in classes:
                kept.append(int(token))
            elif letter and letter in classes:
                kept.append(int(value))
        return tuple(dict.fromkeys(kept))

    def _word(self, token: str) -> tuple[str, int | str]:
        words = self._known.words
        return words.get(token) or words.get(token.rstrip("'"), ("", ""))

    def _value(self, token: str) -> int | None:
        if token.isdigit():
            return int(token)
        value = self._word(token)[1]
        return value if isinstance(value, int) else None
