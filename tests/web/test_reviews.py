"""POST /reviews: what is taken, what is answered, and how it fails."""

from dataclasses import replace
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import AsyncTestClient

from service.app import create_app, plug
from service.critic import Critic
from service.guardrails.reviewer import Reviewer
from service.playbooks.library import Library
from service.settings import Settings
from service.writer import Writer

SITUATION = "Marta at PixelForge redesigned our shop and doubled our leads. We need someone on call at night. From Jo."
GOOD = (
    "Hi Marta,\n\nthank you for the new shop, it doubled our leads. We now need someone on call at night, so we will "
    "end our contract. Could you send us a plan for the handover?\n\nJo"
)


async def reviewed(body: dict[str, Any]) -> dict[str, Any]:
    async with AsyncTestClient(create_app(Settings())) as client:
        response = await client.post("/reviews", json=body)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


@pytest.mark.asyncio
async def test_a_good_message_passes_with_no_finding() -> None:
    body = {"text": GOOD, "situation": SITUATION, "playbook": "vendor_exit", "language": "en-GB"}
    found = await reviewed(body)
    assert found.keys() == {"passed", "scores", "register", "evidence", "findings"}
    assert (found["passed"], found["register"], found["findings"]) == (True, None, [])


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("body", "register"),
    [
        ({"text": "Thanks!", "language": "en"}, None),
        ({"text": "Ti ringrazio, mi hai salvato.", "language": "it"}, "tu"),
        ({"text": "La ringrazio, mi ha salvato.", "language": "it"}, "lei"),
        ({"text": "Vi ringrazio, mi avete salvato.", "language": "it"}, "voi"),
    ],
)
async def test_scores_come_with_their_evidence_for_a_single_sentence(body: dict[str, Any], register: str) -> None:
    found = await reviewed(body)
    assert found["register"] == register
    assert all(0 <= found["scores"][axis] <= 1 for axis in ("gratitude", "clarity", "relationship"))
    assert found["scores"]["gratitude"] >= 0.5
    marks = found["evidence"]["gratitude"]
    assert marks
    assert all(mark.keys() == {"start", "end", "weight", "feature"} for mark in marks)
    assert any("ring" in body["text"][mark["start"] : mark["end"]] or "Th" in body["text"] for mark in marks)


@pytest.mark.asyncio
async def test_scores_come_whatever_the_findings() -> None:
    found = await reviewed({"text": "You idiot, you never answered."})
    assert not found["passed"]
    assert found["scores"]["relationship"] < 0.3


@pytest.mark.asyncio
async def test_a_finding_says_what_where_why_and_how_to_mend_it() -> None:
    text = "😀 " + GOOD.replace("Could you", "You never answered our calls. Could you")
    found = await reviewed({"text": text, "situation": SITUATION, "playbook": "vendor_exit"})
    assert found["passed"] is False
    (finding,) = found["findings"]
    assert (finding["rule"], finding["severity"], finding["step"]) == ("blame", "block", "transition")
    assert text[finding["start"] : finding["end"]] == "You never answered"
    assert finding["explanation"]
    assert finding["mend"]


@pytest.mark.asyncio
@pytest.mark.parametrize("text", [" ", "\n\t", "\u200b\u200b", "…", "1"])
async def test_a_text_that_says_nothing_blocks(text: str) -> None:
    found = await reviewed({"text": text})
    assert found["passed"] is False
    rules = [one["rule"] for one in found["findings"]]
    assert "missing_step" in rules
    assert any(sign.isalnum() for sign in text) or rules == ["missing_step"]


@pytest.mark.asyncio
async def test_findings_come_in_the_order_of_the_text_and_what_stands_nowhere_first() -> None:
    found = await reviewed({"text": "Dear Bo,\n\nYou never answered. Call [number]. You idiots lost our keys.\n\nAl"})
    starts = [one["start"] for one in found["findings"]]
    missing = starts.count(None)
    assert missing > 0
    assert starts[:missing] == [None] * missing
    assert starts[missing:] == sorted(starts[missing:])
    assert len({one["rule"] for one in found["findings"]}) > 3


@pytest.mark.asyncio
async def test_a_finding_is_explained_in_the_texts_own_language() -> None:
    text = "Ciao Marta,\n\ngrazie del negozio, è bellissimo. A giugno il contratto finisce. Mi mandi un piano?\n\nLuca"
    (finding,) = (await reviewed({"text": text, "language": "en"}))["findings"]
    assert finding["rule"] == "wrong_language"
    assert finding["explanation"].startswith("È in una lingua diversa")


@pytest.mark.asyncio
@pytest.mark.parametrize("text", ["Thanks!", "x" * 20_000, "Grazie di tutto.", "谢谢你", "<b>hi</b>"])
async def test_any_text_is_answered(text: str) -> None:
    await reviewed({"text": text})


@pytest.mark.asyncio
@pytest.mark.parametrize("situation", ["hello", "Ich kündige meinem Lieferanten, weil er zu teuer ist.", "I love you."])
async def test_a_situation_that_is_no_farewell_is_still_compared(situation: str) -> None:
    found = await reviewed({"text": GOOD + "\n\nPS: call 0044 20 7946 0958", "situation": situation, "language": "en"})
    assert "foreign_link" in [one["rule"] for one in found["findings"]]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("body", "field", "names"),
    [
        ({"text": ""}, "text", ""),
        ({"text": "x" * 20_001}, "text", "20000"),
        ({"text": "x", "playbook": "nothing"}, "playbook", "vendor_exit"),
        ({"text": "x", "language": "fr"}, "language", "en, it"),
        ({"text": "x", "situation": "y" * 8001}, "situation", "8000"),
        ({"text": "x", "other": 1}, "other", ""),
        ({}, "text", ""),
        ({"text": 5}, "text", ""),
    ],
)
async def test_what_cannot_be_taken_names_its_field(body: dict[str, Any], field: str, names: str) -> None:
    async with AsyncTestClient(create_app(Settings())) as client:
        response = await client.post("/reviews", json=body)
    assert response.status_code == 422
    assert response.json()["field"] == field
    assert names in response.text


def _crash(*_: object) -> list[Any]:
    raise RuntimeError("Marta")


@pytest.fixture
def broken(library: Library, critic: Critic) -> Litestar:
    """An app with a rule that crashes."""
    reviewer = Reviewer({**critic.reviewer.rules, "blame": _crash}, critic.reviewer.catalogue)
    failing = replace(critic, reviewer=reviewer)
    return plug(Settings(), library, Writer(library, failing))


@pytest.mark.asyncio
@pytest.mark.parametrize(("path", "body"), [("/reviews", {"text": GOOD}), ("/messages", {"situation": SITUATION})])
async def test_a_rule_that_crashes_withholds_the_text_and_is_named_in_the_log_alone(
    broken: Litestar, caplog: pytest.LogCaptureFixture, path: str, body: dict[str, Any]
) -> None:
    async with AsyncTestClient(broken, raise_server_exceptions=False) as client:
        response = await client.post(path, json=body)
    assert (response.status_code, response.json()["type"]) == (503, "/problems/review-failed")
    assert "blame" in caplog.text
    assert "Marta" not in caplog.text + response.text
