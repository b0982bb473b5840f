"""What a secret is about, and what touches it."""

import pytest

from service.language.secrets import secret_subjects, topics


@pytest.mark.parametrize(
    ("language", "secret", "touching", "apart"),
    [
        (
            "en",
            "My husband is seriously ill; she must not know.",
            "My husband is seriously unwell.",
            "My work is busy.",
        ),
        ("en", "Don't mention the price.", "It costs too much.", "The code is fine."),
        ("it", "stiamo preparando la quotazione in borsa", "la quotazione in borsa è vicina", "il lavoro è tanto"),
    ],
)
def test_a_text_touches_a_secret_or_not(language: str, secret: str, touching: str, apart: str) -> None:
    hidden = topics([secret], language, frozenset())
    assert hidden.touch(touching)
    assert not hidden.touch(apart)


def test_names_and_what_is_said_openly_are_no_secret() -> None:
    assert not topics(["Marta gets the harbour contract"], "en", {"marta"}, "the harbour contract is known")


def test_a_marker_names_its_subject() -> None:
    assert secret_subjects("please don't mention the budget", "en")[-1:] == ["budget"]
