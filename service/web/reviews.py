"""Reviewing texts over HTTP."""

from typing import Any

from litestar import Controller, Request, post
from litestar.di import NamedDependency
from litestar.params import SkipValidation
from litestar.status_codes import HTTP_200_OK

from service.critic import Critic
from service.web.bodies.review import ReviewBody, ReviewRequestBody, review_body
from service.web.incoming import json_body
from service.web.operations import may_fail, taking

_EXAMPLE = {
    "text": "Hi Marta,\n\nthank you for the new shop, it doubled our leads. From July we will work with a team that is "
    "on call around the clock. Could you send us a plan for the handover?\n\nJo",
    "situation": "Marta at PixelForge redesigned our shop and doubled our leads. We need someone on call around the "
    "clock from July. From Jo.",
}


class Reviews(Controller):
    """The reviews."""

    path = "/reviews"
    tags = ("reviews",)

    @post(
        status_code=HTTP_200_OK,
        operation_id="review_text",
        operation_class=taking(ReviewRequestBody, _EXAMPLE),
        summary="Review a farewell message before it is sent",
        description="Give any text of 1 to 20,000 characters: a message somebody means to send, or a part of one. The "
        "answer says what in it would burn a bridge, with where it stands, why, and how to mend it. Give the "
        "`situation` too where it is known: only then are names, numbers, links and secrets compared with it. "
        "`passed` is true where no finding is of severity `block`.",
        response_description="What was found",
        responses=may_fail(
            "malformed", "invalid-field", "unsupported-language", "too-large", "review-failed", "internal"
        ),
    )
    async def review_text(
        self, request: Request[Any, Any, Any], critic: NamedDependency[SkipValidation[Critic]]
    ) -> ReviewBody:
        """Read the body, have the text reviewed, and answer what was found."""
        wanted = await json_body(request, ReviewRequestBody)
        return review_body(critic.review(wanted.to_review_request()))
