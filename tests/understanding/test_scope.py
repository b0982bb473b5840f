"""What is served, and what is refused with which reason."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.domain.errors import OutOfScope
from service.understanding.scope import check_scope

from .reading import clauses_of, routed

_ALIKE = frozenset({"other-task", "small-talk"})


def _rows() -> Iterator[tuple[str, str, str]]:
    for language in ("en", "it"):
        table = tomllib.loads((Path(__file__).parent / f"scope.{language}.toml").read_text("utf-8"))
        yield from ((language, kind, text) for kind, texts in table.items() for text in texts)


def _answer(language: str, text: str) -> str:
    try:
        check_scope(clauses_of(text, language), routed(text, language), language)
    except OutOfScope as exc:
        return exc.reason
    return "served"


@pytest.mark.parametrize(("language", "kind", "text"), list(_rows()))
def test_a_text_is_served_or_refused_for_what_it_is(language: str, kind: str, text: str) -> None:
    answer = _answer(language, text)
    assert answer == kind or {answer, kind} <= _ALIKE


def test_a_private_word_in_a_text_about_work_does_not_refuse_it() -> None:
    text = (
        "My girlfriend and I run a guesthouse and break up with our laundry service in May: the contract ends, "
        "they delivered the linen every Monday for six years, the invoices are paid and we need the keys back."
    )
    assert _answer("en", text) == "served"


def test_harm_is_refused_however_much_of_a_farewell_stands_around_it() -> None:
    text = (
        "Our supplier delivered the flour for six years, the contract ends in May, we need the keys back and the last "
        "invoice. Tell him that my cousins will visit his shop if the refund is late."
    )
    assert _answer("en", text) == "threat"


def test_a_pasted_draft_of_a_farewell_is_no_other_task() -> None:
    draft = '"Pavel, I\'m not paying for a newsletter nobody reads. Cancel the contract today." make it civil. '
    assert _answer("en", draft + "he wrote a great obituary for our founder. Ruth") == "served"
