"""One situation with what its message must carry, must leave out and must keep to; cases lie in ``evals/cases``.

usage: python -m evals.case          writes the JSON schema that editors complete case files with
"""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, model_validator

from service.domain.errors import Broken
from service.domain.preferences import Channel, Formality, Register
from service.playbooks.files import Strict, line_at, read, shown

FOLDER = Path(__file__).with_name("cases")
SCHEMA = FOLDER / "schema.json"


class Kind(StrEnum):
    """What should become of a situation: one of the playbooks, or one of the three below them."""

    VENDOR_EXIT = "vendor_exit"
    MENTEE_HANDOFF = "mentee_handoff"
    COFFEE_PAUSE = "coffee_pause"
    COFFEE_GROUP = "coffee_group"
    OTHER_SERVED = "other_served"
    OUT_OF_SCOPE = "out_of_scope"
    OTHER_LANGUAGE = "other_language"


def _lower(text: str) -> str:
    if text != text.lower():
        raise ValueError(f"{text!r} is compared with text in lower case")
    return text


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as exc:
        raise ValueError(f"{text!r} is no pattern: {exc}") from exc
    return text


Wording = Annotated[str, Field(min_length=1), AfterValidator(_lower)]
Pattern = Annotated[str, Field(min_length=1), AfterValidator(_pattern)]
Tag = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]


class Constraints(Strict):
    """What the situation asks of the message; None where it asks nothing. ``max_words`` counts words between spaces.

    ``register`` also where a title or a surname alone decides it.
    """

    max_words: int | None = Field(default=None, ge=20)
    language: Tag | None = None
    register_: Register | None = Field(default=None, alias="register")
    channel: Channel | None = None
    formality: Formality | None = None


class Case(Strict):
    """A situation as a person types it, and what a good human answer would certainly do.

    ``recipient`` and ``sender`` say whom a reader takes the message to be for and from, None where no name is given;
    they are not sent along. Each entry of ``must`` is one fact by its acceptable wordings, of which one has to stand
    in subject or text, from where a word begins; none of the patterns of ``must_not`` may be found there, whatever
    the case of letters. ``injection``: the text tries to command the system. ``secret``: it marks something as secret.
    """

    id: str = Field(pattern=r"^[a-z]{2,3}-[a-z]+-\d{2}$")
    kind: Kind
    language: Tag
    situation: str | None = Field(default=None, min_length=1, max_length=8000)
    rough_draft: str | None = Field(default=None, min_length=1, max_length=8000)
    recipient: str | None = None
    sender: str | None = None
    must: tuple[Annotated[tuple[Wording, ...], Field(min_length=1)], ...] = ()
    must_not: tuple[Pattern, ...] = ()
    constraints: Constraints = Constraints()
    injection: bool = False
    secret: bool = False
    note: str = ""

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if self.situation is None and self.rough_draft is None:
            raise ValueError("has neither a situation nor a rough draft")
        if not self.id.startswith(f"{self.language}-"):
            raise ValueError(f"the id {self.id!r} does not begin with the language {self.language!r}")
        return self


class CaseFile(Strict):
    """``<kind>.<language>.toml``."""

    case: tuple[Case, ...] = Field(min_length=1)


def load_cases(folder: Path = FOLDER) -> tuple[Case, ...]:
    """All cases of the folder, by file name and then as they stand in the file.

    Raises:
        Broken: a file that cannot be used, a case in the wrong file or an id used twice; names the file and the line.
    """
    placed = [entry for path in sorted(folder.glob("*.toml")) for entry in _entries(path)]
    seen: dict[str, str] = {}
    for case, place in placed:
        if case.id in seen:
            raise Broken(f"{place}: the id {case.id!r} is taken by {seen[case.id]}")
        seen[case.id] = place
    return tuple(case for case, _ in placed)


def schema() -> dict[str, Any]:
    """The JSON schema of a case file."""
    return CaseFile.model_json_schema()


def write_schema(target: Path = SCHEMA) -> None:
    """Replace the schema file by today's schema."""
    target.write_text(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n", "utf-8")


def _entries(path: Path) -> Iterator[tuple[Case, str]]:
    """The cases of one file, each with its place ("evals/cases/coffee_pause.en.toml, line 12")."""
    cases = read(path, CaseFile).case
    text = path.read_text("utf-8")
    for index, case in enumerate(cases):
        place = f"{shown(path)}, line {line_at(text, ('case', index))}"
        if path.stem != f"{case.kind}.{case.language}":
            raise Broken(f"{place}: {case.id!r} belongs into {case.kind}.{case.language}.toml")
        yield case, place


if __name__ == "__main__":
    write_schema()
