"""``commiato serve``: what it refuses, and what it hands to the server."""

from typing import Any

import pytest
import uvicorn
from litestar import Litestar

from service.cli import main


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, dict[str, Any]]]:
    """What the server was run with; patched, because a server does not return."""
    runs: list[tuple[Any, dict[str, Any]]] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **options: runs.append((app, options)))
    return runs


def test_it_serves_the_app_without_access_log(served: list[tuple[Any, dict[str, Any]]]) -> None:
    assert main(["serve", "--port", "0"]) == 0
    ((app, options),) = served
    assert isinstance(app, Litestar)
    assert (options["host"], options["port"]) == ("127.0.0.1", 0)
    assert (options["access_log"], options["server_header"]) == (False, False)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--host", "0.0.0.0"], "COMMIATO_ALLOW_NO_KEYS"),  # noqa: S104 -- what is refused
        (["--port", "many"], "COMMIATO_PORT"),
        (["--port", "70000"], "COMMIATO_PORT"),
    ],
)
def test_what_cannot_be_served_is_refused(
    served: list[tuple[Any, dict[str, Any]]], capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["serve", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not served


def test_beyond_loopback_with_leave(served: list[tuple[Any, dict[str, Any]]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMIATO_ALLOW_NO_KEYS", "on")
    assert main(["serve", "--host", "0.0.0.0"]) == 0  # noqa: S104 -- what is allowed here
    assert len(served) == 1
