"""Bytes into a checked body."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from service.web.bodies.fault import Faulty, Malformed, faults_of

BodyType = TypeVar("BodyType", bound=BaseModel)
_AS_UTF8 = "Send one JSON object, encoded as UTF-8, as the whole body."


def read_body(raw: bytes, model: type[BodyType]) -> BodyType:
    """The body that ``raw`` holds.

    Raises:
        Malformed: it is no JSON (nor is JSON nested some 200 deep, or with half a surrogate pair in it).
        Faulty: it is JSON, and a field is wrong.
    """
    if not raw.strip():
        raise Malformed("The body is missing.", _AS_UTF8)
    try:
        return model.model_validate_json(raw)
    except ValidationError as error:
        # the cause is dropped on purpose: it holds the caller's text, and a traceback would print it
        raise _refusal(error) from None


def _refusal(error: ValidationError) -> Malformed | Faulty:
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":  # the words tell line and column, and nothing of the text
        return Malformed(first["msg"] + ".", _AS_UTF8)
    return Faulty(faults_of(error))
