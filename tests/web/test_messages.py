"""POST /messages: what goes in reaches the writer, and what the writer says goes out."""

from datetime import date

import pytest

from service.domain.fact import FactKey, Person
from service.domain.message import Message
from service.domain.preferences import Formality, Preferences
from service.domain.request import Engine, Request

from .conftest import Serving


@pytest.mark.asyncio
async def test_a_message_is_created_and_answered_whole(serving: Serving, message: Message) -> None:
    async with serving(message) as client:
        response = await client.post("/messages", json={"situation": "Marta ha rifatto il sito."})
    assert response.status_code == 201
    assert response.headers["content-type"] == "application/json"
    body = response.json()
    assert body["id"] == "m1"
    assert body["created_at"] == "2026-11-24T12:00:00Z"
    assert (body["playbook"], body["confidence"], body["language"], body["register"]) == (
        "vendor_exit",
        0.935,
        "it",
        "lei",
    )
    assert [passage["step"] for passage in body["passages"]] == ["thanks", "challenge", "transition"]
    assert (body["review"]["passed"], body["revises"], body["stored"]) == (True, None, False)
    assert body["engine"]["milliseconds"] == {"understand": 1.235, "compose": 0.4, "review": 0.1, "total": 1.7}


@pytest.mark.asyncio
async def test_the_writer_gets_every_field(serving: Serving, message: Message) -> None:
    asked: list[Request] = []
    body = {
        "situation": "s",
        "rough_draft": "d",
        "playbook": "vendor_exit",
        "engine": "template",
        "recipient": {"name": "Femi and\nKlaus", "title": "", "role": None, "organisation": "Oma's"},
        "sender": {"name": "Ada"},
        "facts": {"wins": ["a", "b"], "last_day": "30 June", "offers": []},
        "preferences": {"language": "en-GB", "formality": "casual", "max_words": 90, "prompt_version": "v1"},
        "alternatives": 2,
        "timeout_s": 3,
        "today": "2026-11-24",
    }
    async with serving(message, asked=asked) as client:
        response = await client.post("/messages", json=body)
    assert response.status_code == 201, response.text
    assert asked == [
        Request(
            situation="s",
            rough_draft="d",
            playbook="vendor_exit",
            engine=Engine.TEMPLATE,
            recipient=Person(name="Femi and Klaus", organisation="Oma's"),
            sender=Person(name="Ada"),
            facts={FactKey.WINS: ("a", "b"), FactKey.LAST_DAY: ("30 June",)},
            preferences=Preferences(language="en", formality=Formality.CASUAL, max_words=90, prompt_version="v1"),
            alternatives=2,
            timeout_s=3.0,
            today=date(2026, 11, 24),
        )
    ]


@pytest.mark.asyncio
async def test_nulls_are_the_same_as_nothing_said(serving: Serving, message: Message) -> None:
    asked: list[Request] = []
    fields = ("rough_draft playbook engine recipient sender facts preferences alternatives timeout_s today").split()
    async with serving(message, asked=asked) as client:
        response = await client.post("/messages", json={"situation": "s", **dict.fromkeys(fields)})
    assert response.status_code == 201
    assert asked == [Request(situation="s")]
