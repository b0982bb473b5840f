"""Many patterns on one short text, quickly: a pattern is tried only where literals that it must contain stand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from service.language.beginnings import beginnings

# The standard library's own reading of a pattern; it has no public name since Python 3.11.
_parser: Any = import_module("re._parser")
_LEAST_LITERAL = 2
WORD_START = r"(?<!\w)"

Literals = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guarded:
    """A pattern with sets of lower-case literals: of each set one must stand in any text that matches.

    ``begins`` are sets of beginnings of words of which the same holds, the strictest first.
    """

    literals: tuple[Literals, ...]
    begins: tuple[frozenset[str], ...]
    pattern: re.Pattern[str]

    def admits(self, low: str) -> bool:
        """The pattern may match in this text, which is in lower case."""
        for choice in self.literals:
            for literal in choice:
                if literal in low:
                    break
            else:
                return False
        return True


@dataclass(frozen=True, slots=True)
class Gate:
    """Patterns in order, case ignored."""

    guarded: tuple[Guarded, ...]

    def search(self, text: str) -> re.Match[str] | None:
        """The match of the first pattern that matches anywhere."""
        if not self.guarded:
            return None
        low = text.lower()
        for one in self.guarded:
            if one.admits(low):
                match = one.pattern.search(text)
                if match:
                    return match
        return None


def gate(patterns: Iterable[str], *, before: str = WORD_START, flags: re.RegexFlag = re.IGNORECASE) -> Gate:
    """A gate of ``patterns``, each matched behind ``before``; without ``flags`` for texts that are in lower case.

    Raises:
        re.error: one of them is no pattern.
    """
    return Gate(
        tuple(
            Guarded(
                tuple(sorted((tuple(sorted(choice)) for choice in _literals(_parser.parse(source))), key=len)),
                beginnings(source) if before == WORD_START else (),
                re.compile(f"{before}(?:{source})", flags),
            )
            for source in patterns
        )
    )


def _literals(tree: Sequence[tuple[Any, Any]]) -> list[set[str]]:
    """Sets of literals, one of each of which any text that matches must contain."""
    found: list[set[str]] = []
    run = ""
    for operation, argument in [*tree, (None, None)]:
        if str(operation) == "LITERAL":
            run += chr(argument)
            continue
        if len(run) >= _LEAST_LITERAL:
            found.append({run.lower()})
        run = ""
        found += _inside(str(operation), argument)
    return found


def _inside(operation: str, argument: Any) -> list[set[str]]:
    if operation == "SUBPATTERN":
        return _literals(argument[-1])
    if operation in {"MAX_REPEAT", "MIN_REPEAT"} and argument[0] > 0:
        return _literals(argument[2])
    if operation == "BRANCH":
        best = [max(_literals(part), key=_strictness, default=None) for part in argument[1]]
        return [set().union(*(choice for choice in best if choice))] if all(best) else []
    return []


def _strictness(choice: set[str]) -> tuple[int, int]:
    """How little a set lets through: the longer its shortest literal, and the fewer there are."""
    return min(map(len, choice)), -len(choice)
