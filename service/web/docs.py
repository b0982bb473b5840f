"""The OpenAPI document at /schema, and the page that shows it without asking any other host."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from litestar import Request, Response, Router, get
from litestar.datastructures import ResponseHeader
from litestar.exceptions import NotFoundException
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin, OpenAPIRenderPlugin
from litestar.openapi.spec import Tag
from litestar.response import Redirect
from litestar.static_files import create_static_files_router

STATIC = Path(__file__).with_name("static")
_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
_TAGS = {
    "messages": "Write messages.",
    "choices": "What there is to choose from.",
    "health": "Whether the service lives and can serve.",
}


class DocsPage(OpenAPIRenderPlugin):
    """Swagger UI from our own /static; Litestar's page would name outside hosts."""

    def __init__(self) -> None:
        super().__init__(path="/")
        self._page = (STATIC / "docs.html").read_bytes()

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:  # noqa: ARG002 -- the base class's
        """The page, always the same: it fetches the document itself."""
        return self._page


@get("/", include_in_schema=False, sync_to_thread=False)
def to_docs() -> Redirect:
    """The docs page stands in for a front page."""
    return Redirect("/schema", status_code=307)


def _no_page_of_its_own(response: Response[Any]) -> Response[Any]:
    """Litestar answers unknown addresses under /schema with HTML; here they are problems as everywhere."""
    if response.status_code == NotFoundException.status_code:
        raise NotFoundException
    return response


def openapi() -> OpenAPIConfig:
    """The document's head, and where it is served."""
    router = Router(
        "/schema",
        route_handlers=[],
        include_in_schema=False,
        after_request=_no_page_of_its_own,
        response_headers=[ResponseHeader(name="Content-Security-Policy", value=_POLICY)],
    )
    page = DocsPage()
    return OpenAPIConfig(
        title="Commiato",
        version=_version(),
        summary="Messages that end or scale back a professional relationship and keep the bridge standing.",
        description="Give a situation in plain words, or a harsh draft; get a message ready to send. Errors are "
        "problem details (RFC 9457) that name the field and say how to mend it.",
        path="/schema",
        openapi_router=router,
        render_plugins=[page, JsonRenderPlugin()],
        tags=[Tag(name=name, description=description) for name, description in _TAGS.items()],
        create_examples=False,
        use_handler_docstrings=False,
    )


def static_files() -> Router:
    """The files of the pages, at /static."""
    return create_static_files_router("/static", directories=[STATIC], html_mode=False, include_in_schema=False)


def _version() -> str:
    try:
        return version("commiato")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "0"
