"""Writing messages over HTTP."""

from typing import Any

from litestar import Controller, Request, Response, post
from litestar.di import NamedDependency
from litestar.params import SkipValidation
from litestar.response import Stream

from service.web.bodies.message import MessageBody, message_body
from service.web.bodies.request import RequestBody
from service.web.events import MEDIA_TYPE as EVENTS
from service.web.events import events
from service.web.hanging_up import unless_hung_up
from service.web.incoming import json_body
from service.web.operations import may_fail, taking
from service.writer import Writer

_EXAMPLE = {
    "situation": "Our web agency PixelForge (contact: Marta) redesigned our shop and doubled our leads. We now need "
    "someone on call around the clock, which they can't offer. Last day 30 June; we need the passwords handed over.",
    "preferences": {"formality": "neutral", "length": "medium"},
}


class Messages(Controller):
    """The messages."""

    path = "/messages"
    tags = ("messages",)

    @post(
        operation_id="write_message",
        operation_class=taking(RequestBody, _EXAMPLE),
        summary="Write a message that ends or scales back a professional relationship",
        description="Give the situation in plain words, or a harsh draft to rewrite, in English or Italian. The answer "
        "holds `subject` and `text`, ready to send, and beside them `advice` (what to do before and after sending), "
        "`questions` (what would make the message better: ask the user, then send the answers as `facts`) and `notes` "
        "(what was decided that the user should know). Nothing is invented: what is not known is left out. With "
        "`Accept: text/event-stream` it comes as events: `brief`, `progress`, `passage` (three), `review`, `message`.",
        response_description="The message, ready to send",
        responses=may_fail(
            "malformed",
            "invalid-field",
            "unsupported-language",
            "out-of-scope",
            "engine-not-configured",
            "too-large",
            "review-failed",
            "internal",
        ),
    )
    async def write_message(
        self, request: Request[Any, Any, Any], writer: NamedDependency[SkipValidation[Writer]]
    ) -> Stream | Response[MessageBody]:
        """Read the body, have the message written, and answer it, or the events of its making."""
        wanted = (await json_body(request, RequestBody)).to_request()
        if EVENTS in request.headers.get("accept", ""):
            return Stream(events(writer, wanted), media_type=EVENTS, headers={"cache-control": "no-store"})
        return Response(message_body(await unless_hung_up(request, writer.write(wanted))))
