"""A situation goes in over HTTP, and a message ready to send comes out."""

from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import AsyncTestClient

Client = AsyncTestClient[Litestar]
GERMAN = "Wir möchten den Vertrag mit unserer Agentur zum Jahresende kündigen, weil sie uns zu teuer ist."
STEPS = {
    "vendor_exit": ["thanks", "challenge", "transition"],
    "mentee_handoff": ["recap", "request", "benefit"],
    "coffee_pause": ["warmth", "workload", "lifeline"],
    "coffee_group": ["warmth", "schedule", "invitation"],
}
SITUATIONS = [
    (
        "vendor_exit",
        "en",
        (
            "Our web agency PixelForge (contact: Marta) redesigned our shop and doubled our leads. We now need someone "
            "on call around the clock. Our contract ends on 30 June. We need the passwords handed over."
        ),
    ),
    (
        "vendor_exit",
        "it",
        (
            "Lavoriamo con l'agenzia PixelForge da sei anni, Marta ha rifatto il nostro sito. Ora ci serve assistenza "
            "anche di notte e passiamo a un fornitore interno. Il contratto finisce il 30 giugno."
        ),
    ),
    (
        "mentee_handoff",
        "en",
        (
            "I have been mentoring Pilar, a junior analyst, for two years and she has grown a lot: she now runs the "
            "monthly report alone. It is time she learned from someone else, Ingrid in treasury."
        ),
    ),
    (
        "coffee_pause",
        "en",
        (
            "Jonas and I have coffee every Thursday. I love our chats but the product launch eats all my time; I want "
            "to stop our coffees for the next four months. If something is urgent he can text me."
        ),
    ),
    (
        "coffee_group",
        "it",
        (
            "Prendo un caffè con Sara ogni settimana per parlare di lavoro, ma non riesco più a fare incontri a due. "
            "Vorrei invitarla alla colazione di gruppo il primo venerdì del mese alle 8:30 al Caffè Letterario."
        ),
    ),
]


async def write(client: Client, **body: Any) -> dict[str, Any]:
    response = await client.post("/messages", json=body)
    assert response.status_code == 201, response.text
    message: dict[str, Any] = response.json()
    return message


@pytest.mark.parametrize(("playbook", "language", "situation"), SITUATIONS)
@pytest.mark.asyncio
async def test_a_situation_becomes_a_message(client: Client, playbook: str, language: str, situation: str) -> None:
    message = await write(client, situation=situation)
    assert (message["playbook"], message["language"]) == (playbook, language)
    assert [passage["step"] for passage in message["passages"]] == STEPS[playbook]
    assert all(passage["text"] in message["text"] for passage in message["passages"])
    assert message["subject"]
    assert message["advice"]
    assert message["engine"]["kind"] == "template"
    assert "[" not in message["text"]


@pytest.mark.asyncio
async def test_where_a_fact_was_read_is_a_span_of_what_was_sent(client: Client) -> None:
    situation = "\U0001f600  " + SITUATIONS[0][2]
    message = await write(client, situation=situation)
    assert message["brief"]["facts"]
    for fact in message["brief"]["facts"]:
        source = fact["source"]
        assert source["in"] == "situation"
        assert situation[source["start"] : source["end"]].strip()


@pytest.mark.asyncio
async def test_what_is_given_goes_first(client: Client) -> None:
    message = await write(
        client,
        situation=SITUATIONS[0][2],
        recipient={"name": "Zoe"},
        sender={"name": "Ada"},
        facts={"last_day": "31 July"},
    )
    assert "Zoe" in message["text"]
    assert message["text"].rstrip().endswith("Ada")
    assert "31 July" in message["text"]
    assert {"key": "last_day", "value": "31 July", "source": "given"} in message["brief"]["facts"]


@pytest.mark.asyncio
async def test_the_same_request_gets_the_same_message(client: Client) -> None:
    first, second = [await write(client, situation=SITUATIONS[0][2]) for _ in range(2)]
    same = ("subject", "text", "passages", "brief", "review", "advice", "questions", "notes")
    assert [first[key] for key in same] == [second[key] for key in same]
    assert first["id"] != second["id"]


@pytest.mark.asyncio
async def test_alternatives_are_as_many_as_asked_for(client: Client) -> None:
    message = await write(client, situation=SITUATIONS[0][2], alternatives=3)
    assert len(message["alternatives"]) == 3
    assert all(len(one["passages"]) == 3 for one in message["alternatives"])


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        ({"engine": "llm"}, "engine-not-configured", "engine"),
        ({"playbook": "divorce"}, "invalid-field", "playbook"),
        ({"preferences": {"prompt_version": "v0"}}, "invalid-field", "preferences.prompt_version"),
        ({"preferences": {"language": "de-CH"}}, "unsupported-language", "preferences.language"),
        ({"situation": GERMAN}, "unsupported-language", "situation"),
    ],
)
@pytest.mark.asyncio
async def test_what_cannot_be_served_is_said_with_the_mend(
    client: Client, body: dict[str, Any], code: str, field: str
) -> None:
    response = await client.post("/messages", json={"situation": SITUATIONS[0][2], **body})
    assert response.status_code == 422
    said = response.json()
    assert (said["type"], said["field"]) == (f"/problems/{code}", field)
    assert said["mend"]


@pytest.mark.asyncio
async def test_each_name_listed_can_be_asked_for(client: Client) -> None:
    playbooks = (await client.get("/playbooks")).json()["playbooks"]
    versions = (await client.get("/prompts")).json()["versions"]
    for playbook in playbooks:
        for version in versions:
            message = await write(
                client,
                situation=SITUATIONS[0][2],
                playbook=playbook["name"],
                preferences={"prompt_version": version["name"]},
            )
            assert message["playbook"] == playbook["name"]
            assert message["engine"]["prompt_version"] == version["name"]


@pytest.mark.asyncio
async def test_what_is_no_farewell_is_out_of_scope(client: Client) -> None:
    response = await client.post(
        "/messages", json={"situation": "I want to break up with my girlfriend, we live together."}
    )
    assert response.status_code == 422
    assert response.json()["type"] == "/problems/out-of-scope"
    assert response.json()["reason"]
