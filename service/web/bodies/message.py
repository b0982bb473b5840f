"""The JSON body of a message, and how the domain's message becomes one."""

from datetime import datetime

from msgspec import Struct

from service.domain.brief import NoteCode
from service.domain.draft import Draft
from service.domain.message import EngineKind, FallbackReason, Message, Provenance
from service.domain.preferences import Register
from service.domain.review import Reviewed
from service.web.bodies.brief import BriefBody, brief_body
from service.web.bodies.review import ReviewBody, review_body


class PassageBody(Struct, frozen=True):
    """One step's text."""

    step: str
    text: str


class AdviceBody(Struct, frozen=True):
    """What to do before or after sending."""

    when: str
    text: str


class QuestionBody(Struct, frozen=True):
    """What would make the message better, by fact key."""

    key: str
    text: str


class NoteBody(Struct, frozen=True):
    """What the service did that the user should know."""

    code: NoteCode
    text: str


class AlternativeBody(Struct, frozen=True):
    """Another message for the same brief."""

    subject: str
    text: str
    passages: list[PassageBody]
    review: ReviewBody


class TokensBody(Struct, frozen=True):
    """What an LLM counted; zero where none wrote."""

    prompt: int
    completion: int


class MillisecondsBody(Struct, frozen=True):
    """How long each stage took, in milliseconds."""

    understand: float
    compose: float
    review: float
    total: float


class EngineBody(Struct, frozen=True):
    """Which composer wrote this, from which prompt version, and at what cost."""

    kind: EngineKind
    prompt_version: str
    model: str | None
    attempts: int
    fallback_reason: FallbackReason | None
    tokens: TokensBody
    milliseconds: MillisecondsBody


class MessageBody(Struct, frozen=True):
    """A message ready to send: ``text`` whole, ``passages`` its three steps; the rest stands beside it."""

    id: str
    created_at: datetime
    playbook: str
    confidence: float
    language: str
    register: Register | None
    subject: str
    text: str
    passages: list[PassageBody]
    review: ReviewBody
    brief: BriefBody
    advice: list[AdviceBody]
    questions: list[QuestionBody]
    notes: list[NoteBody]
    alternatives: list[AlternativeBody]
    revises: str | None
    stored: bool
    engine: EngineBody


def message_body(message: Message) -> MessageBody:
    """The message as it goes out."""
    brief, draft = message.brief, message.draft
    return MessageBody(
        id=message.id,
        created_at=message.created_at,
        playbook=brief.playbook,
        confidence=round(brief.confidence, 3),
        language=brief.language,
        register=brief.voice.register,
        subject=draft.subject,
        text=draft.text,
        passages=_passages(draft),
        review=review_body(message.review),
        brief=brief_body(brief),
        advice=[AdviceBody(advice.when, advice.text) for advice in message.advice],
        questions=[QuestionBody(str(question.key), question.text) for question in brief.questions],
        notes=[NoteBody(note.code, note.text) for note in message.notes],
        alternatives=[_alternative(one) for one in message.alternatives],
        revises=None,
        stored=False,
        engine=_engine(message.engine),
    )


def _alternative(one: Reviewed) -> AlternativeBody:
    draft = one.draft
    return AlternativeBody(draft.subject, draft.text, _passages(draft), review_body(one.review))


def _passages(draft: Draft) -> list[PassageBody]:
    return [PassageBody(passage.step, passage.text) for passage in draft.passages]


def _engine(engine: Provenance) -> EngineBody:
    spent = engine.milliseconds
    return EngineBody(
        kind=engine.kind,
        prompt_version=engine.prompt_version,
        model=engine.model,
        attempts=engine.attempts,
        fallback_reason=engine.fallback_reason,
        tokens=TokensBody(engine.tokens.prompt, engine.tokens.completion),
        milliseconds=MillisecondsBody(
            *(round(one, 3) for one in (spent.understand, spent.compose, spent.review, spent.total))
        ),
    )
