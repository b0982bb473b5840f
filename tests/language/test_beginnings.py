"""How words begin in whatever a pattern matches."""

import pytest

from service.language.beginnings import beginnings


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("e-?mail me", [{"e", "emai"}]),
        (r"don'?t (?:say|mention)\b", [{"don", "dont"}, {"say", "ment"}]),
        (r"(?:note|p\.?s\.?) (?:to|for) x", [{"to", "for"}, {"note", "p", "ps"}]),
        ("(?:i am|im|i'm) happy", [{"happ"}, {"i", "im"}]),
        ("(?:the )?cats", [{"cats"}]),
        ("(?:official|real)? ?reason(?: is|:)", [{"offi", "real", "reas"}]),
        (r"\w{2} food", [{"food"}]),
        (r"da(?:l|lla)?\b", [{"da", "dal", "dall"}]),
        ("coffee|tea", []),
        ("colou?r", [{"colo"}]),
        ("(?:ab)+c", []),
        ("x?y?z?", []),
        ("su[oae]", []),
        (r"lat\B", []),
    ],
)
def test_one_of_each_set_begins_a_word_of_any_match(pattern: str, found: list[set[str]]) -> None:
    assert list(map(set, beginnings(pattern))) == found
