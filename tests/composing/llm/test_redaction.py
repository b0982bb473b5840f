"""What leaves for an endpoint names nobody in full, and comes home with all names in place."""

import pytest

from service.composing.llm.redaction import Redaction

TOLD = (
    "Write to Marta Rossi of PixelForge (marta@pixelforge.example, +39 02 1234 5678, https://pixelforge.example/x), "
    "IBAN IT60 X054 2811 1010 0000 0123 456, via Garibaldi 12. Marta doubled our leads, we paid 4,000 €."
)


def redaction(**fields: object) -> Redaction:
    return Redaction(people=("Marta Rossi", "Marta"), firms=("PixelForge",), **fields)  # type: ignore[arg-type]


def test_what_is_private_is_hidden_and_restored() -> None:
    one = redaction()
    hidden = one.hide(TOLD)
    for private in ("Rossi", "PixelForge", "pixelforge", "1234 5678", "IT60", "0123 456", "Garibaldi"):
        assert private not in hidden
    assert "Marta doubled" in hidden
    assert "4,000 €" in hidden
    assert one.restore(hidden) == TOLD


def test_strict_hides_first_names_and_amounts() -> None:
    one = redaction(strict=True)
    hidden = one.hide(TOLD)
    assert "Marta" not in hidden
    assert "4,000" not in hidden
    assert one.restore(hidden) == TOLD


def test_the_same_words_get_the_same_placeholder() -> None:
    one = redaction()
    assert one.hide("PixelForge, PixelForge") == "FIRM_1, FIRM_1"
    assert one.hide("ask PixelForge") == "ask FIRM_1"


def test_nothing_is_hidden_where_nothing_is_to_be() -> None:
    assert Redaction(patterns=False).hide(TOLD) == TOLD


@pytest.mark.parametrize(
    ("answer", "restored"),
    [
        ("FIRM_1 is fine", "PixelForge is fine"),
        ("firm_1 and Firm\\_1", "PixelForge and PixelForge"),
        ("PERSON_9 of FIRM_1", "PERSON_9 of PixelForge"),
        ("FIRM_12", "FIRM_12"),
    ],
)
def test_what_stands_for_something_comes_back(answer: str, restored: str) -> None:
    one = redaction()
    one.hide("PixelForge")
    assert one.restore(answer) == restored


@pytest.mark.parametrize("text", ["", "room 12, 5 May 2026, 14:30", "about 1,200 visitors in 2019", "v2.3.1"])
def test_dates_and_small_numbers_stay(text: str) -> None:
    assert redaction().hide(text) == text
