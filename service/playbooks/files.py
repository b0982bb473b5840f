"""TOML files read and checked against a schema, with errors that name the file and the line."""

import re
import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from service.domain.errors import Broken


class Strict(BaseModel):
    """A table of a data file: unknown keys are errors, values are not bent into shape."""

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
        raise Broken(f"{path.name}: cannot be read ({type(exc).__name__})") from exc
    except tomllib.TOMLDecodeError as exc:
        raise Broken(f"{path.name}: {exc}") from exc
    except ValidationError as exc:
        first = exc.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Broken(f"{path.name}, line {_line(text, first['loc'])}: {where}: {first['msg']}") from exc


def line_of(text: str, table: str, index: int) -> int:
    """The line (from 1) on which the ``index``-th ``[[table]]`` of a TOML text begins; 1 where it has none."""
    starts = [match.start() for match in re.finditer(rf"(?m)^\s*\[\[{re.escape(table)}\]\]", text)]
    return text.count("\n", 0, starts[index]) + 1 if index < len(starts) else 1


def _line(text: str, place: tuple[int | str, ...]) -> int:
    numbered = next((at for at, part in enumerate(place) if isinstance(part, int)), None)
    if numbered:
        return line_of(text, str(place[numbered - 1]), int(place[numbered]))
    found = re.search(rf"(?m)^\s*\[?{re.escape(str(place[0]))}\b", text) if place else None
    return text.count("\n", 0, found.start()) + 1 if found else 1
