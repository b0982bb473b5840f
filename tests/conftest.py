"""What every test stands on: an empty environment, no network beyond loopback, and what may be missing said aloud."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any, NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[1]
# Read now, as every test starts without our variables.
_SHARED = Path(os.environ.get("COMMIATO_SHARED") or ROOT.parent / "shared")
_IN_CI = os.environ.get("CI") == "true"


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of whoever runs the tests reaches them."""
    for name in list(os.environ):
        if name.upper().startswith("COMMIATO_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session", autouse=True)
def loopback_only() -> Iterator[None]:
    """No connection and no look-up of a name leaves this machine; other processes that a test starts are not held."""
    lookup = socket.getaddrinfo

    def getaddrinfo(host: Any, *rest: Any, **named: Any) -> Any:
        _refuse_beyond_loopback(host)
        return lookup(host, *rest, **named)

    def guarded(connect: Callable[..., Any]) -> Callable[..., Any]:
        def guard(self: socket.socket, address: Any) -> Any:
            if self.family in {socket.AF_INET, socket.AF_INET6}:
                _refuse_beyond_loopback(address[0])
            return connect(self, address)

        return guard

    with pytest.MonkeyPatch.context() as patch:
        # Patched, not passed in: this must hold for whatever opens a connection, libraries included.
        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        patch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of labelled texts that lies beside the checkout."""
    if not _SHARED.is_dir():
        lacking("the folder of labelled texts, ../shared or COMMIATO_SHARED, is not there")
    return _SHARED


@pytest.fixture(scope="session")
def program() -> Callable[..., str]:
    """``program("chromium", "google-chrome")``: the path of the first of these programs that is installed."""

    def find(*names: str) -> str:
        for name in names:
            if path := shutil.which(name):
                return path
        lacking(f"{' or '.join(names)} is not installed")

    return find


def lacking(what: str, *, in_ci: bool = _IN_CI) -> NoReturn:
    """Skip at home and fail in CI, where nothing may be missing."""
    if in_ci:
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


def _refuse_beyond_loopback(host: str | bytes | None) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return
    try:
        local = ip_address(str(name).partition("%")[0])
    except ValueError:
        local = None
    if local is None or not (local.is_loopback or local.is_unspecified):
        raise RuntimeError(f"the tests have no network, and this one asks for {name}")
