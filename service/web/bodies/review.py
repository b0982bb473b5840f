"""The JSON bodies of a review: what is asked, and how the domain's review becomes one."""

from typing import Annotated

from msgspec import Struct
from pydantic import Field, StringConstraints

from service.domain.finding import Severity
from service.domain.preferences import Register
from service.domain.request import ReviewRequest
from service.domain.review import Review
from service.web.bodies.request import Body
from service.web.bodies.text import Name, Text, folded

_MOST_TEXT = 20_000


class ReviewRequestBody(Body):
    """A text to review, and what it is held against."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=_MOST_TEXT)] = Field(
        description="The text to review: a whole message, or any part of one."
    )
    situation: Text | None = Field(
        default=None,
        description="What the message is about, in plain words: with it, names, numbers and secrets are compared.",
    )
    playbook: Name | None = Field(default=None, description="One of the names that GET /playbooks lists.")
    language: Name | None = Field(
        default=None, description='The language the text should be in, as a BCP 47 tag: "en", "it", "en-GB".'
    )

    def to_review_request(self) -> ReviewRequest:
        """The same as the domain says it."""
        return ReviewRequest(
            text=self.text,
            situation=self.situation or None,
            playbook=self.playbook,
            language=folded(self.language) if self.language else None,
        )


class ScoresBody(Struct, frozen=True):
    """0 to 1 each, higher is better."""

    gratitude: float
    clarity: float
    relationship: float


class EvidenceBody(Struct, frozen=True):
    """What adds to a score or takes from it; ``weight`` is in logits, ``feature`` a class of words or the words."""

    start: int
    end: int
    weight: float
    feature: str


class FindingBody(Struct, frozen=True):
    """What one rule found; ``start`` and ``end`` are code points, null where something is missing."""

    rule: str
    severity: Severity
    step: str | None
    start: int | None
    end: int | None
    explanation: str
    mend: str


class ReviewBody(Struct, frozen=True):
    """``passed``: nothing keeps the text from leaving."""

    passed: bool
    scores: ScoresBody
    register: Register | None
    evidence: dict[str, list[EvidenceBody]]
    findings: list[FindingBody]


def review_body(review: Review) -> ReviewBody:
    """The review as it goes out."""
    findings = [
        FindingBody(one.rule, one.severity, one.step, one.start, one.end, one.explanation, one.mend)
        for one in review.findings
    ]
    scores = review.scores
    return ReviewBody(
        passed=review.passed,
        scores=ScoresBody(scores.gratitude, scores.clarity, scores.relationship),
        register=review.register,
        evidence={
            axis: [EvidenceBody(one.start, one.end, one.weight, one.feature) for one in marks]
            for axis, marks in scores.evidence.items()
        },
        findings=findings,
    )
