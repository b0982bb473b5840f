"""Any text gets three scores and the words that made them, in time that grows with its length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.scoring.scorer import score

AXES = {"gratitude", "clarity", "relationship"}
MESSAGE = (
    "Hi Graham,\n\nI've never forgotten how you walked us through the 2020 audit. Thank you for that.\n\nWe now need "
    "reports in real time, so we are ending our work together on 31 May.\n\nCould you please send us a plan?\n\nAna"
)


@pytest.mark.parametrize("language", ["en", "it"])
@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_scored_within_bounds(language: str, text: str) -> None:
    found = score(text, language)
    assert all(0 <= value <= 1 for value in (found.gratitude, found.clarity, found.relationship))
    assert found.evidence.keys() == AXES
    for marks in found.evidence.values():
        assert all(0 <= one.start < one.end <= len(text) for one in marks)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "?", "👍", "123"])
def test_a_text_without_words_is_scored_too(text: str) -> None:
    assert 0 <= score(text, "en").gratitude < 0.5


def test_evidence_stands_in_the_order_of_the_text_with_its_words_and_its_weight() -> None:
    found = score(MESSAGE, "en").evidence
    for marks in found.values():
        assert [one.start for one in marks] == sorted(one.start for one in marks)
    thanks = next(one for one in found["gratitude"] if one.feature == "thanks")
    assert MESSAGE[thanks.start : thanks.end] == "Thank"
    assert thanks.weight > 0
    asked = [MESSAGE[one.start : one.end] for one in found["clarity"] if one.feature == "ask" and one.weight > 0]
    assert "Could you" in asked


def test_evidence_says_what_takes_away_too() -> None:
    blamed = "You never answered and you ruined the carpet, you idiot."
    found = score(blamed, "en").evidence["relationship"]
    assert {"blaming", "hostile", "the coldest sentence"} <= {one.feature for one in found if one.weight < 0}


def test_the_same_text_scores_the_same() -> None:
    assert score(MESSAGE, "en") == score(MESSAGE, "en")


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("piece", ["a", "thank you ", "you never ", "sorry. ", "? ", "l'", "😀", "\n", "grazie ", "x'"])
def test_scoring_is_linear(language: str, piece: str) -> None:
    times = []
    for length in (10_000, 20_000):
        text = (piece * length)[:length]
        taken = []
        for _ in range(3):
            began = time.process_time()
            score(text, language)
            taken.append(time.process_time() - began)
        times.append(min(taken))
    assert times[1] < 3.2 * times[0] + 0.004
    assert times[1] < 0.5
