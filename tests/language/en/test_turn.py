"""English turning: each row of the table is one clause and its form."""

import tomllib
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import pytest

from service.language.cast import Cast
from service.language.en import turn

_TABLE = tomllib.loads((Path(__file__).parent / "turn.toml").read_text(encoding="utf-8"))
_FORMS = {"said": turn.said, "thanks": turn.thanks, "request": turn.request, "noun": turn.noun}


class Row(NamedTuple):
    form: str
    label: str
    cast: Cast
    text: str
    out: str


def _rows() -> list[Row]:
    return [
        Row(form, block["label"], _cast(block), text, out)
        for form in _FORMS
        for block in _TABLE[form]
        for text, out in block["rows"]
    ]


def _cast(block: dict[str, list[str]]) -> Cast:
    return Cast(
        names=tuple(block.get("names", ("Marta Colombo", "Marta"))),
        others=("Luca",),
        boss=tuple(block.get("boss", ())),
        plural=bool(block.get("plural")),
        casual=bool(block.get("casual")),
    )


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row.form}: {row.text}")
def test_a_clause_is_turned_as_in_the_table(row: Row) -> None:
    assert (_FORMS[row.form](row.text, row.label, row.cast) or "") == row.out


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("but i dont think so... tbh (pls keep it short)", "I don't think so"),
        ("THE MENU CHANGES IN SPRING!!", "the menu changes in spring"),
        ("marta paid $1,250.50 on 3 may 😭", "Marta paid $1,250.50 on 3 May"),
        ("thru june w/ the team 'til 10:30", "through June with the team until 10:30"),
        ("thx 4 nothing", "thanks 4 nothing"),
        ("u and ur team", "you and your team"),
        ("Han & Lindqvist, since Sept 2024", "Han & Lindqvist, since September 2024"),
        ('the "coffee & code" huddle', 'the "coffee & code" huddle'),
        ("over-60s + Network+ people", "over-60s and Network+ people"),
        ("last order = term 3", "last order: term 3"),
        ("sat w her at 5", "sat with her at 5"),
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


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("laundry room", "at the laundry room"),
        ("the yard", "at the yard"),
        ("12 Mill Road", "at 12 Mill Road"),
        ("zoom", "on Zoom"),
    ],
)
def test_a_place_stands_behind_its_preposition(place: str, said: str) -> None:
    assert turn.at(place, Cast()) == said


@pytest.mark.parametrize("piece", ["they and them ", "because ", "please ", "(", "'", "a,", "she is and ", "& ", "of "])
def test_hostile_length_costs_no_more_than_its_length(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = perf_counter()
    for form in _FORMS.values():
        form(text, "ask", Cast())
    turn.tidy(text, Cast())
    assert perf_counter() - start < 1
