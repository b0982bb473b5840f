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


class FallbackReason(StrEnum):
    """Why the template composer wrote where an endpoint was configured; of several attempts the last one's."""

    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    RATE_LIMITED = "rate-limited"
    ENDPOINT_ERROR = "endpoint-error"
    UNPARSABLE = "unparsable"
    REFUSED = "refused"
    BLOCKED = "blocked"
    CIRCUIT_OPEN = "circuit-open"
    OVERLOADED = "overloaded"
    BUDGET_SPENT = "budget-spent"


@dataclass(frozen=True, slots=True)
class Tokens:
    """What an LLM read and wrote, over all attempts; zero where none did."""

    prompt: int = 0
    completion: int = 0


@dataclass(frozen=True, slots=True)
class Milliseconds:
    """How long each stage took, in milliseconds."""

    understand: float
    compose: float
    review: float
    total: float


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a message came to be; ``model`` and ``attempts`` are those of the LLM, whether its answer went out or not."""

    kind: EngineKind
    prompt_version: str
    milliseconds: Milliseconds
    model: str | None = None
    attempts: int = 0
    fallback_reason: FallbackReason | None = None
    tokens: Tokens = Tokens()


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
