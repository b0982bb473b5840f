"""Each language's turner, found by its tag."""

import pytest

from service.language.cast import Cast
from service.language.turning import turner

FORMS = ("said", "thanks", "request", "noun")
TEXTS = {
    "en": "she redesigned our shop",
    "it": "ha rifatto il nostro sito",
}


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("label", ["praise", "us", "ask", "offer", "decision"])
def test_a_turner_has_every_form_for_every_label(language: str, label: str) -> None:
    register = "tu" if language == "it" else None
    for form in FORMS:
        turned = getattr(turner(language), form)(TEXTS[language], label, Cast(names=("Marta",), register=register))
        assert turned is None or (turned and not turned.endswith("."))


def test_praise_is_turned_to_the_one_who_is_praised() -> None:
    assert turner("en").said(TEXTS["en"], "praise", Cast()) == "you redesigned our shop"
    assert turner("it").said(TEXTS["it"], "praise", Cast(register="tu")) == "hai rifatto il nostro sito"


def test_a_turner_is_made_once() -> None:
    assert turner("en") is turner("en")


@pytest.mark.parametrize("language", ["xx", "../en", ""])
def test_a_language_without_a_folder_is_an_error(language: str) -> None:
    with pytest.raises((ModuleNotFoundError, ImportError)):
        turner(language)
