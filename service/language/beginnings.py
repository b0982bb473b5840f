"""How words begin that any text must hold for a pattern to match, read from the pattern itself."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

# The standard library's own reading of a pattern; it has no public name since Python 3.11.
_parser: Any = import_module("re._parser")

LETTERS = 4
_NOWHERE: frozenset[str] = frozenset()
_AT_A_WORD = frozenset({""})

_Tree = Sequence[tuple[Any, Any]]


def beginnings(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of beginnings of words, in lower case, of each of which one stands in any match; the strictest set first.

    A beginning is ``LETTERS`` letters, or a shorter word whole. The match begins where a word may begin.
    """
    walk = _Walk(_AT_A_WORD)
    walk.along(_parser.parse(pattern))
    return tuple(sorted(dict.fromkeys(walk.choices), key=_strictness, reverse=True))


def _strictness(choice: Collection[str]) -> tuple[int, int]:
    """How little a choice lets through: the longer its shortest beginning, and the fewer there are."""
    return min(map(len, choice)), -len(choice)


@dataclass(slots=True)
class _Walk:
    """A way through a pattern. ``choices`` are the sets found on it.

    ``runs`` are what the word that one stands in may begin with so far, none where that is not certain; ``ended`` what
    stands in the text where it is none of those.
    """

    runs: frozenset[str]
    ended: frozenset[str] = _NOWHERE
    choices: list[frozenset[str]] = field(default_factory=list)

    def along(self, tree: _Tree) -> None:
        for operation, argument in tree:
            match str(operation):
                case "LITERAL":
                    self._letter(chr(argument).lower())
                case "SUBPATTERN":
                    self.along(argument[-1])
                case "BRANCH":
                    self._branch(argument[1])
                case "MAX_REPEAT" | "MIN_REPEAT":
                    self._repeat(*argument)
                case "AT" if str(argument) != "AT_NON_BOUNDARY":
                    self._word_ends()
                case "IN" if all(map(_parts_words, argument)):
                    self._word_ends()
                case "ASSERT" | "ASSERT_NOT":
                    pass
                case _:
                    self.runs = self.ended = _NOWHERE

    def _letter(self, letter: str) -> None:
        if not _in_a_word(letter):
            self._word_ends()
        elif self.runs:
            longer = {run + letter for run in self.runs}
            whole = {run for run in longer if len(run) == LETTERS}
            self.runs, self.ended = frozenset(longer - whole), self.ended | whole
            if not self.runs:
                self.choices.append(self.ended)
                self.ended = _NOWHERE

    def _word_ends(self) -> None:
        if self.runs and "" not in self.runs:
            self.choices.append(self.runs | self.ended)
        self.runs, self.ended = _AT_A_WORD, _NOWHERE

    def _branch(self, parts: Sequence[_Tree]) -> None:
        walks = [self._ahead(part) for part in parts]
        if all(walk.choices for walk in walks):
            self.choices.append(frozenset().union(*(max(walk.choices, key=_strictness) for walk in walks)))
        self._meet(walks)

    def _repeat(self, least: int, most: int, part: _Tree) -> None:
        if not least:
            self._meet([self._ahead(()), self._ahead(part)])
        else:
            self.along(part)
        if most > 1 and self._ahead(part).runs != self.runs:
            self.runs = self.ended = _NOWHERE

    def _ahead(self, part: _Tree) -> "_Walk":
        walk = _Walk(self.runs, self.ended)
        walk.along(part)
        return walk

    def _meet(self, walks: list["_Walk"]) -> None:
        """Go on from where all ``walks`` end; what was found on one of them stands in the text if that was the way."""
        if all(walk.runs == walks[0].runs and walk.ended == walks[0].ended for walk in walks):
            self.runs, self.ended = walks[0].runs, walks[0].ended
            return
        going = [walk for walk in walks if not walk.choices]
        certain = bool(going) and all(walk.runs for walk in going)
        found = [max(walk.choices, key=_strictness) if walk.choices else walk.ended for walk in walks]
        self.runs = frozenset().union(*(walk.runs for walk in going)) if certain else _NOWHERE
        self.ended = frozenset().union(*found) if certain else _NOWHERE


def _in_a_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _parts_words(member: tuple[Any, Any]) -> bool:
    """The member of a set of characters is none that a word is made of."""
    kind, value = str(member[0]), member[1]
    return not _in_a_word(chr(value)) if kind == "LITERAL" else str(value) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"}
