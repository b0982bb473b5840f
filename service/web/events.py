"""A message as it comes to be, as server-sent events: nothing that is not reviewed is among them."""

from collections.abc import AsyncIterator

import msgspec

from service.authoring import Progress
from service.domain.brief import Brief
from service.domain.errors import CommiatoError
from service.domain.message import Message
from service.domain.request import Request
from service.domain.review import Reviewed
from service.web.bodies.brief import brief_body
from service.web.bodies.message import PassageBody, message_body
from service.web.bodies.review import review_body
from service.web.problems import problem_of
from service.writer import Stage, Writer

MEDIA_TYPE = "text/event-stream"


async def events(writer: Writer, request: Request) -> AsyncIterator[bytes]:
    """The events of one message; the last one is ``message``, or ``problem``."""
    try:
        async for stage in writer.stages(request):
            for name, data in _told(stage):
                yield _event(name, data)
    except CommiatoError as error:
        yield _event("problem", problem_of(error))


def _told(stage: Stage) -> list[tuple[str, object]]:
    if isinstance(stage, Brief):
        return [("brief", brief_body(stage))]
    if isinstance(stage, Progress):
        return [("progress", {"stage": stage.stage, "attempt": stage.attempt})]
    if isinstance(stage, Reviewed):
        passages = [PassageBody(passage.step, passage.text) for passage in stage.draft.passages]
        return [*(("passage", one) for one in passages), ("review", review_body(stage.review))]
    assert isinstance(stage, Message)  # noqa: S101 -- there is no other stage
    return [("message", message_body(stage))]


def _event(name: str, data: object) -> bytes:
    return f"event: {name}\ndata: {msgspec.json.encode(data).decode()}\n\n".encode()
