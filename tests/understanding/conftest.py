"""What the readers stand on: the playbooks that ship, and clauses made by hand."""

import pytest

from service.domain.clause import Clause, Label
from service.domain.source import Origin, Span
from service.opening import open_library
from service.playbooks.library import Library
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def library() -> Library:
    """The playbooks and versions that ship."""
    return open_library(ROOT / "prompts", None)


def clauses(*labelled: tuple[Label | str, str], confidence: float = 0.95) -> tuple[Clause, ...]:
    """Clauses that stand one behind the other, with a space between."""
    found: list[Clause] = []
    at = 0
    for label, text in labelled:
        found.append(Clause(text, Span(Origin.SITUATION, at, at + len(text)), Label(label), confidence, Label.ASIDE))
        at += len(text) + 1
    return tuple(found)


def joined(found: tuple[Clause, ...]) -> str:
    """The text that the spans of hand-made clauses point into."""
    return " ".join(clause.text for clause in found)
