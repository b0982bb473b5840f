"""Who writes: the endpoints in order, each answer reviewed and sent back once, else the template composer."""

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace

from service.composing.llm.answer import passages_in
from service.composing.llm.client import Client
from service.composing.llm.deadline import Deadline
from service.composing.llm.failures import Blocked, BudgetSpent, Failed, Unparsable
from service.composing.llm.prompt import Prompt, Prompter
from service.composing.llm.redaction import Redaction
from service.composing.template.composer import TemplateComposer
from service.critic import Critic
from service.domain.brief import Brief
from service.domain.draft import Passage
from service.domain.finding import Severity
from service.domain.message import EngineKind, FallbackReason, Tokens
from service.domain.review import Reviewed
from service.drafting import Drafting
from service.guardrails.background import Background
from service.playbooks.library import Library

# What an answer may take of a model's window.
_ANSWER_TOKENS = 1200


@dataclass(frozen=True, slots=True)
class Policy:
    """How endpoints are used: ``seconds`` for all of them, ``reserve`` of it for the template composer.

    ``repairs``: how often an answer that the review blocks is sent back. ``private`` is whether names and numbers are
    hidden from endpoints that are not on this machine, ``strict`` hides first names and amounts too.
    """

    seconds: float = 20.0
    reserve: float = 0.25
    repairs: int = 1
    private: bool = True
    strict: bool = False


@dataclass(slots=True)
class Account:
    """What the endpoints cost."""

    model: str | None = None
    attempts: int = 0
    tokens: Tokens = field(default_factory=Tokens)
    reason: FallbackReason | None = None
    shortened: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """What is being done: ``compose`` or ``review``, for the first answer or a later one."""

    stage: str
    attempt: int


@dataclass(frozen=True, slots=True)
class Authored:
    """A reviewed draft, who wrote it, and what the endpoints cost."""

    kind: EngineKind
    reviewed: Reviewed
    account: Account


@dataclass(frozen=True, slots=True)
class Author:
    """Writes with ``clients``, in words of ``version``; without one the template composer writes, silently."""

    library: Library
    critic: Critic
    version: str
    clients: tuple[Client, ...] = ()
    policy: Policy = field(default_factory=Policy)

    async def author(
        self, brief: Brief, background: Background, deadline: Deadline
    ) -> AsyncIterator[Progress | Authored]:
        """What is being done, and at last the first draft that the review lets pass.

        Raises:
            Invalid: what the caller filled in must not be said.
            ReviewFailed: a rule crashed, or lets nothing pass.
        """
        account = Account()
        for client in self.clients:
            account.model = client.endpoint.model
            try:
                async for done in self._asked(client, brief, background, deadline, account):
                    if isinstance(done, Progress):
                        yield done
                        continue
                    account.reason = None
                    yield Authored(EngineKind.LLM, done, account)
                    return
            except Failed as exc:
                account.reason = exc.reason
        yield Authored(EngineKind.TEMPLATE, self.drafting.draft(brief, background), account)

    @property
    def drafting(self) -> Drafting:
        """The template composer's way."""
        return Drafting(TemplateComposer(self.library), self.critic, self.version)

    async def _asked(
        self, client: Client, brief: Brief, background: Background, deadline: Deadline, account: Account
    ) -> AsyncIterator[Progress | Reviewed]:
        """What an endpoint wrote, once the review lets it pass, and what is being done before that.

        Raises:
            Failed: nothing of it could be used.
        """
        playbook, redaction = self.library.playbooks[brief.playbook], self._redaction(client, brief)
        composer = TemplateComposer(self.library)
        prompter = Prompter(
            brief,
            playbook,
            self.library.versions[self.version],
            redaction,
            lambda: composer.compose(brief, self.version).passages,
        )
        prompt = prompter.prompt(client.endpoint.window - _ANSWER_TOKENS)
        account.shortened = account.shortened or prompt.shortened
        failed: Failed = Blocked()
        began = time.perf_counter()
        for _ in range(self.policy.repairs + 1):
            yield Progress("compose", account.attempts + 1)
            answer = await self._completed(client, prompt, deadline, account)
            yield Progress("review", account.attempts)
            try:
                passages = _restored(passages_in(answer, [step.name for step in playbook.steps]), redaction)
            except Unparsable as exc:
                failed = exc
                continue
            reviewed = self._reviewed(brief, background, passages, began)
            stopped = [one for one in reviewed.review.findings if one.severity is Severity.BLOCK]
            if not stopped:
                yield reviewed
                return
            failed = Blocked()
            prompt = prompter.repaired(prompt, answer, stopped, reviewed.draft.text)
        raise failed

    async def _completed(self, client: Client, prompt: Prompt, deadline: Deadline, account: Account) -> str:
        if deadline.left <= 0:
            raise BudgetSpent
        account.attempts += 1
        completion = await client.complete(prompt.messages, prompt.schema, deadline)
        spent = completion.tokens
        account.tokens = Tokens(account.tokens.prompt + spent.prompt, account.tokens.completion + spent.completion)
        return completion.text

    def _reviewed(self, brief: Brief, background: Background, passages: tuple[Passage, ...], began: float) -> Reviewed:
        draft = TemplateComposer(self.library).framed(brief, self.version, passages)
        composed = time.perf_counter()
        review = self.critic.review_draft(draft.text, background)
        return Reviewed(draft, review, composed - began, time.perf_counter() - composed)

    def _redaction(self, client: Client, brief: Brief) -> Redaction:
        if client.endpoint.is_local or not self.policy.private:
            return Redaction(patterns=False)
        named = (brief.recipient.name, brief.sender.name, *brief.others, *brief.boss)
        firms = (brief.recipient.organisation, brief.sender.organisation)
        return Redaction(
            people=tuple(name for name in named if name),
            firms=tuple(firm for firm in firms if firm),
            strict=self.policy.strict,
        )


def _restored(passages: tuple[Passage, ...], redaction: Redaction) -> tuple[Passage, ...]:
    return tuple(replace(passage, text=redaction.restore(passage.text)) for passage in passages)
