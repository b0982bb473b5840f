"""``commiato serve``: the HTTP API in one process."""

from argparse import Namespace
from logging.config import dictConfig

import uvicorn

from service.app import create_app
from service.cli.environment import read_settings
from service.cli.logs import log_config
from service.cli.refused import Refused

KEEP_ALIVE_S = 15  # an idle connection is kept that long; a balancer's own limit is usually above it
SHUTDOWN_S = 10  # requests under way have that long to end once a stop is asked for


def serve(arguments: Namespace) -> int:
    """Serve until stopped.

    Raises:
        Refused: the settings ask for what cannot be.
        Broken: a playbook or a prompt version cannot be used.
    """
    settings = read_settings(host=arguments.host, port=arguments.port)
    dictConfig(log_config(settings.log_level))
    try:
        app = create_app(settings)
    except ValueError as error:
        raise Refused(str(error)) from error
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        log_level=settings.log_level,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=SHUTDOWN_S,
    )
    return 0
