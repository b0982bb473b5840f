"""The way of a request: understand, compose, review, and what stands beside the message."""

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from uuid import uuid4

from service.authoring import Author, Authored, Policy, Progress
from service.composing.llm.client import Client
from service.composing.llm.deadline import Deadline
from service.composing.llm.tokens import load_encoding
from service.critic import Critic
from service.domain.brief import Brief, NoteCode
from service.domain.errors import EngineNotConfigured, Invalid
from service.domain.message import Message, Milliseconds, Note, Provenance
from service.domain.request import Engine, Request
from service.domain.review import Reviewed
from service.language.notes import note_text
from service.playbooks.library import Library
from service.understanding.understand import understand

Stage = Brief | Progress | Reviewed | Message
_WARMING = (
    "We have worked with Ann for two years and she was great, but we stop in May. Can she send the files?",
    "Lavoriamo con Anna da due anni ed è stata bravissima, ma a maggio smettiamo. Può mandare i file?",
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes messages with what ``library`` holds; ``critic`` lets them leave.

    ``clients`` are of LLM endpoints, the preferred one first; without one the template composer writes.
    """

    library: Library
    critic: Critic
    clients: tuple[Client, ...] = ()
    policy: Policy = field(default_factory=Policy)

    async def warm(self) -> None:
        """Write once in each language, so that word lists are read before the first request comes."""
        if self.clients:
            load_encoding()
        for situation in _WARMING:
            await self.write(Request(situation=situation, engine=Engine.TEMPLATE))

    async def write(self, request: Request) -> Message:
        """The message; errors as in ``stages``."""
        async for stage in self.stages(request):
            if isinstance(stage, Message):
                return stage
        raise AssertionError("the stages end with a message")

    async def stages(self, request: Request) -> AsyncIterator[Stage]:
        """What is known as soon as it is: the brief, what is being done, the reviewed draft, then the message.

        Raises:
            OutOfScope, UnsupportedLanguage: the situation cannot be served.
            EngineNotConfigured: the LLM composer was asked for and there is none.
            Invalid: a field names what does not exist, or a fact given outright must not be said.
            ReviewFailed: a guardrail crashed, or lets nothing pass.
        """
        author = self._author(request)
        deadline = Deadline.within(request.timeout_s or self.policy.seconds, self.policy.reserve)
        began = time.perf_counter()
        self.critic.check_given(request)
        brief = understand(request, self.library.playbooks, self.library.languages)
        understood = time.perf_counter()
        yield brief
        background = self.critic.background(request, brief)
        written = None
        async for done in author.author(brief, background, deadline):
            if isinstance(done, Progress):
                yield done
            else:
                written = done
        assert written is not None  # noqa: S101 -- an author ends with a draft, or raises
        others = tuple(author.drafting.draft(brief, background, one + 1) for one in range(request.alternatives))
        yield written.reviewed
        drafts = (written.reviewed, *others)
        composing, reviewing = sum(one.composing for one in drafts), sum(one.reviewing for one in drafts)
        spans = (understood - began, composing, reviewing, time.perf_counter() - began)
        taken = Milliseconds(*(round(1000 * span, 3) for span in spans))
        provenance = _provenance(written, author.version, taken)
        yield self._message(_noted(brief, written), written.reviewed, others, provenance)

    def _author(self, request: Request) -> Author:
        """Who writes for the request.

        Raises:
            EngineNotConfigured, Invalid: as in ``stages``.
        """
        clients = () if request.engine is Engine.TEMPLATE else self.clients
        return Author(self.library, self.critic, self._version(request), clients, self.policy)

    def _version(self, request: Request) -> str:
        if request.engine is Engine.LLM and not self.clients:
            raise EngineNotConfigured(
                "engine",
                "No LLM endpoint is configured.",
                "Set COMMIATO_LLM_BASE_URL, or ask for engine template or auto.",
            )
        version = request.preferences.prompt_version or self.library.default
        if version not in self.library.versions:
            known = ", ".join(self.library.versions)
            detail = f"There is no prompt version {version!r}."
            raise Invalid("preferences.prompt_version", detail, f"Use one of: {known}.")
        return version

    def _message(self, brief: Brief, first: Reviewed, others: tuple[Reviewed, ...], engine: Provenance) -> Message:
        language = brief.situation_language
        return Message(
            id=uuid4().hex,
            created_at=datetime.now(UTC),
            brief=brief,
            draft=first.draft,
            review=first.review,
            advice=self.library.playbooks[brief.playbook].locales[language].advice,
            notes=tuple(Note(code, note_text(code, language)) for code in brief.notes),
            alternatives=others,
            engine=engine,
        )


def _noted(brief: Brief, written: Authored) -> Brief:
    limit = brief.voice.max_words
    notes = brief.notes
    if written.account.shortened:
        notes = (*notes, NoteCode.PROMPT_SHORTENED)
    if limit is not None and len(written.reviewed.draft.text.split()) > limit:
        notes = (*notes, NoteCode.OVER_MAX_WORDS)
    return replace(brief, notes=notes)


def _provenance(written: Authored, version: str, taken: Milliseconds) -> Provenance:
    account = written.account
    return Provenance(written.kind, version, taken, account.model, account.attempts, account.reason, account.tokens)
