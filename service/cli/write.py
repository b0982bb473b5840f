"""``commiato write``: one message, through the same checks as over HTTP."""

import asyncio
import json
import sys
from argparse import Namespace
from collections.abc import Mapping
from typing import Any

import msgspec

from service.app import open_clients, open_connections, policy_of
from service.cli.environment import read_settings
from service.cli.printing import print_message
from service.cli.refused import Refused
from service.cli.texts import file_text, situation_text
from service.domain.errors import Invalid, OutOfScope, ReviewFailed
from service.domain.message import Message
from service.domain.request import Request
from service.opening import open_library, open_writer
from service.playbooks.library import Library
from service.settings import Settings
from service.web.bodies.fault import Faulty, Malformed
from service.web.bodies.message import message_body
from service.web.bodies.reading import read_body
from service.web.bodies.request import RequestBody

# The body's field by the option that sets it.
_FIELDS: Mapping[str, str] = {
    "playbook": "playbook",
    "alternatives": "alternatives",
    "recipient": "recipient.name",
    "sender": "sender.name",
    **{
        name: f"preferences.{name}"
        for name in ("language", "register", "channel", "formality", "warmth", "length", "max_words", "prompt_version")
    },
}
_OPTIONS: Mapping[str, str] = {
    **{field: "--" + option.replace("_", "-") for option, field in _FIELDS.items()},
    "preferences.prompt_version": "--version",
    "rough_draft": "--rough-draft",
}


def write(arguments: Namespace) -> int:
    """Write and print one message.

    Raises:
        Refused: the request cannot be served.
        Broken: a playbook or a prompt version cannot be used.
    """
    draft = file_text(arguments.rough_draft) if arguments.rough_draft else None
    situation = situation_text(arguments.text, has_draft=draft is not None)
    body = _body(situation, draft, arguments)
    settings = read_settings()
    try:
        request = read_body(json.dumps(body).encode(), RequestBody).to_request()
        library = open_library(settings.prompts_folder(), settings.prompt_version)
        message = asyncio.run(_written(settings, library, request))
    except Faulty as error:
        raise Refused(*(_line(fault.field, fault.detail, fault.mend) for fault in error.faults)) from error
    except Malformed as error:  # half a surrogate pair: bytes typed that are no UTF-8
        raise Refused("the text is not in UTF-8: save it as UTF-8 and try again.") from error
    except Invalid as error:
        raise Refused(_line(error.field, error.detail, error.mend)) from error
    except OutOfScope as error:
        raise Refused(error.detail) from error
    except ReviewFailed as error:
        raise Refused("a guardrail failed, so nothing was written: try again, or say it in other words.") from error
    if arguments.json:
        print(msgspec.json.format(msgspec.json.encode(message_body(message)), indent=2).decode(), flush=True)
    else:
        print_message(message, sys.stdout, sys.stderr)
    return 0


async def _written(settings: Settings, library: Library, request: Request) -> Message:
    """The message, with connections that are closed again."""
    async with open_connections() as http:
        try:
            clients = open_clients(settings, http)
        except ValueError as error:
            raise Refused(str(error)) from error
        return await open_writer(library, clients, policy_of(settings)).write(request)


def _body(situation: str | None, draft: str | None, arguments: Namespace) -> dict[str, Any]:
    body: dict[str, Any] = {"situation": situation, "rough_draft": draft}
    for option, field in _FIELDS.items():
        value = getattr(arguments, option)
        if value is not None:
            *parents, name = field.split(".")
            part = body
            for parent in parents:
                part = part.setdefault(parent, {})
            part[name] = value
    return body


def _line(field: str, detail: str, mend: str) -> str:
    return f"{_OPTIONS.get(field, field)}: {detail} {mend}"
