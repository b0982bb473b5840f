"""What is wrong with a body, field by field, in words that never repeat what the caller wrote."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

from msgspec import Struct
from pydantic import ValidationError

from service.domain.errors import CommiatoError
from service.domain.fact import FactKey


class Fault(Struct, frozen=True):
    """One field that is wrong: its dotted path, what is wrong with it, and how to mend it."""

    field: str
    detail: str
    mend: str


class Malformed(CommiatoError):
    """The body cannot be read as JSON at all."""

    code = "malformed"

    def __init__(self, detail: str, mend: str) -> None:
        super().__init__(detail)
        self.detail, self.mend = detail, mend


class Faulty(CommiatoError):
    """The body is JSON, and one field or several hold what they must not."""

    code = "invalid-field"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(", ".join(fault.field for fault in faults))
        self.faults = tuple(faults)


_WORDS: Mapping[str, Mapping[str, str]] = tomllib.loads(Path(__file__).with_name("faults.toml").read_text("utf-8"))
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-]{1,40}")
_KEY = "[key]"  # pydantic's mark for an error in a mapping's key
_MOST = 50  # faults told at once: a body of a thousand unknown fields is not answered with a thousand faults


def faults_of(error: ValidationError) -> tuple[Fault, ...]:
    """What pydantic found, in its order."""
    found = error.errors(include_url=False, include_input=False)[:_MOST]
    return tuple(_fault(one["type"], one["loc"], one.get("ctx", {})) for one in found)


def _fault(kind: str, place: tuple[int | str, ...], limits: Mapping[str, Any]) -> Fault:
    if kind == "nothing_said":
        place = ("situation",)
    elif place and place[-1] == _KEY:
        kind, place, limits = "fact_key", place[:-1], {"expected": ", ".join(FactKey)}
    words = _WORDS.get(kind, _WORDS["otherwise"])
    detail, mend = (Template(words[part]).safe_substitute(limits) for part in ("detail", "mend"))
    return Fault(_path(place), detail, mend)


def _path(place: tuple[int | str, ...]) -> str:
    """Dotted; a key that is no plain name is the caller's text and stays out. The whole body is ``body``."""
    names = (str(part) for part in place)
    return ".".join(name if _PLAIN_NAME.fullmatch(name) else "?" for name in names) or "body"
