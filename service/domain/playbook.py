"""How a farewell of one kind goes: three steps in order, with what stands beside the message."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from service.domain.fact import FactKey


class Movement(StrEnum):
    """What a step does, whatever its playbook calls it."""

    APPRECIATION = "appreciation"
    DECISION = "decision"
    WAY_FORWARD = "way_forward"


@dataclass(frozen=True, slots=True)
class Intent:
    """One thing a step says. ``repeats``: once for every fact left; ``optional``: left out where room is short."""

    name: str
    repeats: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One of the three passages, and what it says in order."""

    name: str
    movement: Movement
    plan: tuple[Intent, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do ``before`` or ``after`` sending."""

    when: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """What would make the message better, by fact key."""

    key: FactKey | str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """Words and phrases that point to a playbook; one that ends in ``*`` is a prefix.

    ``weight`` is what any of them adds; ``neighbour`` marks a farewell that the playbook serves though it was written
    for another one. Compared by identity, so that what is made of hundreds of them is found again at once.
    """

    words: tuple[str, ...]
    weight: float
    neighbour: bool = False


@dataclass(frozen=True, slots=True)
class Locale:
    """What a playbook says and looks for in one language."""

    title: str
    description: str
    cues: tuple[Cue, ...]
    advice: tuple[Advice, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Playbook:
    """``locales`` is keyed by language tag; ``steps`` are exactly three, one a movement.

    ``house``: the sender may be a firm as well as a person, and then says "we".
    """

    name: str
    steps: tuple[Step, ...]
    locales: Mapping[str, Locale]
    house: bool = False
