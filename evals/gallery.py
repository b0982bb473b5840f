"""Writes ``docs/gallery.md``: situations as typed, with the messages they become.

usage: python -m evals.gallery
"""

import asyncio
from pathlib import Path

from evals.case import Case, Kind, load_cases
from service.domain.message import Message
from service.domain.request import Request
from service.language.address import address_words
from service.opening import open_writer
from service.playbooks.library import load_library

_ROOT = Path(__file__).parents[1]
_TARGET = _ROOT / "docs/gallery.md"
_SHOWN = (Kind.VENDOR_EXIT, Kind.MENTEE_HANDOFF, Kind.COFFEE_PAUSE, Kind.COFFEE_GROUP, Kind.OTHER_SERVED)
_EACH = 2
_HEAD = """# Before and after

The first cases of each kind under `evals/cases`, in both languages, and what the service makes of them with no LLM
and nothing but the text: good and less good, as they come. Written by `python -m evals.gallery`.
"""


def chosen(cases: tuple[Case, ...]) -> list[Case]:
    """The first situations of each kind and language that are told rather than pasted."""
    found = []
    for language in ("en", "it"):
        for kind in _SHOWN:
            told = [case for case in cases if case.kind is kind and case.language == language and case.situation]
            found += told[:_EACH]
    return found


def entry(case: Case, message: Message) -> str:
    """One before and after, as Markdown."""
    quoted = "\n".join(f"> {line}".rstrip() for line in message.draft.text.splitlines())
    withheld = [f"{one.why}: {one.text}" for one in message.brief.withheld]
    beside = f"\n\nLeft out: {'; '.join(withheld)}" if withheld else ""
    return f"## {case.id}\n\n{case.situation}\n\n**{message.draft.subject}**\n\n{quoted}{beside}\n"


async def write() -> None:
    """Compose every message and replace the page."""
    writer = open_writer(load_library(_ROOT / "prompts", address_words))
    parts = [_HEAD]
    for case in chosen(load_cases()):
        message = await writer.write(Request(situation=case.situation or ""))
        parts.append(entry(case, message))
    _TARGET.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(write())
