"""A text under all rules."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.errors import ReviewFailed
from service.domain.finding import Finding
from service.domain.playbook import Playbook
from service.guardrails.background import Background
from service.guardrails.catalogue import Catalogue, Row
from service.guardrails.letter import Letter
from service.guardrails.movements import movement
from service.guardrails.rule import Rule
from service.guardrails.spot import Spot
from service.language.identify import identify, share

_LOG = logging.getLogger("commiato")
_MOST = 100
_OWN_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Reviewer:
    """``rules`` and the rows of ``catalogue`` have the same names."""

    rules: Mapping[str, Rule]
    catalogue: Catalogue

    def review(self, text: str, background: Background) -> tuple[Finding, ...]:
        """All findings in the order of the text, at most a hundred; those that stand nowhere come first.

        Raises:
            ReviewFailed: a rule crashed; the text is not judged and must not leave.
        """
        letter = Letter.of(text, self.language_of(text, background.language))
        blank = not any(sign.isalnum() for sign in letter.text)
        found: list[Finding] = []
        for name, rule in self.rules.items():
            row = self.catalogue.rows[name]
            if (blank and not row.blank) or (row.languages is not None and letter.language not in row.languages):
                continue
            found += [
                self._finding(name, row, spot, letter, background)
                for spot in self._spots(name, rule, letter, background)
            ]
        found.sort(key=lambda one: (-1 if one.start is None else one.start, one.rule))
        return tuple(found[:_MOST])

    def objections(self, value: str, language: str) -> tuple[Finding, ...]:
        """What keeps a single fact, stated outright, from being said in a message."""
        letter, background = Letter.of(value, self.language_of(value, language)), Background.of(language)
        return tuple(
            self._finding(name, self.catalogue.rows[name], spot, letter, background)
            for name, rule in self.rules.items()
            if self.catalogue.rows[name].given
            for spot in self._spots(name, rule, letter, background)
        )

    def language_of(self, text: str, expected: str) -> str:
        """The language to read the text in: the one expected, unless the text is plainly in another served one."""
        if share(text, expected) >= _OWN_SHARE:
            return expected
        found = identify(text)
        return found if found in self.catalogue.told else expected

    def _spots(self, name: str, rule: Rule, letter: Letter, background: Background) -> list[Spot]:
        """What the rule finds, without what lies inside of what it found before."""
        try:
            spots = sorted(rule(letter, background), key=lambda spot: (spot.start or 0, -(spot.end or 0)))
        except Exception as exc:
            _LOG.error("the rule %s crashed (%s): the text is withheld", name, type(exc).__name__)
            raise ReviewFailed(name) from exc
        kept: list[Spot] = []
        for spot in spots:
            if not kept or spot.start is None or kept[-1].end is None or spot.start >= kept[-1].end:
                kept.append(spot)
        return kept[:_MOST]

    def _finding(self, name: str, row: Row, spot: Spot, letter: Letter, background: Background) -> Finding:
        told = self.catalogue.told[letter.language][name]
        start, end = (
            (None, None) if spot.start is None or spot.end is None else letter.typed.typed(spot.start, spot.end)
        )
        return Finding(
            rule=name,
            severity=row.cases.get(spot.case, row.severity),
            step=_step(row, spot, letter, background.playbook),
            start=start,
            end=end,
            explanation=told.explanation,
            mend=told.mend,
        )


def _step(row: Row, spot: Spot, letter: Letter, playbook: Playbook | None) -> str | None:
    """The step a finding belongs to: its movement's name where no playbook is known."""
    if spot.start is None:
        found = row.movement
    else:
        place = next((at for at, span in letter.body if span[0] <= spot.start < span[1]), None)
        found = None if place is None else movement(letter, place, playbook)
    if found is None or playbook is None:
        return found
    return next(step.name for step in playbook.steps if step.movement is found)
