"""The way of a request: understand, compose, review, and what stands beside the message."""

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from service.composing.template.composer import TemplateComposer
from service.critic import Critic
from service.domain.brief import Brief, NoteCode
from service.domain.draft import Draft
from service.domain.errors import EngineNotConfigured, Invalid
from service.domain.message import EngineKind, Message, Milliseconds, Note, Provenance
from service.domain.request import Engine, Request
from service.domain.review import Reviewed
from service.drafting import Drafting
from service.language.notes import note_text
from service.playbooks.library import Library
from service.understanding.understand import understand

Stage = Brief | Reviewed | Message
_WARMING = (
    "We have worked with Ann for two years and she was great, but we stop in May. Can she send the files?",
    "Lavoriamo con Anna da due anni ed è stata bravissima, ma a maggio smettiamo. Può mandare i file?",
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes messages with what ``library`` holds; ``critic`` lets them leave."""

    library: Library
    critic: Critic

    async def warm(self) -> None:
        """Write once in each language, so that word lists are read before the first request comes."""
        for situation in _WARMING:
            await self.write(Request(situation=situation))

    async def write(self, request: Request) -> Message:
        """The message; errors as in ``stages``."""
        async for stage in self.stages(request):
            if isinstance(stage, Message):
                return stage
        raise AssertionError("the stages end with a message")

    async def stages(self, request: Request) -> AsyncIterator[Stage]:
        """What is known as soon as it is: the brief, the draft once it is reviewed, then the message.

        Raises:
            OutOfScope, UnsupportedLanguage: the situation cannot be served.
            EngineNotConfigured: the LLM composer was asked for and there is none.
            Invalid: a field names what does not exist, or a fact given outright must not be said.
            ReviewFailed: a guardrail crashed, or lets nothing pass.
        """
        version = self._version(request)
        began = time.perf_counter()
        self.critic.check_given(request)
        brief = understand(request, self.library.playbooks, self.library.languages)
        understood = time.perf_counter()
        yield brief
        background = self.critic.background(request, brief)
        drafting = Drafting(TemplateComposer(self.library), self.critic, version)
        first, *others = (drafting.draft(brief, background, variant) for variant in range(request.alternatives + 1))
        written = (first, *others)
        composing, reviewing = sum(one.composing for one in written), sum(one.reviewing for one in written)
        yield first
        spans = (understood - began, composing, reviewing, time.perf_counter() - began)
        taken = Milliseconds(*(round(1000 * span, 3) for span in spans))
        provenance = Provenance(EngineKind.TEMPLATE, version, taken)
        yield self._message(_noted(brief, first.draft), first, tuple(others), provenance)

    def _version(self, request: Request) -> str:
        if request.engine is Engine.LLM:
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


def _noted(brief: Brief, draft: Draft) -> Brief:
    limit = brief.voice.max_words
    if limit is None or len(draft.text.split()) <= limit:
        return brief
    return replace(brief, notes=(*brief.notes, NoteCode.OVER_MAX_WORDS))
