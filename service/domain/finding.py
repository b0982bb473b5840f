"""What a guardrail found in a text."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """``block``: it does not leave; ``warn``: it may, but is better mended; ``note``: worth knowing."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that one rule found.

    ``start`` and ``end`` are code points of the reviewed text, end exclusive; None where something is missing, which
    stands nowhere. ``step`` is the playbook's step it belongs to, None for the whole text. ``explanation`` and ``mend``
    are for a person, in the text's language.
    """

    rule: str
    severity: Severity
    step: str | None
    start: int | None
    end: int | None
    explanation: str
    mend: str
