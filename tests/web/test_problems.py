"""Every failure is a problem document that names what to mend and repeats nothing of what was sent."""

import logging

import pytest
from litestar.exceptions import HTTPException

from service.domain.errors import Broken, EngineNotConfigured, Invalid, OutOfScope, UnsupportedLanguage
from service.domain.message import Message
from service.web.problems import KINDS, problem_of

from .conftest import Serving

MARK = "Zanzibar"


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (Invalid("playbook", "No.", "Use x."), 422, "invalid-field"),
        (UnsupportedLanguage("preferences.language", "No.", "Use en."), 422, "unsupported-language"),
        (EngineNotConfigured("engine", "No.", "Set COMMIATO_LLM_BASE_URL."), 422, "engine-not-configured"),
        (OutOfScope("romance", "Not here."), 422, "out-of-scope"),
        (Broken(MARK), 500, "internal"),
        (RuntimeError(MARK), 500, "internal"),
        (RecursionError(MARK), 500, "internal"),
    ],
)
@pytest.mark.asyncio
async def test_each_error_has_its_status_and_type(serving: Serving, error: Exception, status: int, code: str) -> None:
    async with serving(error) as client:
        response = await client.post("/messages", json={"situation": MARK})
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert (body["type"], body["status"]) == (f"/problems/{code}", status)
    assert body["title"]
    assert body["detail"]
    assert body["mend"]
    assert MARK not in response.text


@pytest.mark.asyncio
async def test_a_field_that_cannot_be_served_is_named(serving: Serving) -> None:
    async with serving(Invalid("playbook", "There is no such playbook.", "Use vendor_exit.")) as client:
        body = (await client.post("/messages", json={"situation": "s"})).json()
    assert (body["field"], body["mend"]) == ("playbook", "Use vendor_exit.")
    assert body["errors"] == [{"field": "playbook", "detail": "There is no such playbook.", "mend": "Use vendor_exit."}]


@pytest.mark.asyncio
async def test_out_of_scope_says_why(serving: Serving) -> None:
    async with serving(OutOfScope("romance", "This is for work.")) as client:
        body = (await client.post("/messages", json={"situation": "s"})).json()
    assert (body["reason"], body["detail"]) == ("romance", "This is for work.")


@pytest.mark.asyncio
async def test_an_unexpected_error_is_logged_by_type_and_place_only(
    serving: Serving, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        async with serving(RuntimeError(MARK)) as client:
            await client.post("/messages", json={"situation": MARK})
    assert "RuntimeError at " in caplog.text
    assert MARK not in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    "path", ["/nothing", "/messages/x/y", "/schema/nothing", "/schema/x.json", "/static/nothing", "/%00"]
)
@pytest.mark.asyncio
async def test_an_unknown_address_is_a_problem(serving: Serving, message: Message, path: str) -> None:
    async with serving(message) as client:
        response = await client.get(path)
    assert response.status_code == 404
    assert response.json()["type"] == "/problems/not-found"


@pytest.mark.asyncio
async def test_a_method_not_served_names_those_that_are(serving: Serving, message: Message) -> None:
    async with serving(message) as client:
        response = await client.put("/messages", json={})
    assert response.status_code == 405
    assert "POST" in response.headers["allow"]
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.asyncio
async def test_a_body_over_the_limit_is_too_large(serving: Serving, message: Message) -> None:
    async with serving(message, max_body_bytes=200) as client:
        response = await client.post("/messages", json={"situation": "x" * 200})
    assert response.status_code == 413
    assert response.json()["type"] == "/problems/too-large"


@pytest.mark.parametrize("status", [401, 403, 409, 415, 429])
def test_a_status_of_the_framework_keeps_its_number(status: int) -> None:
    said = problem_of(HTTPException(status_code=status, detail=MARK))
    assert said.status == status
    assert MARK not in said.detail


def test_every_kind_has_a_title_and_an_error_status() -> None:
    assert all(400 <= status < 600 and title for status, title in KINDS.values())
