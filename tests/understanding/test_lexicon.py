"""Pattern tables by language: every row there in every language, every pattern linear and matched at a word."""

import re

import pytest

from service.understanding.lexicon import exactly, tells


@pytest.mark.parametrize("table", [tells, exactly])
def test_every_language_has_the_same_rows(table: object) -> None:
    rows = {language: set(table(language)) for language in ("en", "it")}  # type: ignore[operator]
    assert rows["en"] == rows["it"]


@pytest.mark.parametrize(
    ("language", "row", "text", "found"),
    [
        ("en", "urgent", "if something is urgent", True),
        ("en", "urgent", "she was insurgent", False),
        ("en", "introduce", "I can introduce her", True),
        ("en", "unkind", "she never listens", True),
        ("it", "introduce", "posso presentarla a Henrik", True),
        ("it", "urgent", "per le cose urgenti", True),
    ],
)
def test_a_row_tells_by_words_anywhere(language: str, row: str, text: str, *, found: bool) -> None:
    assert (tells(language)[row].search(text) is not None) is found


@pytest.mark.parametrize("language", ["en", "it"])
def test_no_pattern_matches_nothing(language: str) -> None:
    for row, gate in tells(language).items():
        assert gate.search("") is None, row
    for row, pattern in exactly(language).items():
        found = pattern.search("")
        assert found is None or not found.group(), row
        assert not re.search(r"\([^()]*[+*]\)[+*]", pattern.pattern), row


def test_a_language_without_a_table_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        tells("xx")
