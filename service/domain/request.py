"""What the user sends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from service.domain.fact import FactKey, Person
from service.domain.preferences import Preferences


class Engine(StrEnum):
    """Which composer is asked for."""

    AUTO = "auto"
    LLM = "llm"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Request:
    """A situation, a rough draft to rewrite, or both; ``facts`` are what the caller states outright."""

    situation: str = ""
    rough_draft: str = ""
    playbook: str | None = None
    engine: Engine = Engine.AUTO
    recipient: Person = Person()
    sender: Person = Person()
    facts: Mapping[FactKey, tuple[str, ...]] = field(default_factory=dict)
    preferences: Preferences = Preferences()
    alternatives: int = 0
    timeout_s: float | None = None
    today: date | None = None


@dataclass(frozen=True, slots=True)
class ReviewRequest:
    """A text to review; with a ``situation`` it is held against what that says."""

    text: str
    situation: str | None = None
    playbook: str | None = None
    language: str | None = None
