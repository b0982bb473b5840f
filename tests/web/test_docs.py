"""The OpenAPI document, and the page that shows it without any other host."""

import hashlib
import json
import re
from typing import Any

import pytest
from litestar.serialization import encode_json

from service.app import plug
from service.domain.message import Message
from service.opening import open_writer
from service.playbooks.library import Library
from service.settings import Settings
from service.web.docs import STATIC

from .conftest import Serving


@pytest.fixture
def document(library: Library) -> dict[str, Any]:
    """The document as it is served."""
    served: dict[str, Any] = json.loads(
        encode_json(plug(Settings(), library, open_writer(library)).openapi_schema.to_schema())
    )
    return served


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["operationId"]: one for path in document["paths"].values() for one in path.values()}


def test_every_operation_has_a_name_and_a_description(document: dict[str, Any]) -> None:
    found = operations(document)
    assert set(found) == {"write_message", "review_text", "list_playbooks", "list_prompts", "check_live", "check_ready"}
    assert all(len(one["description"]) > 40 and one["summary"] and one["tags"] for one in found.values())


def test_errors_are_declared_as_problem_details(document: dict[str, Any]) -> None:
    responses = operations(document)["write_message"]["responses"]
    assert set(responses) == {"201", "400", "413", "422", "500", "503"}
    for status, response in responses.items():
        expected = "application/json" if status == "201" else "application/problem+json"
        assert list(response["content"]) == [expected]


def test_the_body_of_write_message_is_described_in_full(document: dict[str, Any]) -> None:
    schema = operations(document)["write_message"]["requestBody"]["content"]["application/json"]["schema"]
    assert schema["additionalProperties"] is False
    assert all(field["description"] for field in schema["properties"].values())
    recipient = schema["properties"]["recipient"]["anyOf"][0]["properties"]
    assert set(recipient) == {"name", "title", "role", "organisation"}
    assert "register" in schema["properties"]["preferences"]["anyOf"][0]["properties"]
    assert "$ref" not in str(schema)


@pytest.mark.asyncio
async def test_the_example_of_write_message_is_served(
    serving: Serving, message: Message, document: dict[str, Any]
) -> None:
    example = operations(document)["write_message"]["requestBody"]["content"]["application/json"]["example"]
    async with serving(message) as client:
        assert (await client.post("/messages", json=example)).status_code == 201


@pytest.mark.asyncio
async def test_the_document_is_served(serving: Serving, message: Message, document: dict[str, Any]) -> None:
    async with serving(message) as client:
        response = await client.get("/schema/openapi.json")
    assert response.json() == document


@pytest.mark.asyncio
async def test_the_page_and_all_it_asks_for_come_from_here(serving: Serving, message: Message) -> None:
    async with serving(message) as client:
        page = await client.get("/schema")
        assert page.headers["content-type"].startswith("text/html")
        assert "default-src 'self'" in page.headers["content-security-policy"]
        assert "//" not in page.text
        wanted = re.findall(r'(?:src|href)="(/[^"]+)"', page.text)
        assert len(wanted) >= 4
        for path in wanted:
            assert (await client.get(path)).status_code == 200, path
        script = (await client.get("/static/docs.js")).text
    assert "http" not in script
    assert "validatorUrl: null" in script


@pytest.mark.asyncio
async def test_the_front_door_leads_to_the_page(serving: Serving, message: Message) -> None:
    async with serving(message) as client:
        response = await client.get("/", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (307, "/schema")


def test_what_is_vendored_is_what_was_published() -> None:
    folder = STATIC / "swagger-ui"
    lines = [line.split() for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines()]
    sums = {name: digest for digest, name in lines}
    assert set(sums) == {"swagger-ui-bundle.js", "swagger-ui.css"}
    for name, digest in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert "Apache License" in (folder / "LICENSE").read_text("utf-8")
