"""Words that change with how the recipient is addressed."""

import tomllib
from pathlib import Path

import pytest

from service.language import address
from service.language.address import address_words, addressed


def rows() -> dict[str, list[str]]:
    path = Path(address.__file__).parent / "it" / "register.toml"
    table: dict[str, list[str]] = tomllib.loads(path.read_text("utf-8"))
    return table


@pytest.mark.parametrize(
    ("register", "ti", "potresti"), [("tu", "ti", "potresti"), ("lei", "La", "potrebbe"), ("voi", "vi", "potreste")]
)
def test_each_register_has_its_own_words(register: str, ti: str, potresti: str) -> None:
    words = addressed("it", register)
    assert (words["ti"], words["potresti"]) == (ti, potresti)


def test_every_word_has_a_form_in_every_register() -> None:
    for slot, forms in rows().items():
        assert len(forms) == 3, slot
        assert all(form.strip() == form and form for form in forms), slot
        assert slot == forms[0].replace(" ", "_") or slot == "ti_dat", slot


def test_every_register_offers_the_same_slots() -> None:
    assert address_words("it") == frozenset(rows())
    assert all(frozenset(addressed("it", register)) == address_words("it") for register in ("tu", "lei", "voi"))


@pytest.mark.parametrize(
    ("language", "register"), [("en", None), ("en", "tu"), ("it", None), ("it", "thou"), ("xx", "tu"), ("it", "")]
)
def test_without_a_choice_there_are_no_words(language: str, register: str | None) -> None:
    assert addressed(language, register) == {}


@pytest.mark.parametrize("language", ["en", "xx"])
def test_a_language_without_a_choice_has_no_slots(language: str) -> None:
    assert address_words(language) == frozenset()
