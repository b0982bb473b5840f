"""The app around a writer that answers what a test says."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import AsyncTestClient

from service.app import plug
from service.critic import Critic
from service.domain.brief import Brief, NoteCode, Why, Wish, WishKind, Withheld
from service.domain.draft import Draft, Passage
from service.domain.fact import Fact, FactKey, Person
from service.domain.finding import Finding, Severity
from service.domain.message import EngineKind, Message, Milliseconds, Note, Provenance
from service.domain.playbook import Advice, Question
from service.domain.preferences import Register, Voice
from service.domain.request import Request
from service.domain.review import Review, Reviewed
from service.domain.score import Evidence, Scores
from service.domain.source import GIVEN, Origin, Span
from service.opening import open_library, open_writer
from service.playbooks.library import Library
from service.settings import Settings
from service.writer import Writer

PROMPTS = Path(__file__).resolve().parents[2] / "prompts"
Serving = Callable[..., AbstractAsyncContextManager[AsyncTestClient[Litestar]]]


@dataclass(frozen=True, slots=True)
class CannedWriter(Writer):
    """Answers ``outcome`` to every request, or raises it, and keeps what it was asked."""

    outcome: Message | Exception = field(kw_only=True)
    asked: list[Request] = field(kw_only=True, default_factory=list)

    async def write(self, request: Request) -> Message:
        """The outcome."""
        self.asked.append(request)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.fixture(scope="session")
def library() -> Library:
    """The real one."""
    return open_library(PROMPTS, None)


@pytest.fixture(scope="session")
def critic(library: Library) -> Critic:
    """The real one."""
    return open_writer(library).critic


@pytest.fixture
def message() -> Message:
    """A message with something in every part."""
    passages = (Passage("thanks", "Grazie."), Passage("challenge", "Chiudiamo."), Passage("transition", "A presto."))
    brief = Brief(
        playbook="vendor_exit",
        confidence=0.93456,
        language="it",
        situation_language="it",
        voice=Voice(register=Register.LEI),
        recipient=Person(name="Marta"),
        sender=Person(),
        facts=(
            Fact(FactKey.WINS, "ha rifatto il sito", Span(Origin.SITUATION, 3, 21)),
            Fact(FactKey.LAST_DAY, "30/06", GIVEN),
        ),
        wishes=(Wish(WishKind.LENGTH, "breve", Span(Origin.ROUGH_DRAFT, 0, 5)),),
        withheld=(Withheld(Why.SECRET, "il budget", Span(Origin.SITUATION, 30, 39)),),
        clauses=(),
        questions=(Question(FactKey.ASKS, "Che cosa serve?"), Question("recipient", "Chi è?")),
        notes=(NoteCode.SECRET_WITHHELD,),
    )
    return Message(
        id="m1",
        created_at=datetime(2026, 11, 24, 12, 0, tzinfo=UTC),
        brief=brief,
        draft=Draft("Un grazie", "Gentile Marta, …", passages),
        review=Review(
            Scores(0.9, 0.8, 0.7, {"gratitude": (Evidence(0, 7, 0.4, "thanks"),)}),
            (Finding("step_order", Severity.WARN, "thanks", 0, 7, "Dopo.", "Prima."),),
            Register.LEI,
        ),
        advice=(Advice("before", "Legga il contratto."),),
        notes=(Note(NoteCode.SECRET_WITHHELD, "Un segreto resta fuori."),),
        alternatives=(Reviewed(Draft("Altro", "Altro testo", passages), Review(Scores(0.5, 0.5, 0.5))),),
        engine=Provenance(EngineKind.TEMPLATE, "v1", Milliseconds(1.23456, 0.4, 0.1, 1.7)),
    )


@pytest.fixture
def serving(library: Library, critic: Critic) -> Serving:
    """Opens a client of an app whose writer answers a given outcome."""

    @asynccontextmanager
    async def serve(
        outcome: Message | Exception, *, asked: list[Request] | None = None, **knobs: Any
    ) -> AsyncIterator[AsyncTestClient[Litestar]]:
        writer = CannedWriter(library, critic, outcome=outcome, asked=[] if asked is None else asked)
        async with AsyncTestClient(plug(Settings(**knobs), library, writer), raise_server_exceptions=False) as client:
            yield client

    return serve
