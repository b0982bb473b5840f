"""``commiato fake-endpoint``: an endpoint that answers by script, to try out what happens when one misbehaves."""

import asyncio
import contextlib
import json
import tomllib
from argparse import Namespace
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from importlib import resources

from pydantic import BaseModel, ConfigDict

_PIECE = 16
_MOST_BODY = 4_000_000
_THEN = "+"


class Scenario(BaseModel):
    """One way to answer: ``content`` is what the model says, ``body`` or ``raw`` (hex) the whole answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    status: int = 200
    type: str = "application/json"
    content: str | None = None
    body: str = ""
    raw: str = ""
    times: int = 1
    seconds: float = 0.0
    drip: float = 0.0
    wait: int | None = None
    cut: int | None = None

    @property
    def answer(self) -> bytes:
        """The bytes of the answer's body."""
        if self.raw:
            return bytes.fromhex(self.raw)
        if self.content is None:
            return self.body.encode() * self.times
        message = {"role": "assistant", "content": self.content}
        usage = {"prompt_tokens": 100, "completion_tokens": 50}
        return json.dumps({"choices": [{"index": 0, "message": message}], "usage": usage}).encode()


def scenarios() -> Mapping[str, Scenario]:
    """Everything the endpoint can play."""
    text = resources.files(__package__).joinpath("scenarios.toml").read_text(encoding="utf-8")
    return {name: Scenario(**row) for name, row in tomllib.loads(text).items()}


@dataclass(slots=True)
class FakeEndpoint:
    """Answers as the model's name says; of names joined by "+" the first call plays the first, and so on.

    ``asked`` holds the body of every request.
    """

    played: Mapping[str, Scenario] = field(default_factory=scenarios)
    calls: Counter[str] = field(default_factory=Counter)
    asked: list[Mapping[str, object]] = field(default_factory=list)
    serves: set[asyncio.Task[object]] = field(default_factory=set, init=False)

    @contextlib.asynccontextmanager
    async def serving(self, port: int = 0) -> AsyncIterator[str]:
        """Listen on loopback; gives the base URL."""
        server = await asyncio.start_server(self._serve, "127.0.0.1", port)
        try:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        finally:
            server.close()
            for task in self.serves:
                task.cancel()
            await asyncio.gather(*self.serves, return_exceptions=True)
            await server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 -- a connection is served by a task
        self.serves.add(task)
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, ValueError):
                while True:
                    await self._answer(reader, writer)
        except asyncio.CancelledError:
            pass  # the endpoint stops; nobody waits for this connection
        finally:
            self.serves.discard(task)
            writer.transport.abort()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        lines = head.lower().split(b"\r\n")
        length = next((int(line.split(b":")[1]) for line in lines if line.startswith(b"content-length")), 0)
        body = json.loads(await reader.readexactly(min(length, _MOST_BODY)))
        self.asked.append(body)
        await self._play(self._scenario(str(body["model"])), writer)

    def _scenario(self, model: str) -> Scenario:
        names = model.split(_THEN)
        place = min(self.calls[model], len(names) - 1)
        self.calls[model] += 1
        return self.played[names[place]]

    async def _play(self, scenario: Scenario, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(scenario.seconds)
        answer = scenario.answer
        retry = "" if scenario.wait is None else f"retry-after: {scenario.wait}\r\n"
        writer.write(
            f"HTTP/1.1 {scenario.status} Played\r\ncontent-type: {scenario.type}\r\n{retry}"
            f"content-length: {len(answer)}\r\n\r\n".encode()
        )
        if scenario.cut is not None:
            writer.write(answer[: scenario.cut])
            await writer.drain()
            raise ConnectionResetError
        for start in range(0, len(answer), _PIECE if scenario.drip else len(answer) or 1):
            await asyncio.sleep(scenario.drip)
            writer.write(answer[start : start + (_PIECE if scenario.drip else len(answer))])
            await writer.drain()


def fake_endpoint(arguments: Namespace) -> int:
    """Serve on loopback until interrupted."""
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_forever(arguments.port))
    return 0


async def _forever(port: int) -> None:
    async with FakeEndpoint().serving(port) as url:
        print(f"COMMIATO_LLM_BASE_URL={url}", flush=True)
        print(f"COMMIATO_LLM_MODEL is one of: {', '.join(scenarios())}", flush=True)
        await asyncio.Event().wait()
