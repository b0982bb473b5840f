"""A gate finds what its patterns find one by one, only quicker."""

import re

import pytest

from service.language.gate import gate

PATTERNS = [
    "coffee|tea",
    r"(?:we|they) (?:left|stay)",
    r"don'?t (?:say|mention)\b",
    r"(?:un|una) (?:bella )?cosa",
    r"\d{2,3} words",
    r"colou?r",
    r"(?:ab)+c",
    r"x?y?z?",
    r"perch[eé]",
    r"(?<!not )formal",
    r"(?:|maybe )later",
    r"[A-Z]\w+ inc",
    "e",
]
TEXTS = [
    "",
    "we take coffee or tea",
    "TEA time",
    "they left",
    "We stay here",
    "dont say it, don't mention it",
    "fai una bella cosa",
    "under 80 words please",
    "color and colour",
    "ababc",
    "perché no, perche si",
    "not formal but formal",
    "maybe later",
    "see you later",
    "Acme inc",
    "ça alors, İstanbul",
    "steamed",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_gate_lets_nothing_slip_that_its_pattern_finds(pattern: str, text: str) -> None:
    plain = re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE).search(text)
    found = gate([pattern]).search(text)
    assert (found and found.span()) == (plain and plain.span())


def test_the_first_pattern_speaks_not_the_first_place() -> None:
    found = gate(["later", "sooner"]).search("sooner or later")
    assert found is not None
    assert found.group() == "later"


def test_a_word_is_found_at_its_start_only() -> None:
    assert gate(["art"]).search("a party") is None
    assert gate(["art"], before="").search("a party") is not None


def test_a_gate_of_nothing_finds_nothing() -> None:
    assert gate([]).search("anything") is None


def test_what_is_no_pattern_is_refused() -> None:
    with pytest.raises(re.error):
        gate(["(unclosed"])
