"""How every error is said over HTTP: RFC 9457 problem details, and the only place that knows status codes for them."""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from traceback import walk_tb
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException
from litestar.types import ExceptionHandlersMap
from msgspec import UNSET, Struct, UnsetType

from service.domain.errors import Invalid, OutOfScope, ReviewFailed
from service.web.bodies.fault import Fault, Faulty, Malformed

MEDIA_TYPE = "application/problem+json"
_LOG = logging.getLogger("commiato")

# By code: the status and the title.
KINDS: Mapping[str, tuple[int, str]] = {
    "malformed": (400, "The body cannot be read"),
    "invalid-field": (422, "A field cannot be used as it is"),
    "unsupported-language": (422, "This language is not served"),
    "out-of-scope": (422, "This is not a farewell that can be written here"),
    "engine-not-configured": (422, "No LLM endpoint is configured"),
    "not-found": (404, "There is nothing here"),
    "method-not-allowed": (405, "This method is not served here"),
    "too-large": (413, "The body is too large"),
    "refused": (400, "The request cannot be served"),
    "review-failed": (503, "The text could not be reviewed, so it is withheld"),
    "internal": (500, "The service failed"),
}
_OF_STATUS: Mapping[int, tuple[str, str, str]] = {
    400: ("malformed", "The request cannot be read.", "Check its headers and its body."),
    404: ("not-found", "There is nothing at this address.", "See /schema for what is served."),
    405: ("method-not-allowed", "This address does not take this method.", "Use one that the Allow header names."),
    413: ("too-large", "The body is larger than this service takes.", "Send less; 8000 characters a text are read."),
}


class Problem(Struct, frozen=True, kw_only=True):
    """What went wrong, with which field, and how to mend it; ``errors`` lists every field that is wrong."""

    type: str
    title: str
    status: int
    detail: str
    field: str | None = None
    mend: str | None = None
    errors: tuple[Fault, ...] = ()
    reason: str | UnsetType = UNSET


def problem(code: str, detail: str, **members: Any) -> Problem:
    """The problem of that code; ``members`` are its further members."""
    status, title = KINDS[code]
    return Problem(**{"type": f"/problems/{code}", "title": title, "status": status, "detail": detail, **members})


def problem_of(error: Exception) -> Problem:
    """What is said of an error; nothing of what the caller wrote is in it."""
    match error:
        case Faulty(faults=faults):
            first = faults[0]
            return problem("invalid-field", first.detail, field=first.field, mend=first.mend, errors=faults)
        case Invalid():
            fault = Fault(error.field, error.detail, error.mend)
            return problem(error.code, error.detail, field=error.field, mend=error.mend, errors=(fault,))
        case OutOfScope():
            mend = "Describe a professional relationship that is to end or to shrink."
            return problem(error.code, error.detail, mend=mend, reason=error.reason)
        case ReviewFailed():
            return problem(error.code, "A guardrail failed at this text.", mend="Try again, or tell who runs it.")
        case Malformed():
            return problem(error.code, error.detail, mend=error.mend)
        case HTTPException(status_code=status) if status < HTTPStatus.INTERNAL_SERVER_ERROR:
            return _of_status(status)
        case _:
            return problem("internal", "The service failed at this request.", mend="Try again, or tell who runs it.")


def _of_status(status: int) -> Problem:
    code, detail, mend = _OF_STATUS.get(status, ("refused", HTTPStatus(status).phrase + ".", "See /schema."))
    return problem(code, detail, mend=mend, status=status)


def place_of(error: BaseException) -> str:
    """The error's type and where it was raised: what may be logged, as its own text may quote the caller."""
    place = ""
    for frame, line in walk_tb(error.__traceback__):
        place = f" at {frame.f_globals.get('__name__', '?')}:{line}"
    return type(error).__name__ + place


def answer(_request: Request[Any, Any, Any], error: Exception) -> Response[Problem]:
    """The response to an error; an unexpected one is logged by its type and place."""
    said = problem_of(error)
    if said.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        _LOG.error("a request failed: %s", place_of(error))
    headers = error.headers if isinstance(error, HTTPException) else None
    return Response(said, status_code=said.status, media_type=MEDIA_TYPE, headers=headers)


HANDLERS: ExceptionHandlersMap = {Exception: answer}
