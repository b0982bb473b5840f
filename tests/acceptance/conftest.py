"""The whole service, as its users meet it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from litestar import Litestar
from litestar.testing import AsyncTestClient

from service.app import create_app
from service.settings import Settings


@pytest.fixture(scope="session")
def app() -> Litestar:
    """The app with the real playbooks, prompts and writer."""
    return create_app(Settings())


@pytest_asyncio.fixture
async def client(app: Litestar) -> AsyncIterator[AsyncTestClient[Litestar]]:
    """A client that gets the app's answers, errors included."""
    async with AsyncTestClient(app, raise_server_exceptions=False) as it:
        yield it
