"""The service as a process of its own on a real socket: start, answer, log nothing of what was said, stop."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).resolve().parents[2]
MARK = "Zanzibar"


@dataclass
class Running:
    """A server under way: its process, what it logged so far, and its address once it said it."""

    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)
    address: str = ""
    up: threading.Event = field(default_factory=threading.Event)

    def listen(self) -> None:
        """Keep its log, and find the address in it."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.lines.append(line)
            if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                self.address = found[0]
                self.up.set()
        self.up.set()


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    """``commiato serve`` on a free port of loopback."""
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "COMMIATO_LOG_LEVEL": "debug",
        "COMMIATO_MAX_BODY_BYTES": "100000",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "service.cli", "serve", "--port", "0"],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    running = Running(process)
    thread = threading.Thread(target=running.listen, daemon=True)
    thread.start()
    try:
        assert running.up.wait(30)
        assert running.address, "".join(running.lines)
        yield running
    finally:
        process.terminate()
        process.wait(20)
        thread.join(5)
        assert process.stderr is not None
        process.stderr.close()


def test_it_is_ready_once_it_says_its_address(server: Running) -> None:
    response = httpx.get(server.address + "/health/ready")
    assert response.json() == {"status": "ready", "degraded": []}
    assert "server" not in response.headers


def test_a_message_is_written_over_the_socket(server: Running) -> None:
    situation = "Our agency PixelForge (Marta) redesigned our shop. We end the contract on 30 June."
    response = httpx.post(server.address + "/messages", json={"situation": situation, "sender": {"name": "Ada"}})
    assert response.status_code == 201
    assert response.headers["content-type"] == "application/json"
    assert "Marta" in response.json()["text"]


def test_a_body_in_chunks_is_stopped_at_the_limit(server: Running) -> None:
    chunks = (b"x" * 10_000 for _ in range(20))
    response = httpx.post(server.address + "/messages", content=chunks, headers={"content-type": "application/json"})
    assert response.status_code == 413
    assert response.headers["content-type"] == "application/problem+json"


def test_nothing_of_what_was_sent_is_logged(server: Running) -> None:
    with httpx.Client(base_url=server.address) as client:
        client.post("/messages", json={"situation": f"We end the contract with {MARK} Ltd on 30 June, our supplier."})
        client.post("/messages", json={"situation": 3, MARK: MARK})
        client.post("/messages", content=MARK)
        client.get(f"/{MARK}?{MARK}={MARK}")
    assert MARK not in "".join(server.lines)


def test_it_stops_when_asked(server: Running) -> None:
    server.process.terminate()
    assert server.process.wait(20) in {0, -15}
