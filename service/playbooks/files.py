"""TOML files read and checked against a schema, with errors that name the file and the line."""

import re
import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from service.domain.errors import Broken


class Strict(BaseModel):
    """A table of a data file: unknown keys are errors, and what was read is not changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Model = TypeVar("Model", bound=BaseModel)


def read(path: Path, schema: type[Model]) -> Model:
    """The file as ``schema``.

    Raises:
        Broken: the file cannot be read, is no TOML, or does not follow the schema.
    """
    try:
        text = path.read_text(encoding="utf-8")
        return schema.model_validate(tomllib.loads(text))
    except (OSError, UnicodeDecodeError) as exc:
        raise Broken(f"{shown(path)}: cannot be read ({type(exc).__name__})") from exc
    except tomllib.TOMLDecodeError as exc:
        raise Broken(f"{shown(path)}: {exc}") from exc
    except ValidationError as exc:
        first = exc.errors(include_url=False, include_input=False)[0]
        place = first["loc"]
        line = line_at(text, place[:-1] if first["type"] == "missing" else place)
        raise Broken(f"{shown(path)}, line {line}: {'.'.join(map(str, place))}: {first['msg']}") from exc


def shown(path: Path) -> str:
    """The path as an error names it: ``v1/phrases/all.en.toml``."""
    return "/".join(path.parts[-3:])


def line_at(text: str, place: tuple[int | str, ...]) -> int:
    """The line (from 1) of a TOML text on which the innermost part of ``place`` that can be found stands."""
    at, name = 0, ""
    for part in place:
        if isinstance(part, int):
            rows = [start for start in _starts(text, name) or _inline_rows(text, at) if start >= at]
            at = rows[part] if part < len(rows) else at
        else:
            name = part
            key = re.compile(
                rf"(?m)^[ \t]*\[{{0,2}}(?:\w+\.)?({re.escape(part)})\b|[{{,][ \t]*({re.escape(part)})[ \t]*="
            )
            found = key.search(text, at)
            at = text.rfind("\n", 0, found.start(found.lastindex or 0)) + 1 if found else at
    return text.count("\n", 0, at) + 1


def _starts(text: str, table: str) -> list[int]:
    return [match.start() for match in re.finditer(rf"(?m)^[ \t]*\[\[{re.escape(table)}\]\]", text)]


def _inline_rows(text: str, at: int) -> list[int]:
    return [match.end() - 1 for match in re.compile(r"(?m)(?:^[ \t]*|[\[,][ \t]*)\{").finditer(text, at)]
