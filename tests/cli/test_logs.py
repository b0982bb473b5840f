"""Logs tell where something went wrong, never what a user wrote."""

import io
import logging
from logging.config import dictConfig

from service.cli.logs import Terse, log_config


def test_an_exception_is_logged_by_type_and_place() -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Terse("%(message)s"))
    log = logging.getLogger("commiato.one")
    log.addHandler(handler)
    try:
        int("Zanzibar")
    except ValueError:
        log.exception("it failed")
    finally:
        log.removeHandler(handler)
    assert "ValueError at " in stream.getvalue()
    assert "Zanzibar" not in stream.getvalue()


def test_the_server_logs_no_addresses() -> None:
    dictConfig(log_config("info"))
    assert not logging.getLogger("uvicorn.access").isEnabledFor(logging.INFO)
