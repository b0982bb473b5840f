"""Numbers in words."""

import pytest

from service.language.numerals import numerals


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "forty-one times in two thousand one hundred and six days", [41, 2106]),
        ("en", "sixty one thousand for the hospice", [61_000]),
        ("en", "someone, tenderly, at the weekend", []),
        ("it", "quarantuno volte in duemila giorni", [41, 2000]),
        ("it", "centottanta pezzi, ventitré casse", [180, 23]),
        ("it", "settembre, dueruote, trento", []),
    ],
)
def test_numbers_in_words_are_read_whole(language: str, text: str, values: list[int]) -> None:
    assert [value for *_, value in numerals(text, language)] == values


def test_places_are_code_points() -> None:
    text = "è così: quarantuno!"
    ((start, end, _),) = numerals(text, "it")
    assert text[start:end] == "quarantuno"
