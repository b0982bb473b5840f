"""What every test stands on does hold."""

import os
import socket

import pytest

from tests.conftest import lacking

ELSEWHERE = "192.0.2.1"  # an address that belongs to nobody, kept for documentation


def test_nothing_beyond_loopback_is_reached() -> None:
    with socket.socket() as client:
        client.settimeout(1)
        with pytest.raises(RuntimeError, match="no network"):
            client.connect((ELSEWHERE, 80))
        with pytest.raises(RuntimeError, match="no network"):
            client.connect_ex((ELSEWHERE, 80))


def test_no_name_is_looked_up() -> None:
    with pytest.raises(RuntimeError, match="no network"):
        socket.create_connection(("example.org", 80), timeout=1)


def test_loopback_is_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname(), timeout=5):
        pass


def test_no_setting_is_inherited() -> None:
    assert [name for name in os.environ if name.startswith("COMMIATO_")] == []


@pytest.mark.parametrize(("in_ci", "outcome"), [(True, pytest.fail.Exception), (False, pytest.skip.Exception)])
def test_what_is_missing_fails_in_ci_and_is_skipped_at_home(*, in_ci: bool, outcome: type[BaseException]) -> None:
    with pytest.raises(outcome, match="chromium"):
        lacking("chromium is not installed", in_ci=in_ci)
