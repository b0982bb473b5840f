"""The judge of the cases, and what the template composer reaches on them."""

from pathlib import Path

import pytest

from evals.case import FOLDER, Case, Kind, load_cases
from evals.judging import Outcome, carries, judge, plain
from service.opening import open_library, open_writer

PROMPTS = Path(__file__).parents[2] / "prompts"


@pytest.mark.parametrize(
    ("text", "wording", "stands"),
    [
        ("Thank you, Gwen.", "gwen", True),
        ("the shed is finished", "shed", True),
        ("the work is finished", "shed", False),
        ("in 2011", "11", False),
        ("on 11 May", "11", True),
        ("l’uscita", "l'uscita", True),
    ],
)
def test_a_fact_counts_from_where_a_word_begins(text: str, wording: str, *, stands: bool) -> None:
    assert carries(plain(text), wording) is stands


@pytest.fixture(scope="module")
def cases() -> tuple[Case, ...]:
    """All cases of the project."""
    return load_cases(FOLDER)


async def _outcomes(cases: tuple[Case, ...], language: str) -> list[Outcome]:
    writer = open_writer(open_library(PROMPTS, None))
    return [await judge(case, writer) for case in cases if case.language == language]


@pytest.mark.asyncio
@pytest.mark.parametrize("language", ["en", "it"])
async def test_the_cases_are_served_as_well_as_the_readme_says(cases: tuple[Case, ...], language: str) -> None:
    outcomes = await _outcomes(cases, language)
    served = [one for one in outcomes if one.message is not None and one.case.kind is not Kind.OUT_OF_SCOPE]
    facts = sum(len(one.case.must) for one in outcomes)
    assert sum(one.routed for one in outcomes) >= 0.9 * len(outcomes)
    assert facts - sum(len(one.missing) for one in outcomes) >= 0.7 * facts
    assert sum(bool(one.found) for one in served) <= 0.1 * len(served)
