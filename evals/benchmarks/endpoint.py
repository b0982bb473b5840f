"""What a hop to an LLM endpoint costs: two transports alone, a bare pass-through, and the service.

usage: python -m evals.benchmarks.endpoint [--json FILE] [--requests N]

One scripted endpoint that answers at once (``commiato fake-endpoint``) serves them all, each in a process of its own;
this process is the client, at 1 and at 16 requests at once. CPU time is the server's, from /proc (Linux); that of a
transport is this process's. All in one run: the ratios mean more than the milliseconds.
"""

import argparse
import asyncio
import contextlib
import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import httpx
from httpx_aiohttp import HttpxAiohttpClient
from litestar import Litestar, post

from service.app import open_connections

CLIENTS = (1, 16)
_TICKS = os.sysconf("SC_CLK_TCK")
_PASSED_TO = "COMMIATO_BENCHMARK_ENDPOINT"
_SITUATION = (
    "Our web agency PixelForge (contact: Marta) redesigned our shop and doubled our leads. We now need someone on call "
    "around the clock. Our contract ends on 30 June. We need the passwords handed over. From Jo."
)
_CHAT = {"model": "good", "messages": [{"role": "user", "content": _SITUATION * 12}]}
_NO_LIMITS = httpx.Limits(max_connections=None)


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one request, in milliseconds: the median time the client waited, and the CPU time spent."""

    what: str
    clients: int
    median: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Way:
    """A server on a port of loopback, and what it is asked."""

    what: str
    port: int
    pid: int
    body: Mapping[str, object]


def passing() -> Litestar:
    """An app that hands on what it is asked, and nothing else."""
    http, to = open_connections(), os.environ[_PASSED_TO]

    @post("/messages")
    async def messages(data: dict[str, object]) -> dict[str, object]:
        answer: dict[str, object] = (await http.post(f"{to}/chat/completions", json=data)).json()
        return answer

    return Litestar([messages], on_shutdown=[http.aclose])


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextlib.contextmanager
def started(command: list[str], port: int, **variables: str) -> Iterator[int]:
    """The process id of a server that listens on ``port``; it is stopped afterwards.

    Raises:
        TimeoutError: it does not listen after 20 seconds.
    """
    environment = {**os.environ, **variables}
    with (
        subprocess.Popen(  # noqa: S603 -- our own servers
            [Path(sys.executable).with_name(command[0]), *command[1:]],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process
    ):
        try:
            until = time.monotonic() + 20
            while True:
                with contextlib.suppress(ConnectionError), socket.create_connection(("127.0.0.1", port)):
                    break
                if time.monotonic() > until:
                    raise TimeoutError(" ".join(command))
                time.sleep(0.05)
            yield process.pid
        finally:
            process.terminate()


def cpu_of(pid: int) -> float:
    """Seconds of CPU time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


async def cost(
    what: str, send: Callable[[], Awaitable[httpx.Response]], clients: int, requests: int, cpu: Callable[[], float]
) -> Cost:
    """What ``requests`` requests by ``clients`` at once cost, after a tenth of them to warm up.

    Raises:
        httpx.HTTPStatusError: one was answered with an error.
    """
    waited: list[float] = []

    async def one(times: int) -> None:
        for _ in range(times):
            began = time.perf_counter()
            (await send()).raise_for_status()
            waited.append(1000 * (time.perf_counter() - began))

    each = requests // clients
    await asyncio.gather(*(one(max(1, each // 10)) for _ in range(clients)))
    waited.clear()
    before = cpu()
    await asyncio.gather(*(one(each) for _ in range(clients)))
    return Cost(what, clients, statistics.median(waited), 1000 * (cpu() - before) / len(waited))


async def transports(url: str, clients: int, requests: int) -> list[Cost]:
    """The endpoint called by this process, over each transport."""
    found = []
    for what, kind in (("transport of httpx", httpx.AsyncClient), ("transport of aiohttp", HttpxAiohttpClient)):
        async with kind(timeout=30, limits=_NO_LIMITS) as http:
            send = partial(http.post, f"{url}/chat/completions", json=_CHAT)
            found.append(await cost(what, send, clients, requests, time.process_time))
    return found


async def servers(ways: Iterable[Way], clients: int, requests: int) -> list[Cost]:
    """Servers called by this process."""
    async with HttpxAiohttpClient(timeout=30, limits=_NO_LIMITS) as http:
        return [
            await cost(
                one.what,
                partial(http.post, f"http://127.0.0.1:{one.port}/messages", json=one.body),
                clients,
                requests,
                partial(cpu_of, one.pid),
            )
            for one in ways
        ]


async def measured(requests: int) -> list[Cost]:
    """Every way at every number of clients."""
    endpoint, bare, service = free_port(), free_port(), free_port()
    url = f"http://127.0.0.1:{endpoint}/v1"
    serve = ["uvicorn", "--factory", "--log-level", "warning", "--port"]
    by = {"COMMIATO_LLM_BASE_URL": url, "COMMIATO_LLM_MODEL": "good"}
    with (
        started(["commiato", "fake-endpoint", "--port", str(endpoint)], endpoint),
        started([*serve, str(bare), "evals.benchmarks.endpoint:passing"], bare, **{_PASSED_TO: url}) as bare_pid,
        started([*serve, str(service), "service.app:create_app"], service, **by) as service_pid,
    ):
        ways = (
            Way("pass-through", bare, bare_pid, _CHAT),
            Way("service, template", service, service_pid, {"situation": _SITUATION, "engine": "template"}),
            Way("service, LLM", service, service_pid, {"situation": _SITUATION, "engine": "llm"}),
        )
        return [
            one
            for clients in CLIENTS
            for one in (*await transports(url, clients, requests), *await servers(ways, clients, requests))
        ]


def main() -> None:
    """Print a table, and write it as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--requests", type=int, default=960)
    arguments = parser.parse_args()
    found = asyncio.run(measured(arguments.requests))
    print(f"{'what':24}{'clients':>8}{'median ms':>11}{'CPU ms':>9}")
    for one in found:
        print(f"{one.what:24}{one.clients:>8}{one.median:>11.2f}{one.cpu:>9.2f}")
    if arguments.json:
        arguments.json.write_text(json.dumps([asdict(one) for one in found], indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
