"""Facts that are whole clauses: wins, reasons, asks, growth, offers, what stays."""

import re
from collections.abc import Iterator
from functools import cache

from service.domain.clause import Clause, Label
from service.domain.fact import Fact, FactKey
from service.understanding.facts.page import Page, whole
from service.understanding.lexicon import patterns

_BY_LABEL = {Label.PRAISE: FactKey.WINS, Label.ASK: FactKey.ASKS, Label.OFFER: FactKey.OFFERS}
_GROWS = "growth"


def read_clauses(page: Page) -> Iterator[Fact]:
    """One fact a clause."""
    steps = {intent.name for step in page.playbook.steps for intent in step.plan}
    for clause in page.labelled(Label.PRAISE, Label.US, Label.ASK, Label.OFFER, Label.DECISION):
        key = _key(clause, steps, page.language)
        if key is not None:
            yield whole(clause, key)


def _key(clause: Clause, steps: set[str], language: str) -> FactKey | None:
    known = _patterns(language)
    if clause.label is Label.US:
        return FactKey.PAUSE_REASON if "lifeline" in steps else FactKey.REASON
    if clause.label is Label.DECISION:
        return FactKey.REMAINING if known["remaining"].search(clause.text) else None
    if clause.label is Label.OFFER and "lifeline" in steps and known["urgent"].search(clause.text):
        return FactKey.URGENT_CHANNEL
    if clause.label in (Label.OFFER, Label.ASK) and "introductions" in steps and known["introduce"].search(clause.text):
        return FactKey.INTRODUCTIONS
    if clause.label is Label.ASK and _GROWS in steps:
        return FactKey.GROWTH
    return _BY_LABEL[clause.label]


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    return patterns("facts", language)
