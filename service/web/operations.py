"""What the OpenAPI document says of an operation beyond what its handler's signature shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.spec import OpenAPIMediaType, Operation, RequestBody, Schema
from pydantic import BaseModel

from service.web.problems import KINDS, MEDIA_TYPE, Problem


def may_fail(*codes: str) -> dict[int, ResponseSpec]:
    """The problems an operation may answer with, by status."""
    titles: dict[int, list[str]] = {}
    for code in codes:
        status, title = KINDS[code]
        titles.setdefault(status, []).append(f"{title} (/problems/{code})")
    return {
        status: ResponseSpec(Problem, generate_examples=False, description="; ".join(said), media_type=MEDIA_TYPE)
        for status, said in titles.items()
    }


def taking(model: type[BaseModel], example: Mapping[str, Any]) -> type[Operation]:
    """An operation whose body is ``model``: the handler reads the bytes itself, so Litestar cannot tell."""
    schema = model.model_json_schema()
    content = OpenAPIMediaType(schema=cast("Schema", _inlined(schema, schema.get("$defs", {}))), example=dict(example))

    @dataclass
    class Taking(Operation):
        def __post_init__(self) -> None:
            self.request_body = RequestBody(content={"application/json": content}, required=True)

    return Taking


def _inlined(part: Any, definitions: Mapping[str, Any]) -> Any:
    """The schema with each reference replaced by what it stands for: an operation's schema has no place for $defs."""
    if isinstance(part, list):
        return [_inlined(one, definitions) for one in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        target = definitions[part["$ref"].removeprefix("#/$defs/")]
        return _inlined({**target, **{key: value for key, value in part.items() if key != "$ref"}}, definitions)
    return {
        key: _inlined(value, definitions)
        for key, value in part.items()
        if key != "$defs" and not (key == "title" and isinstance(value, str))  # a field may be called title
    }
