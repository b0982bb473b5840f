"""GET /playbooks, GET /prompts and the probes."""

import pytest

from service.domain.message import Message
from service.playbooks.library import Library

from .conftest import Serving

MOVEMENTS = ["appreciation", "decision", "way_forward"]


@pytest.mark.asyncio
async def test_every_playbook_is_listed_with_its_steps_and_languages(
    serving: Serving, message: Message, library: Library
) -> None:
    async with serving(message) as client:
        body = (await client.get("/playbooks")).json()
    assert {playbook["name"] for playbook in body["playbooks"]} == set(library.playbooks)
    for playbook in body["playbooks"]:
        assert [step["movement"] for step in playbook["steps"]] == MOVEMENTS
        assert set(playbook["languages"]) >= set(library.languages)
        assert all(locale["title"] and locale["description"] for locale in playbook["languages"].values())


@pytest.mark.asyncio
async def test_every_prompt_version_is_listed_and_one_is_the_default(
    serving: Serving, message: Message, library: Library
) -> None:
    async with serving(message) as client:
        body = (await client.get("/prompts")).json()
    assert [version["name"] for version in body["versions"]] == list(library.versions)
    assert (
        [version["name"] for version in body["versions"] if version["default"]]
        == [library.default]
        == [body["default"]]
    )
    assert all(version["summary"] and version["created"] for version in body["versions"])


@pytest.mark.asyncio
async def test_the_probes_answer(serving: Serving, message: Message) -> None:
    async with serving(message) as client:
        live, ready = await client.get("/health/live"), await client.get("/health/ready")
    assert (live.status_code, live.json()) == (200, {"status": "live"})
    assert (ready.status_code, ready.json()) == (200, {"status": "ready", "degraded": []})
