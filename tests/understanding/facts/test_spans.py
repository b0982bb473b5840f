"""Spans of time that look like a duration or an end and are none, and an end told twice."""

import pytest

from service.domain.fact import FactKey
from service.playbooks.library import Library
from tests.understanding.facts.conftest import read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I have met Tom for 45 minutes."),
        ("en", "I see Tom for two hours."),
        ("it", "Vedo Tommaso da due ore."),
    ],
)
def test_how_long_one_sits_together_is_no_duration(library: Library, language: str, text: str) -> None:
    facts = read(library, "mentee_handoff", language, ("who", text))
    assert not [fact for fact in facts if fact.key is FactKey.DURATION]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Thursday calls stop."),
        ("en", "We stop on the 3rd floor."),
        ("en", "We stop the 5th grade lessons."),
        ("it", "La pulizia finisce il 2 piano."),
    ],
)
def test_the_day_of_a_habit_or_a_floor_is_no_last_day(library: Library, language: str, text: str) -> None:
    facts = read(library, "vendor_exit", language, ("decision", text))
    assert not [fact for fact in facts if fact.key is FactKey.LAST_DAY]


@pytest.mark.parametrize("text", ["It will be June 30.", "So June 30."])
def test_the_same_month_with_its_day_is_the_end(library: Library, text: str) -> None:
    facts = read(library, "vendor_exit", "en", ("decision", "We stop in June."), ("decision", text))
    assert [fact.value for fact in facts if fact.key is FactKey.LAST_DAY] == ["June 30"]
