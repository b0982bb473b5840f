"""What a review says of a text."""

from dataclasses import dataclass, field

from service.domain.draft import Draft
from service.domain.finding import Finding, Severity
from service.domain.preferences import Register
from service.domain.score import Scores


@dataclass(frozen=True, slots=True)
class Review:
    """``findings`` are in the order of the text; those that stand nowhere come first.

    ``register`` is the one the text speaks in, None where the language has no choice or nothing shows it.
    """

    scores: Scores
    findings: tuple[Finding, ...] = ()
    register: Register | None = None

    @property
    def passed(self) -> bool:
        """Nothing in the text keeps it from leaving."""
        return not any(finding.severity is Severity.BLOCK for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A draft with its review; ``composing`` and ``reviewing`` took so many seconds."""

    draft: Draft
    review: Review
    composing: float = field(default=0.0, compare=False)
    reviewing: float = field(default=0.0, compare=False)
