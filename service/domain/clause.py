"""A stretch of the situation with one purpose."""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.source import Span


class Label(StrEnum):
    """What a clause is there for."""

    WHO = "who"
    PRAISE = "praise"
    US = "us"
    COMPLAINT = "complaint"
    DECISION = "decision"
    ASK = "ask"
    OFFER = "offer"
    WISH = "wish"
    WITHHOLD = "withhold"
    DRAFT = "draft"
    COMMAND = "command"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Clause:
    """``text`` is the clause as cleaned, ``confidence`` 0 to 1: how sure the label is; ``second`` the runner-up."""

    text: str
    span: Span
    label: Label
    confidence: float
    second: Label | None = None
