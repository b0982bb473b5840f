"""How an Italian text speaks to its reader."""

import tomllib
from pathlib import Path

import pytest

from service.language.register import register_of

CASES = tomllib.loads(Path(__file__).with_name("register.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:30] for case in CASES])
def test_the_register_is_read_from_pronouns_and_verbs(case: dict[str, str]) -> None:
    assert register_of(case["text"], "it") == case.get("register")


def test_a_language_without_a_choice_has_none() -> None:
    assert register_of("You know I thank you.", "en") is None
