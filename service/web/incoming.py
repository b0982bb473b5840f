"""A request's body, read as JSON and checked."""

import re
from typing import Any

from litestar import Request

from service.web.bodies.fault import Malformed
from service.web.bodies.reading import BodyType, read_body

_JSON = re.compile(r"application/(json|[a-z0-9.-]+\+json)")
_UTF8 = re.compile(r"""charset\s*=\s*["']?utf-?8\b""")
_MEND = "Send the header Content-Type: application/json, and the body encoded as UTF-8."


async def json_body(request: Request[Any, Any, Any], model: type[BodyType]) -> BodyType:
    """The checked body.

    Raises:
        Malformed: no JSON, or not said to be JSON.
        Faulty: a field is wrong.
    """
    require_json(request.headers.get("content-type", ""))
    return read_body(await request.body(), model)


def require_json(content_type: str) -> None:
    """Refuse what is not said to be JSON: a form or plain text would let any web page post here unasked."""
    media_type, _, parameters = content_type.lower().partition(";")
    if not _JSON.fullmatch(media_type.strip()):
        raise Malformed("The Content-Type header is not application/json.", _MEND)
    if "charset" in parameters and not _UTF8.search(parameters):
        raise Malformed("The Content-Type header names a charset that is not UTF-8.", _MEND)
