"""``commiato review``: a message under all guardrails, through the same checks as over HTTP."""

import json
from argparse import Namespace

import msgspec

from service.cli.environment import read_settings
from service.cli.refused import Refused
from service.cli.texts import file_text
from service.domain.errors import Invalid, ReviewFailed
from service.domain.review import Review
from service.opening import open_library, open_writer
from service.web.bodies.fault import Faulty, Malformed
from service.web.bodies.reading import read_body
from service.web.bodies.review import ReviewRequestBody, review_body

_STOPPED = 3


def review(arguments: Namespace) -> int:
    """Review one message and print what was found; 0 where it may leave, 3 where something keeps it from that.

    Raises:
        Refused: the text cannot be reviewed.
        Broken: a playbook, a prompt version or the guardrails cannot be used.
    """
    text = file_text(arguments.file)
    situation = file_text(arguments.situation) if arguments.situation else None
    body = {"text": text, "situation": situation, "playbook": arguments.playbook, "language": arguments.language}
    settings = read_settings()
    try:
        wanted = read_body(json.dumps(body).encode(), ReviewRequestBody).to_review_request()
        library = open_library(settings.prompts_folder(), settings.prompt_version)
        found = open_writer(library).critic.review(wanted)
    except Faulty as error:
        raise Refused(*(f"{fault.field}: {fault.detail} {fault.mend}" for fault in error.faults)) from error
    except Malformed as error:  # half a surrogate pair: bytes typed that are no UTF-8
        raise Refused("the text is not in UTF-8: save it as UTF-8 and try again.") from error
    except Invalid as error:
        raise Refused(f"--{error.field}: {error.detail} {error.mend}") from error
    except ReviewFailed as error:
        raise Refused("a guardrail failed at this text: tell who runs the service.") from error
    if arguments.json:
        print(msgspec.json.format(msgspec.json.encode(review_body(found)), indent=2).decode(), flush=True)
    else:
        _print(text, found)
    return 0 if found.passed else _STOPPED


def _print(text: str, found: Review) -> None:
    """A line a finding, with the line of the text it stands on."""
    for one in found.findings:
        place = "" if one.start is None else f"line {text.count(chr(10), 0, one.start) + 1}: "
        quoted = "" if one.start is None else f' "{" ".join(text[one.start : one.end].split())}"'
        print(f"[{one.severity}] {place}{one.rule}{quoted}\n    {one.explanation} {one.mend}")
    scores = found.scores
    print(f"gratitude {scores.gratitude:.2f}, clarity {scores.clarity:.2f}, relationship {scores.relationship:.2f}")
    print("It may leave." if found.passed else "It should not leave as it is.", flush=True)
