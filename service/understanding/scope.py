"""What is no professional farewell at all: said with the reason and where to turn instead."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from service.domain.clause import Clause, Label
from service.domain.errors import OutOfScope
from service.understanding.routing import Route

_ENOUGH = 2.2


@dataclass(frozen=True, slots=True)
class _Scope:
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    telling: re.Pattern[str]
    details: dict[str, str]


@cache
def _scope(language: str) -> _Scope:
    table = tomllib.loads(resources.files("service.language").joinpath(language, "scope.toml").read_text("utf-8"))
    patterns = tuple(
        (reason, re.compile(r"(?<!\w)(?:" + "|".join(rows) + ")", re.IGNORECASE)) for reason, rows in table["outside"].items()
    )
    telling = re.compile(r"(?<!\w)(?:" + "|".join(table["farewell"]) + ")", re.IGNORECASE)
    return _Scope(patterns, telling, table["details"])


def check_scope(clauses: tuple[Clause, ...], found: Route, language: str) -> None:
    """Pass what is a farewell in a working relationship.

    Raises:
        OutOfScope: it is a romance, a dismissal, a threat, small talk or another task, or nothing is left of it.
    """
    scope = _scope(language)
    text = "\n".join(clause.text for clause in clauses if clause.label is not Label.COMMAND)
    for reason, pattern in scope.patterns:
        if pattern.search(text):
            raise OutOfScope(reason, scope.details[reason])
    if found.cues < _ENOUGH and not scope.telling.search(text):
        raise OutOfScope("small-talk", scope.details["small-talk"])
