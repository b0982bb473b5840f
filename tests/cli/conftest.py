"""What ``commiato serve`` does to logging is undone after each test."""

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def logging_kept() -> Iterator[None]:
    """Handlers and levels as they were."""
    root, access = logging.getLogger(), logging.getLogger("uvicorn.access")
    before = root.handlers[:], root.level, access.level, access.propagate
    yield
    root.handlers[:], root.level, access.level, access.propagate = before
