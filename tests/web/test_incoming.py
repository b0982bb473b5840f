"""Only what is said to be JSON is read."""

import pytest

from service.domain.message import Message
from service.web.bodies.fault import Malformed
from service.web.incoming import require_json

from .conftest import Serving


@pytest.mark.parametrize(
    "content_type",
    [
        "application/json",
        "Application/JSON",
        "application/json; charset=utf-8",
        'application/json;charset="UTF-8"',
        "application/ld+json",
    ],
)
def test_json_is_taken(content_type: str) -> None:
    require_json(content_type)


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "application/json; charset=latin-1",
        "é",
    ],
)
def test_anything_else_is_malformed(content_type: str) -> None:
    with pytest.raises(Malformed):
        require_json(content_type)


@pytest.mark.asyncio
async def test_a_form_is_told_to_be_json(serving: Serving, message: Message) -> None:
    async with serving(message) as client:
        response = await client.post("/messages", data={"situation": "s"})
    assert response.status_code == 400
    assert response.json()["type"] == "/problems/malformed"
    assert "application/json" in response.json()["mend"]
