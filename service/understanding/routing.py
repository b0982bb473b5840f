"""Which playbook a situation asks for, and how sure that is."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from service.domain.clause import Clause, Label
from service.domain.playbook import Cue, Playbook
from service.language.spotting import Spotter, folded, spotter

_LONG = 8
_STRENGTH = (0.0, 1.0, 1.5, 1.8, 2.0)


@dataclass(frozen=True, slots=True)
class Route:
    """``confidence`` 0 to 1; ``cues`` is how much in the text spoke for the playbook.

    ``neighbour``: it was written for another kind of farewell and is the closest one.
    """

    playbook: str
    confidence: float
    cues: float
    neighbour: bool


@dataclass(frozen=True, slots=True)
class _Index:
    """The cues of all playbooks in one spotter; ``places[group]`` is the playbook of a group, ``groups`` the groups."""

    spotter: Spotter
    places: tuple[int, ...]
    groups: tuple[Cue, ...]
    widest: int


def route(clauses: tuple[Clause, ...], language: str, playbooks: Mapping[str, Playbook]) -> Route:
    """The playbook whose cues weigh most in the text; where nothing tells, the one that takes most neighbours in."""
    return routes(clauses, language, playbooks)[0]


def routes(clauses: tuple[Clause, ...], language: str, playbooks: Mapping[str, Playbook]) -> tuple[Route, ...]:
    """All playbooks, the likeliest first. The confidence weighs each against the others, and against none of them."""
    index = _index(tuple(playbook.locales[language].cues for playbook in playbooks.values()))
    weights = [0.0] * len(playbooks)
    near: set[int] = set()
    for group, strength in strengths(clauses, index.spotter).items():
        cue, place = index.groups[group], index.places[group]
        weights[place] += cue.weight * strength
        if cue.neighbour:
            near.add(place)
    names = tuple(playbooks)
    order = sorted(range(len(names)), key=lambda place: (weights[place], place == index.widest), reverse=True)
    all_of_them = 1 + sum(map(math.exp, weights))
    return tuple(
        Route(names[place], math.exp(weights[place]) / all_of_them, weights[place], place in near) for place in order
    )


def strengths(clauses: tuple[Clause, ...], spotter: Spotter) -> dict[int, float]:
    """How strongly each group of cues speaks: every further cue of a group counts less, from the fifth on nothing.

    Clauses that are no part of the story are read only where nothing else is left.
    """
    told = [clause.text for clause in clauses if _tells(clause)] or [clause.text for clause in clauses]
    words = folded("\n".join(told))
    most = len(_STRENGTH) - 1
    return {group: _STRENGTH[min(count, most)] for group, count in spotter.spot(words).items()}


def _tells(clause: Clause) -> bool:
    """Is it part of the story? A long wish mostly tells it too ("what do I write to someone I have coffee with")."""
    return clause.label is not Label.COMMAND and (clause.label is not Label.WISH or clause.text.count(" ") >= _LONG)


@lru_cache(maxsize=16)
def _index(cues: tuple[tuple[Cue, ...], ...]) -> _Index:
    groups = tuple(cue for own in cues for cue in own)
    places = tuple(place for place, own in enumerate(cues) for _ in own)
    neighbours = [sum(cue.neighbour for cue in own) for own in cues]
    return _Index(spotter(cue.words for cue in groups), places, groups, neighbours.index(max(neighbours)))
