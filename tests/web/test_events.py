"""A message as events: each thing as soon as it is known, nothing that is not reviewed, the same message in the end."""

import asyncio
import json
from typing import Any

import pytest
from litestar.exceptions import ClientException
from litestar.testing import AsyncTestClient

from service.app import create_app
from service.cli.fake_endpoint import FakeEndpoint
from service.settings import Settings
from service.web.hanging_up import unless_hung_up

SITUATION = (
    "Our web agency PixelForge (contact: Marta) redesigned our shop and doubled our leads. We now need someone on call "
    "around the clock. Our contract ends on 30 June. We need the passwords handed over. From Jo."
)
BODY = {"situation": SITUATION}
EVENTS = {"accept": "text/event-stream"}
# What differs from one run to the next.
_OWN = ("id", "created_at", "engine")


def read(text: str) -> list[tuple[str, Any]]:
    found = []
    for event in text.strip().split("\n\n"):
        name, data = event.split("\n")
        found.append((name.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return found


async def asked(settings: Settings, body: dict[str, Any]) -> tuple[list[tuple[str, Any]], dict[str, Any]]:
    """The events, and the same asked for whole."""
    async with AsyncTestClient(create_app(settings)) as client:
        streamed = await client.post("/messages", json=body, headers=EVENTS)
        assert streamed.headers["content-type"].startswith("text/event-stream")
        whole = await client.post("/messages", json=body)
    return read(streamed.text), whole.json()


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return {key: one[key] for key in one if key not in _OWN} == {key: other[key] for key in other if key not in _OWN}


@pytest.mark.asyncio
async def test_the_events_of_a_template_message() -> None:
    found, whole = await asked(Settings(), BODY)
    assert [name for name, _ in found] == ["brief", "passage", "passage", "passage", "review", "message"]
    assert same(found[-1][1], whole)
    assert [data["step"] for name, data in found if name == "passage"] == ["thanks", "challenge", "transition"]


@pytest.mark.asyncio
@pytest.mark.parametrize("model", ["good", "insulting", "invented", "refusal"])
async def test_streamed_or_not_the_message_is_the_same_and_nothing_unreviewed_leaves(model: str) -> None:
    async with FakeEndpoint().serving() as url:
        found, whole = await asked(Settings(llm_base_url=url, llm_model=model, timeout_s=3), BODY)
    assert same(found[-1][1], whole)
    assert found[1][0] == "progress"
    sent = json.dumps([data for _, data in found])
    assert not any(word in sent for word in ("idiot", "Lisbon", "can't help"))


@pytest.mark.asyncio
async def test_what_cannot_be_served_ends_in_a_problem() -> None:
    async with AsyncTestClient(create_app(Settings())) as client:
        answer = await client.post("/messages", json={"situation": "Break up with my girlfriend."}, headers=EVENTS)
    assert [name for name, _ in read(answer.text)] == ["problem"]
    assert read(answer.text)[0][1]["type"] == "/problems/out-of-scope"


class Leaving:
    """A request whose sender hangs up after a while."""

    def __init__(self, after: float) -> None:
        self.after = after

    async def receive(self) -> dict[str, str]:
        await asyncio.sleep(self.after)
        return {"type": "http.disconnect"}


@pytest.mark.asyncio
async def test_work_ends_when_nobody_waits_for_it() -> None:
    ended = asyncio.Event()

    async def work() -> None:
        try:
            await asyncio.sleep(10)
        finally:
            ended.set()

    with pytest.raises(ClientException):
        await unless_hung_up(Leaving(0.01), work())  # type: ignore[arg-type]
    assert ended.is_set()


@pytest.mark.asyncio
async def test_work_that_is_done_first_is_answered() -> None:
    assert await unless_hung_up(Leaving(10), asyncio.sleep(0, "done")) == "done"  # type: ignore[arg-type]
