"""Plays every scenario of the scripted endpoint to the service, and writes what became of each into docs/endpoints.md.

usage: python -m evals.endpoints
"""

import asyncio
import re
import time
from pathlib import Path

from service.app import open_connections
from service.authoring import Policy
from service.cli.fake_endpoint import FakeEndpoint, scenarios
from service.composing.llm.client import Client
from service.composing.llm.endpoint import Endpoint
from service.domain.message import Message
from service.domain.request import Request
from service.opening import open_library, open_writer
from service.playbooks.library import Library

_ROOT = Path(__file__).parents[1]
PAGE = _ROOT / "docs/endpoints.md"
_BETWEEN = re.compile(r"(<!-- scenarios -->\n).*?(<!-- /scenarios -->)", re.DOTALL)
_SECONDS = 1.5
_SITUATION = (
    "Our web agency PixelForge (contact: Marta) redesigned our shop and doubled our leads. We now need someone on call "
    "around the clock. Our contract ends on 30 June. We need the passwords handed over. From Jo."
)
_MENDED = ("insulting+good", "echo+good", "error+good", "limited+good")


async def outcome(library: Library, url: str, model: str) -> tuple[Message, float]:
    """The message when the endpoint plays ``model``, and the seconds it took."""
    async with open_connections() as http:
        writer = open_writer(library, (Client(Endpoint(url, model), http),), Policy(seconds=_SECONDS))
        began = time.monotonic()
        message = await writer.write(Request(situation=_SITUATION))
        return message, time.monotonic() - began


async def table() -> str:
    """A row a scenario, in Markdown."""
    library = open_library(_ROOT / "prompts", None)
    lines = ["| what the endpoint plays | who writes | attempts | why not the model | in time |", "| --- " * 5 + "|"]
    async with FakeEndpoint().serving() as url:
        for model in (*scenarios(), *_MENDED):
            message, seconds = await outcome(library, url, model)
            engine = message.engine
            in_time = "yes" if seconds < _SECONDS + 0.1 and message.review.passed else "NO"
            lines.append(
                f"| {model.replace('_', ' ').replace('+', ', then ')} | {engine.kind} | {engine.attempts} "
                f"| {engine.fallback_reason or ''} | {in_time} |"
            )
    return "\n".join(lines)


def main() -> None:
    """Renew the table."""
    made = asyncio.run(table())
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_BETWEEN.sub(lambda match: f"{match[1]}{made}\n{match[2]}", text), encoding="utf-8")
    print(made)


if __name__ == "__main__":
    main()
