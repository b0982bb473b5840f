"""Plugs the rooms together into one Litestar app."""

import gc
import logging
import os

import httpx
from litestar import Litestar
from litestar.di import Provide

from service.authoring import Policy
from service.composing.llm.client import Client
from service.composing.llm.endpoint import Endpoint
from service.opening import open_library, open_writer
from service.playbooks.library import Library
from service.settings import Settings, unknown_variables
from service.web.docs import openapi, static_files, to_docs
from service.web.health import Health
from service.web.messages import Messages
from service.web.playbooks import Catalogue
from service.web.problems import HANDLERS
from service.web.reviews import Reviews
from service.writer import Writer

_LOG = logging.getLogger("commiato")
# An endpoint that takes longer to be reached is none to wait for.
_CONNECT_SECONDS = 5.0
# How many calls go on at once is each endpoint's to say; so many connections are kept for the next ones.
_KEPT = 64


def create_app(settings: Settings | None = None) -> Litestar:
    """The app; without ``settings`` they come from the environment.

    Raises:
        Broken: a playbook, a prompt version or a phrase cannot be used.
        ValueError: it would listen beyond loopback without keys.
    """
    settings = settings or Settings()
    settings.refuse_exposure()
    if unknown := unknown_variables(os.environ):
        _LOG.warning("no such setting, ignored: %s", ", ".join(unknown))
    library = open_library(settings.prompts_folder(), settings.prompt_version)
    http = open_connections() if settings.endpoints() else None
    writer = open_writer(library, open_clients(settings, http) if http else (), policy_of(settings))
    app = plug(settings, library, writer)
    if http:
        app.on_shutdown += [http.aclose]
    # What is loaded by then stays for good; the collector would look at it again and again, a tenth of the CPU time.
    app.on_startup += [writer.warm, gc.freeze]
    return app


def open_connections() -> httpx.AsyncClient:
    """The connections that all endpoints share; how long a call may take is for each request to say."""
    from httpx_aiohttp import HttpxAiohttpClient  # noqa: PLC0415 -- a fifth of the start, for endpoints alone

    limits = httpx.Limits(max_connections=None, max_keepalive_connections=_KEPT)
    return HttpxAiohttpClient(timeout=httpx.Timeout(None, connect=_CONNECT_SECONDS), limits=limits)


def open_clients(settings: Settings, http: httpx.AsyncClient) -> tuple[Client, ...]:
    """A client of every endpoint that is set, all on the connections of ``http``.

    Raises:
        ValueError: an address is none, or a key's file cannot be read.
    """
    return tuple(
        Client(
            Endpoint(
                one.base_url,
                one.model,
                one.key(),
                {name: value.get_secret_value() for name, value in one.headers.items()},
                one.window,
            ),
            http,
            settings.llm_concurrency,
        )
        for one in settings.endpoints()
    )


def policy_of(settings: Settings) -> Policy:
    """How endpoints are used."""
    return Policy(
        seconds=settings.timeout_s,
        repairs=settings.llm_repairs,
        private=settings.llm_privacy != "off",
        strict=settings.llm_privacy == "strict",
    )


def plug(settings: Settings, library: Library, writer: Writer) -> Litestar:
    """The app around a library and a writer that are given."""
    return Litestar(
        route_handlers=[Messages, Reviews, Catalogue, Health, to_docs, static_files()],
        dependencies={
            "library": Provide(lambda: library, sync_to_thread=False),
            "critic": Provide(lambda: writer.critic, sync_to_thread=False),
            "writer": Provide(lambda: writer, sync_to_thread=False),
        },
        exception_handlers=HANDLERS,
        openapi_config=openapi(),
        request_max_body_size=settings.max_body_bytes,
        logging_config=None,
        debug=False,
    )
