"""What goes out."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.domain.brief import Brief, NoteCode
from service.domain.draft import Draft
from service.domain.playbook import Advice
from service.domain.review import Review, Reviewed


class EngineKind(StrEnum):
    """Which composer wrote what went out."""

    TEMPLATE = "template"
    LLM = "llm"


@dataclass(frozen=True, slots=True)
class Milliseconds:
    """How long each stage took, in milliseconds."""

    understand: float
    compose: float
    review: float
    total: float


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a message came to be."""

    kind: EngineKind
    prompt_version: str
    milliseconds: Milliseconds


@dataclass(frozen=True, slots=True)
class Note:
    """Something the service did that the user should know, said in the situation's language."""

    code: NoteCode
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """A draft ready to send, with what stands beside it."""

    id: str
    created_at: datetime
    brief: Brief
    draft: Draft
    review: Review
    advice: tuple[Advice, ...]
    notes: tuple[Note, ...]
    alternatives: tuple[Reviewed, ...]
    engine: Provenance
