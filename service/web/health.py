"""Whether the process lives, and whether it can serve."""

from typing import Literal

from litestar import Controller, get
from msgspec import Struct

from service.web.operations import may_fail


class LiveBody(Struct, frozen=True):
    """The process answers."""

    status: Literal["live"]


class ReadyBody(Struct, frozen=True):
    """``degraded`` names the parts that are out of order; messages come all the same."""

    status: Literal["ready", "degraded"]
    degraded: list[str]


class Health(Controller):
    """The two probes."""

    path = "/health"
    tags = ("health",)
    responses = may_fail("internal")

    @get(
        "/live",
        operation_id="check_live",
        summary="Whether the process lives",
        description="Answers 200 as long as the process can answer at all.",
        response_description="It lives",
        sync_to_thread=False,
    )
    def live(self) -> LiveBody:
        """The process answers."""
        return LiveBody("live")

    @get(
        "/ready",
        operation_id="check_ready",
        summary="Whether messages can be written now",
        description="Answers 200 once playbooks and prompts are loaded; `degraded` names what is out of order.",
        response_description="It is ready",
        sync_to_thread=False,
    )
    def ready(self) -> ReadyBody:
        """Playbooks and prompts were loaded before the first request could come."""
        return ReadyBody("ready", [])
