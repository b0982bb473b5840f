"""Clauses turned to speak to the recipient, in the three Italian registers, from tables."""

import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from service.language.cast import Cast
from service.language.it import turn

_FORMS = {"said": turn.said, "thanks": turn.thanks, "request": turn.request, "noun": turn.noun}
_LABELS = {"said": "praise", "thanks": "praise", "request": "ask", "noun": "ask"}


def _table(name: str) -> list[dict[str, Any]]:
    return list(tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))["case"])


def _cases() -> Iterator[tuple[str, dict[str, Any], str]]:
    for form in _FORMS:
        for case in _table(form):
            for register in ("tu", "lei", "voi"):
                yield form, case, register


@pytest.mark.parametrize(("form", "case", "register"), list(_cases()))
def test_a_clause_is_turned_to_the_register(form: str, case: dict[str, Any], register: str) -> None:
    cast = Cast(
        names=("Marta",),
        others=tuple(case.get("others", ())),
        boss=tuple(case.get("boss", ())),
        register=register,
        plural=register == "voi",
    )
    assert _FORMS[form](case["text"], case.get("label", _LABELS[form]), cast) == case.get(register)


@pytest.mark.parametrize("case", _table("tidy"))
def test_spelling_case_and_marks_are_put_right(case: dict[str, Any]) -> None:
    assert turn.tidy(case["text"], Cast(names=("Marta",), register="tu")) == case["tidy"]


@pytest.mark.parametrize(
    "text", ["", "  ", "...", "!?", "😊", "che", "e", "l'", "(", "mai", "da", "se", '"', "chiedile di", "5"]
)
def test_scraps_give_nothing_and_do_no_harm(text: str) -> None:
    for form, turned in _FORMS.items():
        turned(text, _LABELS[form], Cast(register="tu"))
    turn.tidy(text, Cast())


@pytest.mark.parametrize("part", ["la ", "ha ", "mi ha ", "che ", "(", "l'", "dott. ", "e, ", "glielo ", "mai un "])
def test_long_hostile_text_takes_time_in_proportion(part: str) -> None:
    start = time.perf_counter()
    for form, turned in _FORMS.items():
        turned(part * (20000 // len(part)), _LABELS[form], Cast(register="tu"))
    assert time.perf_counter() - start < 2
