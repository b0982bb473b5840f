"""Many patterns on one short text, quickly: a pattern is tried only where a literal that it must contain stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

# The standard library's own reading of a pattern; it has no public name since Python 3.11.
_parser: Any = import_module("re._parser")
_LEAST_LITERAL = 2


@dataclass(frozen=True, slots=True)
class Gate:
    """Patterns in order, case ignored, each with the lower-case literals of which one must stand in the text."""

    branches: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]

    def within(self, text: str) -> "Gate":
        """The patterns that may match in a part of ``text``."""
        low = text.lower()
        return Gate(tuple(branch for branch in self.branches if any(literal in low for literal in branch[0])))

    def search(self, text: str) -> re.Match[str] | None:
        """The match of the first pattern that matches anywhere."""
        low = text.lower()
        for literals, pattern in self.branches:
            for literal in literals:
                if literal in low:
                    match = pattern.search(text)
                    if match:
                        return match
                    break
        return None


def gate(patterns: Iterable[str], *, before: str = r"(?<!\w)") -> Gate:
    """A gate of ``patterns``, each matched behind ``before``.

    Raises:
        re.error: one of them is no pattern.
    """
    branches = []
    for source in patterns:
        literals = _literals(_parser.parse(source))
        compiled = re.compile(f"{before}(?:{source})", re.IGNORECASE)
        branches.append((tuple(sorted(literals)) if literals else ("",), compiled))
    return Gate(tuple(branches))


def _literals(tree: Sequence[tuple[Any, Any]]) -> set[str]:
    """Literals of which any text that matches must contain one; empty where nothing can be said."""
    best: set[str] = set()
    run = ""
    for operation, argument in [*tree, (None, None)]:
        if str(operation) == "LITERAL":
            run += chr(argument)
            continue
        best = _better(best, {run.lower()} if len(run) >= _LEAST_LITERAL else set())
        run = ""
        best = _better(best, _inside(str(operation), argument))
    return best


def _inside(operation: str, argument: Any) -> set[str]:
    if operation == "SUBPATTERN":
        return _literals(argument[-1])
    if operation in {"MAX_REPEAT", "MIN_REPEAT"} and argument[0] > 0:
        return _literals(argument[2])
    if operation == "BRANCH":
        parts = [_literals(part) for part in argument[1]]
        return set().union(*parts) if all(parts) else set()
    return set()


def _better(one: set[str], other: set[str]) -> set[str]:
    """The set that lets less through: the one whose shortest literal is longer."""
    if not one or not other:
        return one or other
    return max(one, other, key=lambda literals: (min(map(len, literals)), -len(literals)))
