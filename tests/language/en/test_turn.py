"""English turning: each row of the table is one clause and its form."""

import tomllib
from pathlib import Path
from time import perf_counter

import pytest

from service.language.cast import Cast
from service.language.en import turn

_TABLE = tomllib.loads((Path(__file__).parent / "turn.toml").read_text(encoding="utf-8"))
_FORMS = {"said": turn.said, "thanks": turn.thanks, "request": turn.request, "noun": turn.noun}
_ROWS = [
    (form, block["label"], bool(block.get("plural")), bool(block.get("boss")), text, out)
    for form in _FORMS
    for block in _TABLE[form]
    for text, out in block["rows"]
]


@pytest.mark.parametrize(("form", "label", "plural", "boss", "text", "out"), _ROWS)
def test_a_clause_is_turned_as_in_the_table(
    form: str, label: str, plural: bool, boss: bool, text: str, out: str
) -> None:
    lindgren = ("Ms. Lindgren", "Lindgren") if boss else ()
    cast = Cast(names=("Marta Colombo", "Marta"), others=("Luca",), boss=lindgren, plural=plural)
    assert (_FORMS[form](text, label, cast) or "") == out


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("but i dont think so... tbh (pls keep it short)", "I don't think so"),
        ("THE MENU CHANGES IN SPRING!!", "the menu changes in spring"),
        ("marta paid $1,250.50 on 3 may 😭", "Marta paid $1,250.50 on 3 May"),
        ("thru june w/ the team 'til 10:30", "through June with the team until 10:30"),
        ("", ""),
        ("!!!", ""),
    ],
)
def test_tidying_keeps_facts_and_mends_spelling(text: str, out: str) -> None:
    assert turn.tidy(text, Cast(names=("Marta",))) == out


def test_a_casual_voice_keeps_its_contractions() -> None:
    assert turn.said("she's kept us live", "praise", Cast(casual=True)) == "you've kept us live"
    assert turn.said("she's kept us live", "praise", Cast()) == "you have kept us live"


def test_one_of_several_recipients_is_not_addressed_as_you() -> None:
    cast = Cast(names=("Aisha", "Connor"), plural=True)
    assert turn.said("Connor put up a footbridge", "praise", cast) == "Connor put up a footbridge"
    assert turn.said("Aisha and Connor rebuilt the model", "praise", cast) == "you rebuilt the model"


@pytest.mark.parametrize("piece", ["they and them ", "because ", "please ", "(", "'", "a,", "she is and "])
def test_hostile_length_costs_no_more_than_its_length(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = perf_counter()
    for form in _FORMS.values():
        form(text, "ask", Cast())
    turn.tidy(text, Cast())
    assert perf_counter() - start < 1
