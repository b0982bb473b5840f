"""Asks an endpoint, again where that may help, and never longer than there is time."""

import asyncio
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from service.composing.llm.circuit import Circuit
from service.composing.llm.deadline import Deadline
from service.composing.llm.endpoint import Endpoint
from service.composing.llm.failures import (
    BudgetSpent,
    CircuitOpen,
    EndpointError,
    Failed,
    Overloaded,
    RateLimited,
    Refused,
    TimedOut,
    Unreachable,
)
from service.domain.message import Tokens

_MOST_BYTES = 1_000_000
_AGAIN = frozenset({408, 500, 502, 503, 504})
_TOO_MANY = 429
_FIRST_WAIT, _MOST_TRIES = 0.2, 3
_WAITING_FOR_EACH = 4

ChatMessage = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model wrote."""

    text: str
    tokens: Tokens


@dataclass(slots=True)
class Client:
    """One pooled client of one endpoint; at most ``most`` calls at once, a few times as many waiting."""

    endpoint: Endpoint
    http: httpx.AsyncClient
    most: int = 8
    circuit: Circuit = field(default_factory=Circuit)
    waiting: int = field(default=0, init=False)
    slots: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self.slots = asyncio.Semaphore(self.most)

    async def complete(
        self, messages: Sequence[ChatMessage], schema: Mapping[str, Any], deadline: Deadline
    ) -> Completion:
        """What the model answers to ``messages``.

        Raises:
            Failed: it gave nothing in time; what kind says why.
        """
        if self.waiting >= self.most * _WAITING_FOR_EACH:
            raise Overloaded
        if not self.circuit.admits():
            raise CircuitOpen
        self.waiting += 1
        try:
            async with asyncio.timeout(deadline.left):
                async with self.slots:
                    completion = await self._tried(messages, schema, deadline)
        except TimeoutError as exc:
            self.circuit.failed()
            raise TimedOut from exc
        except Refused:
            self.circuit.succeeded()
            raise
        except Failed:
            self.circuit.failed()
            raise
        except BaseException:
            self.circuit.left()
            raise
        finally:
            self.waiting -= 1
        self.circuit.succeeded()
        return completion

    async def _tried(
        self, messages: Sequence[ChatMessage], schema: Mapping[str, Any], deadline: Deadline
    ) -> Completion:
        """The first answer of at most three calls; the second and third only where they may fare better."""
        wait = _FIRST_WAIT
        for left in reversed(range(_MOST_TRIES)):
            try:
                return await self._once(messages, schema)
            except RateLimited as exc:
                pause = exc.wait if exc.wait is not None else wait
                failed: Failed = exc
            except (EndpointError, Unreachable) as exc:
                if isinstance(exc, EndpointError) and not exc.again:
                    raise
                pause, failed = wait, exc
            pause *= random.uniform(0.8, 1.2)  # noqa: S311 -- jitter, no secret
            if not left or pause >= deadline.left:
                raise failed
            await asyncio.sleep(pause)
            wait *= 2
        raise BudgetSpent

    async def _once(self, messages: Sequence[ChatMessage], schema: Mapping[str, Any]) -> Completion:
        endpoint = self.endpoint
        body = {
            "model": endpoint.model,
            "messages": list(messages),
            "temperature": 0.4,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "message", "strict": True, "schema": schema},
            },
        }
        headers = {**endpoint.headers, **({"authorization": f"Bearer {endpoint.key}"} if endpoint.key else {})}
        try:
            async with self.http.stream(
                "POST", f"{endpoint.base_url.rstrip('/')}/chat/completions", json=body, headers=headers
            ) as response:
                return _completion(response, await _read(response))
        except (httpx.ConnectError, httpx.ConnectTimeout) as exc:  # a refusal too is a timeout to aiohttp's transport
            raise Unreachable from exc
        except httpx.TimeoutException as exc:
            raise TimedOut from exc
        except httpx.HTTPError as exc:
            raise EndpointError(again=True) from exc


async def _read(response: httpx.Response) -> bytes:
    found = bytearray()
    async for piece in response.aiter_bytes():
        found += piece
        if len(found) > _MOST_BYTES:
            raise EndpointError(again=False)
    return bytes(found)


def _completion(response: httpx.Response, content: bytes) -> Completion:
    """What an answer holds.

    Raises:
        RateLimited, EndpointError: it is an error, or no chat completion.
        Refused: the model declined.
    """
    if response.status_code == _TOO_MANY:
        wait = response.headers.get("retry-after", "")
        raise RateLimited(float(wait) if wait.isdigit() else None)
    if response.status_code != httpx.codes.OK:
        raise EndpointError(again=response.status_code in _AGAIN)
    try:
        answer = httpx.Response(200, content=content).json()
        message = answer["choices"][0]["message"]
        text, usage = message.get("content"), answer.get("usage") or {}
        counted = Tokens(int(usage.get("prompt_tokens") or 0), int(usage.get("completion_tokens") or 0))
    except (ValueError, LookupError, TypeError, AttributeError) as exc:
        raise EndpointError(again=False) from exc
    if message.get("refusal"):
        raise Refused
    if not isinstance(text, str):
        raise EndpointError(again=False)
    return Completion(text, counted)
