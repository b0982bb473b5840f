"""Takes a command line apart, runs the command it names, and turns errors into one line and an exit code."""

import io
import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from service.cli.arguments import parser
from service.cli.refused import Refused
from service.domain.errors import Broken

OK, FAILED, WRONG = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 when done, 2 when the request is wrong, 1 when the service is at fault."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = parser().parse_args(argv)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def _run(arguments: Namespace) -> int:
    try:
        if arguments.command == "serve":
            from service.cli.serve import serve  # noqa: PLC0415 -- here, so that `commiato --help` is quick

            return serve(arguments)
        if arguments.command == "review":
            from service.cli.review import review  # noqa: PLC0415 -- as above

            return review(arguments)
        if arguments.command == "fake-endpoint":
            from service.cli.fake_endpoint import fake_endpoint  # noqa: PLC0415 -- as above

            return fake_endpoint(arguments)
        from service.cli.write import write  # noqa: PLC0415 -- as above

        return write(arguments)
    except Refused as refused:
        for line in refused.lines:
            print(f"commiato: {line}", file=sys.stderr)
        return WRONG
    except Broken as broken:
        print(f"commiato: {broken}", file=sys.stderr)
        return FAILED
