"""Gates tried together let nothing slip that one of them finds."""

import pytest

from service.language.gate import gate
from service.language.gates import gates

from .test_gate import PATTERNS, TEXTS

ALL = gates({"one": {pattern: gate([pattern]) for pattern in PATTERNS}, "many": {"all": gate(PATTERNS)}})


@pytest.mark.parametrize("text", TEXTS)
def test_whatever_matches_is_likely(text: str) -> None:
    likely = ALL.likely(text)
    for pattern in PATTERNS:
        assert (gate([pattern]).search(text) is None) == (
            not any(one.search(text) for one in likely["one"].get(pattern, ()))
        )


def test_gates_and_patterns_keep_their_order() -> None:
    likely = ALL.likely("perché no: under 80 words, coffee and later tea")
    assert list(likely["one"]) == sorted(likely["one"], key=PATTERNS.index)
    assert [one.pattern for one in likely["many"]["all"]] == [one[0].pattern for one in likely["one"].values()]


def test_what_cannot_match_is_not_tried() -> None:
    assert "don'?t (?:say|mention)\\b" not in ALL.likely("mention it")["one"]
