"""What was understood, as it goes out beside a message."""

from typing import Literal

from msgspec import Struct, field

from service.domain.brief import Brief, Why, WishKind
from service.domain.source import Origin, Source, Span


class SpanBody(Struct, frozen=True):
    """Code points of the named text as it was sent, end exclusive."""

    origin: Origin = field(name="in")
    start: int
    end: int


SourceBody = SpanBody | Literal["given"]


class FactBody(Struct, frozen=True):
    """One thing understood, and where it was read."""

    key: str
    value: str
    source: SourceBody


class WishBody(Struct, frozen=True):
    """An instruction about the message, and where it was read."""

    kind: WishKind
    value: str
    source: SourceBody


class WithheldBody(Struct, frozen=True):
    """What stays out of the message, and why."""

    why: Why
    text: str
    source: SourceBody


class BriefBody(Struct, frozen=True):
    """What was understood; it quotes only what the caller sent."""

    facts: list[FactBody]
    wishes: list[WishBody]
    withheld: list[WithheldBody]


def brief_body(brief: Brief) -> BriefBody:
    """The brief as it goes out."""
    return BriefBody(
        facts=[FactBody(fact.key, fact.value, _source(fact.source)) for fact in brief.facts],
        wishes=[WishBody(wish.kind, wish.value, _source(wish.source)) for wish in brief.wishes],
        withheld=[WithheldBody(it.why, it.text, _source(it.source)) for it in brief.withheld],
    )


def _source(source: Source) -> SourceBody:
    return SpanBody(source.origin, source.start, source.end) if isinstance(source, Span) else "given"
