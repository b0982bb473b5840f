"""Logs on standard error, with nothing of what users write."""

import logging
from types import TracebackType
from typing import Any

from service.web.problems import place_of

_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Terse(logging.Formatter):
    """Prints of an exception only its type and place: its text, and its causes' texts, may quote a user."""

    def formatException(self, ei: _Raised) -> str:  # noqa: N802 -- the standard library's name
        """One line."""
        return place_of(ei[1]) if ei[1] is not None else ""


def log_config(level: str) -> dict[str, Any]:
    """For ``logging.config.dictConfig``: everything of that level and above."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"terse": {"()": Terse, "format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "terse"}},
        "root": {"level": level.upper(), "handlers": ["stderr"]},
        # its lines hold addresses with what was asked for
        "loggers": {
            "uvicorn.access": {"level": "CRITICAL", "propagate": False},
            "httpx": {"level": "WARNING"},
            "httpcore": {"level": "WARNING"},
        },
    }
