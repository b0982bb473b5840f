"""One sentence pattern: its slots filled, its first letter a capital, nothing a user types run as a template."""

import pytest

from service.domain.errors import Broken
from service.playbooks.phrase import Phrase, parts_of


def phrase(text: str) -> Phrase:
    return Phrase("test:0", "thanks", "thanks", parts_of(text), frozenset(), (), {})


RENDERED = [
    ("Thank you.", "Thank you."),
    ("{{ wins.said }}.", "You built it."),
    ("We saw it. {{ wins.said }}.", "We saw it. You built it."),
    ("Is it so? {{ wins.said }}! {{ wins.said }}.", "Is it so? You built it! You built it."),
    ("It is plain: {{ wins.said }}.", "It is plain: you built it."),
    ("{{wins.said}}, and {{wins.said}}.", "You built it, and you built it."),
    ("{{ ti }} ringrazio.", "La ringrazio."),
]


@pytest.mark.parametrize(("text", "expected"), RENDERED)
def test_slots_are_filled_and_open_a_sentence_with_a_capital(text: str, expected: str) -> None:
    assert phrase(text).render({"wins.said": "you built it", "ti": "La"}) == expected


@pytest.mark.parametrize("slots", [{}, {"wins.thanks": "building it"}])
def test_a_missing_slot_is_an_error_never_a_gap(slots: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        phrase("{{ wins.said }}.").render(slots)


@pytest.mark.parametrize("typed", ["{{ 7 * 7 }}", "{% for x in y %}", "{# gone #}", "{{ wins.said }}", "<b>&amp;</b>"])
def test_what_a_user_typed_is_text_and_no_template(typed: str) -> None:
    assert phrase("So: {{ wins.said }}.").render({"wins.said": typed}) == f"So: {typed}."


def test_two_phrases_are_the_same_only_if_they_are_one() -> None:
    one, other = phrase("Thank you."), phrase("Thank you.")
    assert one != other
    assert len({one, other}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "{{ wins.__class__.__mro__ }}",
        "{{ f() }}",
        "{% if wins %}x{% endif %}",
        "{{ wins.said | upper }}",
        "{{ 1 }}",
        "{{",
    ],
)
def test_only_slots_and_plain_words_make_a_phrase(text: str) -> None:
    with pytest.raises(Broken):
        parts_of(text)
