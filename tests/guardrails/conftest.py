"""The critic with all that ships."""

import pytest

from service.critic import Critic
from service.opening import open_library, open_writer
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def critic() -> Critic:
    """Judges with every rule."""
    return open_writer(open_library(ROOT / "prompts", None)).critic
