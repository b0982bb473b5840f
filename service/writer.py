"""The way of a request: understand, compose, and what stands beside the message."""

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from service.composing.template.composer import TemplateComposer
from service.domain.brief import Brief, NoteCode
from service.domain.draft import Draft
from service.domain.errors import EngineNotConfigured, Invalid
from service.domain.message import EngineKind, Message, Milliseconds, Note, Provenance
from service.domain.request import Engine, Request
from service.language.notes import note_text
from service.playbooks.library import Library
from service.understanding.understand import understand

Stage = Brief | Draft | Message
_WARMING = (
    "We have worked with Ann for two years and she was great, but we stop in May. Can she send the files?",
    "Lavoriamo con Anna da due anni ed è stata bravissima, ma a maggio smettiamo. Può mandare i file?",
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes messages with what ``library`` holds."""

    library: Library

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
        """What is known as soon as it is: the brief, the draft, then the message.

        Raises:
            OutOfScope, UnsupportedLanguage: the situation cannot be served.
            EngineNotConfigured: the LLM composer was asked for and there is none.
            Invalid: a field names what does not exist.
        """
        version = self._version(request)
        began = time.perf_counter()
        brief = understand(request, self.library.playbooks, self.library.languages)
        understood = time.perf_counter()
        yield brief
        composer = TemplateComposer(self.library)
        draft = composer.compose(brief, version)
        alternatives = tuple(composer.compose(brief, version, variant + 1) for variant in range(request.alternatives))
        composed = time.perf_counter()
        yield draft
        spans = (understood - began, composed - understood, composed - began)
        taken = Milliseconds(*(round(1000 * span, 3) for span in spans))
        yield self._message(_noted(brief, draft), draft, alternatives, Provenance(EngineKind.TEMPLATE, version, taken))

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

    def _message(self, brief: Brief, draft: Draft, alternatives: tuple[Draft, ...], engine: Provenance) -> Message:
        language = brief.situation_language
        return Message(
            id=uuid4().hex,
            created_at=datetime.now(UTC),
            brief=brief,
            draft=draft,
            advice=self.library.playbooks[brief.playbook].locales[language].advice,
            notes=tuple(Note(code, note_text(code, language)) for code in brief.notes),
            alternatives=alternatives,
            engine=engine,
        )


def _noted(brief: Brief, draft: Draft) -> Brief:
    limit = brief.voice.max_words
    if limit is None or len(draft.text.split()) <= limit:
        return brief
    return replace(brief, notes=(*brief.notes, NoteCode.OVER_MAX_WORDS))
