"""Where a text is read from: the command line itself, a file, or standard input."""

import sys
from pathlib import Path

from service.cli.refused import Refused

STDIN = "-"
_FILE_LIKE = (".txt", ".md", ".eml")
_MOST_BYTES = 1_048_576


def situation_text(typed: str | None, *, has_draft: bool) -> str | None:
    """The situation: what was typed, or the file it names; "-" or nothing typed reads standard input.

    With a rough draft the situation may be missing: then only "-" reads standard input.

    Raises:
        Refused: there is nothing to read, or it cannot be read.
    """
    if typed is None:
        if has_draft:
            return None
        if sys.stdin is None or sys.stdin.isatty():
            raise Refused("nothing to write about: give the situation as a text, a file, or on standard input.")
        typed = STDIN
    if typed == STDIN or _is_file(typed):
        return file_text(typed)
    if typed.lower().endswith(_FILE_LIKE) and not any(sign.isspace() for sign in typed):
        raise Refused("there is no file of that name: check the path, or give the situation as a text.")
    return typed


def file_text(name: str) -> str:
    """The whole of a file, or of standard input for "-"; it must be UTF-8.

    Raises:
        Refused: it cannot be read, or is no text.
    """
    try:
        if name == STDIN:
            raw = sys.stdin.buffer.read(_MOST_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                raw = file.read(_MOST_BYTES + 1)
        if len(raw) > _MOST_BYTES:
            raise Refused("the text is too long: give 8000 characters at most.")
        return raw.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise Refused("the text is not in UTF-8: save it as UTF-8 and try again.") from error
    except OSError as error:
        raise Refused(f"a file cannot be read ({error.strerror}): check its path.") from error


def _is_file(typed: str) -> bool:
    try:
        return Path(typed).is_file()
    except (OSError, ValueError):  # a long text is no path
        return False
