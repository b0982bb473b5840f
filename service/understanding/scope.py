"""What is no professional farewell at all: said with the reason and where to turn instead."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from service.domain.clause import Clause, Label
from service.domain.errors import OutOfScope
from service.language.spotting import Spotter, folded, spotter
from service.understanding.routing import Route

_REFUSED = 2
_UNSAID = (Label.COMMAND, Label.WITHHOLD)
_CUES_A_POINT = 3.5
_ENOUGH = 1.5
_SHORT = 20
_NOTHING, _ANOTHER = "small-talk", "other-task"
_EASILY = frozenset({"other-task", "small-talk"})
# Harm is out of scope however much of a farewell stands around it.
_NEVER_OUTWEIGHED = "threat"


@dataclass(frozen=True, slots=True)
class _Scope:
    """``groups`` holds the reason and the points of each group of cues; those of a farewell come last, without any."""

    spotter: Spotter
    groups: tuple[tuple[str, int], ...]
    details: Mapping[str, str]


@cache
def _scope(language: str) -> _Scope:
    table = tomllib.loads(resources.files("service.language").joinpath(language, "scope.toml").read_text("utf-8"))
    words = [*(row["words"] for row in table["outside"]), table["farewell"]]
    groups = tuple((row["reason"], row["points"]) for row in table["outside"])
    return _Scope(spotter(words), groups, table["details"])


def nothing_but_commands(language: str) -> OutOfScope:
    """What is said where a text holds commands to the system and nothing else."""
    return OutOfScope(_ANOTHER, _scope(language).details[_ANOTHER])


def check_scope(clauses: tuple[Clause, ...], found: Route, language: str) -> None:
    """Pass what is a farewell in a working relationship.

    What speaks for another matter is weighed against how much speaks for a farewell: somebody's girlfriend may be
    named in a text about a supplier. Where nothing does, little is enough, and a short text says nothing at all. A
    pasted draft of a farewell is never another task, whatever it names.

    Raises:
        OutOfScope: it is a romance, a dismissal, a threat, small talk or another task, or nothing is left of it.
    """
    scope = _scope(language)
    told = folded("\n".join(clause.text for clause in clauses if clause.label not in _UNSAID))
    spotted = scope.spotter.spot(told)
    points = dict.fromkeys(scope.details, 0)
    farewell = found.cues >= _ENOUGH or len(scope.groups) in spotted
    rewrites = farewell and any(clause.label is Label.DRAFT for clause in clauses)
    for group in spotted.keys() - {len(scope.groups)}:
        reason, worth = scope.groups[group]
        points[reason] += worth
    outweighed = int(found.cues / _CUES_A_POINT)
    for reason, total in points.items():
        needed = 1 if reason in _EASILY and not farewell else _REFUSED
        if rewrites and reason in _EASILY:
            continue
        if total >= needed + (0 if reason == _NEVER_OUTWEIGHED else outweighed):
            raise OutOfScope(reason, scope.details[reason])
    if not farewell and len(told) <= _SHORT:
        raise OutOfScope(_NOTHING, scope.details[_NOTHING])
