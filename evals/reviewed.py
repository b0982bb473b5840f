"""Messages whose defects are known, under the guardrails: what each rule finds, misses and wrongly accuses.

Rows of ``evals/reviews/*.jsonl``: ``id``, ``situation``, ``kind`` (a playbook, or ``other_served``), ``message`` and
``defects``, the kinds of defect planted in it; none makes a message good.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from service.critic import Critic
from service.domain.finding import Finding, Severity
from service.domain.request import ReviewRequest

ROWS = Path(__file__).with_name("reviews")
# The rules that may claim a defect, the one made for it first.
CLAIMS: Mapping[str, tuple[str, ...]] = {
    kind: tuple(rules.split())
    for kind, rules in {
        "no_gratitude": "no_gratitude missing_step",
        "generic_gratitude_only": "generic_gratitude",
        "missing_ask": "unclear_decision missing_transition missing_step",
        "unclear_decision": "unclear_decision",
        "hedged_decision": "unclear_decision",
        "missing_transition": "missing_transition missing_step",
        "missing_benefit": "missing_transition missing_step",
        "wrong_order": "step_order",
        "insult": "insult blame",
        "passive_aggressive": "passive_aggression",
        "legal_threat": "threat",
        "leaked_secret": "withheld_fact",
        "url_injected": "foreign_link invented_fact",
        "contact_burning": "bridge_burning",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Row:
    """A message and what is wrong with it."""

    id: str
    language: str
    situation: str
    kind: str
    message: str
    defects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A row with what the review found that is more than a note."""

    row: Row
    findings: tuple[Finding, ...]

    @property
    def stopped(self) -> bool:
        """A finding keeps the message from leaving."""
        return any(one.severity is Severity.BLOCK for one in self.findings)

    def claims(self, defect: str) -> bool:
        """A rule found the defect that may claim it."""
        return any(one.rule in claimants(defect) for one in self.findings)


def claimants(defect: str) -> tuple[str, ...]:
    """The rules that may claim a defect: those listed, or the rule of its name."""
    return CLAIMS.get(defect, (defect,))


def load_rows(folder: Path = ROWS) -> tuple[Row, ...]:
    """All rows, by language and in the order of their files."""
    return tuple(
        Row(one["id"], path.stem, one["situation"], one["kind"], one["message"], tuple(one["defects"]))
        for path in sorted(folder.glob("*.jsonl"))
        for one in map(json.loads, path.read_text("utf-8").splitlines())
    )


def judge(row: Row, critic: Critic) -> Judged:
    """The row under all rules, as POST /reviews has it."""
    playbook = row.kind if row.kind in critic.library.playbooks else None
    found = critic.review(ReviewRequest(row.message, row.situation, playbook)).findings
    return Judged(row, tuple(one for one in found if one.severity is not Severity.NOTE))
