"""A draft that may leave: composed again, each time more plainly, until the review lets it pass."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.composing.template.composer import TemplateComposer
from service.critic import Critic
from service.domain.brief import Brief
from service.domain.errors import CommiatoError, Invalid, ReviewFailed
from service.domain.fact import Fact, FactKey
from service.domain.finding import Finding, Severity
from service.domain.review import Reviewed
from service.domain.source import Given
from service.guardrails.background import Background
from service.language.words import words_of

# What is said in words of the service's own, whatever the caller wrote.
_MEASURED = frozenset(
    {
        FactKey.LAST_DAY,
        FactKey.PAUSE_LENGTH,
        FactKey.DURATION,
        FactKey.HABIT,
        FactKey.URGENT_CHANNEL,
        FactKey.GATHERING_WHEN,
        FactKey.GATHERING_WHERE,
    }
)
_LONG = 3
_LIMIT = "too_long"


@dataclass(frozen=True, slots=True)
class Drafting:
    """Composes with ``composer``, in words of ``version``, what ``critic`` lets pass."""

    composer: TemplateComposer
    critic: Critic
    version: str

    def draft(self, brief: Brief, background: Background, variant: int = 0) -> Reviewed:
        """The first draft that no rule blocks, with its review.

        Where nothing can be said in as few words as were asked for, the shortest goes out, its review not passed: the
        message then carries a note.

        Raises:
            Invalid: what the caller filled in must not be said.
            ReviewFailed: even the plainest is blocked, or a rule crashed.
        """
        tried: list[Reviewed] = []
        told = ""
        for plainer in _ways(brief):
            tried.append(self._attempt(_without(plainer, told), background, variant))
            if tried[-1].review.passed:
                return _with_time_of(tried, tried[-1])
            told = _told(tried[-1])
        long = [one for one in tried if all(finding.rule == _LIMIT for finding in _blocks(one))]
        if long:
            return _with_time_of(tried, min(long, key=lambda one: len(one.draft.text.split())))
        raise _refusal(_blocks(tried[-1])[0], told, background)

    def _attempt(self, brief: Brief, background: Background, variant: int) -> Reviewed:
        began = time.perf_counter()
        draft = self.composer.compose(brief, self.version, variant)
        composed = time.perf_counter()
        review = self.critic.review_draft(draft.text, background)
        return Reviewed(draft, review, composed - began, time.perf_counter() - composed)


def _with_time_of(tried: list[Reviewed], chosen: Reviewed) -> Reviewed:
    return replace(chosen, composing=sum(one.composing for one in tried), reviewing=sum(one.reviewing for one in tried))


def _blocks(reviewed: Reviewed) -> list[Finding]:
    return [one for one in reviewed.review.findings if one.severity is Severity.BLOCK]


def _told(reviewed: Reviewed) -> str:
    """The words that were objected to."""
    return " ".join(reviewed.draft.text[one.start : one.end] for one in _blocks(reviewed) if one.start is not None)


def _refusal(finding: Finding, told: str, background: Background) -> CommiatoError:
    """What the caller filled in and no draft may say, if that is it."""
    stopped = {word.lower for word in words_of(told)}
    for field, text in background.given.items():
        if not stopped or not stopped.isdisjoint(word.lower for word in words_of(text)):
            return Invalid(field, finding.explanation, finding.mend)
    return ReviewFailed(finding.rule)


def _ways(brief: Brief) -> Iterator[Brief]:
    """The brief twice, then with ever fewer facts; those that the caller stated outright stay."""
    yield brief
    yield brief
    yield replace(brief, facts=tuple(fact for fact in brief.facts if _is_given(fact) or fact.key in _MEASURED))
    yield replace(brief, facts=tuple(fact for fact in brief.facts if _is_given(fact)))


def _is_given(fact: Fact) -> bool:
    return isinstance(fact.source, Given)


def _without(brief: Brief, told: str) -> Brief:
    """The brief without the facts that share a word of some length with ``told``."""
    blocked = {word.lower for word in words_of(told) if len(word.text) > _LONG}
    if not blocked:
        return brief
    kept = (one for one in brief.facts if _is_given(one) or blocked.isdisjoint(it.lower for it in words_of(one.value)))
    return replace(brief, facts=tuple(kept))
