"""What may be typed after ``commiato``."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter

from service.domain.preferences import Channel, Formality, Length, Register, Warmth

_EXAMPLES = """\
examples:
  commiato write "Marta at PixelForge built our shop, now we need 24-hour support. Last day 30 June."
  commiato write notes.txt --language it --register lei
  pbpaste | commiato write --formality formal --json
"""


def parser() -> ArgumentParser:
    """The parser of the whole command line."""
    whole = ArgumentParser(
        prog="commiato",
        description="Write messages that end or scale back a professional relationship and keep the bridge standing.",
    )
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_serve(commands.add_parser("serve", help="serve the HTTP API", description="Serve the HTTP API."))
    _add_write(
        commands.add_parser(
            "write",
            help="write one message",
            description="Write one message: subject and text to standard output; advice, questions and notes to "
            "standard error. The exit code is 2 where the request cannot be served.",
            epilog=_EXAMPLES,
            formatter_class=RawDescriptionHelpFormatter,
        )
    )
    _add_review(
        commands.add_parser(
            "review",
            help="review a message before it is sent",
            description="Review a message: what in it would burn a bridge, where, and how to mend it. The exit "
            "code is 3 where something keeps it from leaving.",
        )
    )
    fake = commands.add_parser(
        "fake-endpoint",
        help="serve an LLM endpoint that answers by script",
        description="Serve an endpoint on loopback that plays what the model's name says, to try out what the service "
        "does when an LLM misbehaves. It prints the settings that point to it.",
    )
    fake.add_argument("--port", type=int, default=0, help="port to listen on; left out, a free one")
    return whole


def _add_serve(serve: ArgumentParser) -> None:
    serve.add_argument("--host", help="address to listen on (else COMMIATO_HOST, else 127.0.0.1)")
    serve.add_argument("--port", help="port to listen on (else COMMIATO_PORT, else 8000)")


def _add_review(review: ArgumentParser) -> None:
    add = review.add_argument
    add("file", metavar="FILE|-", help="the message; - reads it from standard input")
    add("--situation", metavar="FILE", help="what the message is about: names, numbers and secrets are compared")
    add("--playbook", metavar="NAME", help="the kind of farewell; left out, it is read from the situation")
    add("--language", metavar="TAG", help="the language it should be in, such as en or it")
    add("--json", action="store_true", help="print all of it as JSON, as the HTTP API does")


def _add_write(write: ArgumentParser) -> None:
    add = write.add_argument
    add("text", nargs="?", metavar="TEXT|FILE|-", help="the situation; left out or -, it is read from standard input")
    add("--rough-draft", metavar="FILE", help="a harsh draft to rewrite, alone or beside the situation")
    add("--playbook", metavar="NAME", help="the kind of farewell; left out, it is read from the text")
    add("--recipient", metavar="NAME", help="who gets the message")
    add("--sender", metavar="NAME", help="who signs it")
    add("--language", metavar="TAG", help="language of the message, such as en or it")
    add("--register", choices=[*map(str, Register)], help="how Italian addresses the recipient")
    add("--formality", choices=[*map(str, Formality)])
    add("--warmth", choices=[*map(str, Warmth)])
    add("--length", choices=[*map(str, Length)])
    add("--channel", choices=[*map(str, Channel)])
    add("--max-words", type=int, metavar="N", help="upper limit for the words of the text")
    add("--alternatives", type=int, metavar="N", help="how many more versions to write, 0 to 4")
    add("--version", dest="prompt_version", metavar="NAME", help="prompt version to write with")
    add("--json", action="store_true", help="print all of it as JSON, as the HTTP API does")
