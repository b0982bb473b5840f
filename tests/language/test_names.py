"""Which names a text holds: titles, particles, firms, and names in small letters."""

import time

import pytest

from service.language.names import names

FOUND = [
    ("en", "Recipient: Prof. Ngozi Balogun, who advises us.", [("Prof.", "Ngozi Balogun")]),
    ("en", "Mrs. Oduya taught me accounting.", [("Mrs.", "Oduya")]),
    ("en", "Ms. Ji-woo Han of Han & Lindqvist", [("Ms.", "Ji-woo Han"), (None, "Han & Lindqvist")]),
    ("en", "Best, Sister Moira Quigg", [("Sister", "Moira Quigg")]),
    ("en", "the account is held by Mr and Mrs Okafor", [("Mr and Mrs", "Okafor")]),
    ("en", "First Officer Dana Kowalczyk trains with me.", [("Officer", "Dana Kowalczyk")]),
    ("en", "We thank Sinéad and O'Brien Catering.", [(None, "Sinéad"), (None, "O'Brien Catering")]),
    ("en", "PixelForge built our shop.", [(None, "PixelForge")]),
    ("en", "whatsapp to gabi, short", [(None, "Gabi")]),
    ("en", "her name is lan and she is kind", [(None, "Lan")]),
    ("en", "ezra from next door gets coffee with me", [(None, "Ezra")]),
    ("en", "our success person is called amit", [(None, "Amit")]),
    ("it", "Scrivere alla dott.ssa Carlotta De Santis", [("dott.ssa", "Carlotta De Santis")]),
    ("it", "il giardiniere, sig. Pasquale Lo Russo", [("sig.", "Pasquale Lo Russo")]),
    ("it", "L'amministratrice, rag. Liliana Fusco", [("rag.", "Liliana Fusco")]),
    ("it", "Con Sandro D'Amico prendo il tè", [(None, "Sandro D'Amico")]),
    ("it", "la società di paghe, Studio Paghe Adriatica", [(None, "Studio Paghe Adriatica")]),
    ("it", "la tipografia Londero ci stampa i manifesti", [(None, "Tipografia Londero")]),
    ("it", "ce sto ragazzo samuele che seguo da due anni", [(None, "Samuele")]),
    ("it", "il messaggio e per alberto sabatini, tu", [(None, "Alberto Sabatini")]),
    ("it", "Va salutato il ragionier Pace.", [("ragionier", "Pace")]),
]

NOTHING = [
    ("en", "See you on Monday in March, on Slack or Zoom or WhatsApp."),
    ("en", "In English please. HR and the CFO know. I don't."),
    ("en", "Formal letter please. Don't mention the money."),
    ("en", "Will they pay in May? Grace and patience, mark my words"),
    ("it", "Ci vediamo lunedì a marzo su Teams, in inglese."),
    ("it", "Mi ha detto mio padre. Da gennaio faccio da me."),
    ("it", "L'ho scritto. È per la bacheca. A Natale si chiude a San Giovanni."),
    ("en", ""),
    ("it", "\n\n...!?"),
]

HOSTILE = [
    "Anna " * 1600,
    "Anna, " * 1300,
    "A" * 8000,
    "dr. " * 2000,
    "de la " * 1300,
    "'" * 8000,
    "called " * 1100,
    "a-" * 4000,
    "M&" * 4000,
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_names_are_found_with_title_and_capitals(
    language: str, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert [(mention.title, mention.name) for mention in names(text, language)] == expected


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_words_that_only_look_like_names_are_not_found(language: str, text: str) -> None:
    assert names(text, language) == ()


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, text, _ in FOUND])
def test_spans_hold_the_name_as_typed(language: str, text: str) -> None:
    for mention in names(text, language):
        assert text[mention.start : mention.end].lower().endswith(mention.name.split()[-1].lower())


@pytest.mark.parametrize(
    ("language", "text", "firm"),
    [
        ("en", "PixelForge built it", True),
        ("en", "We left Han & Lindqvist", True),
        ("en", "We met Marta Colombo", False),
        ("it", "Marchetti Automazioni S.r.l. saluta", True),
        ("it", "Ringrazio Marta Colombo", False),
        ("it", "«Spett.le Lindor, basta.»", True),
        ("it", "il contratto con la Puliservice", True),
        ("en", "we leave Northprint", True),
        ("en", "we leave Bennet", False),
    ],
)
def test_firms_are_told_from_people(language: str, text: str, firm: bool) -> None:  # noqa: FBT001 -- a table's column
    assert [mention.firm for mention in names(text, language)] == [firm]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["en", "it"])
def test_long_hostile_texts_take_no_time(text: str, language: str) -> None:
    began = time.perf_counter()
    found = names(text[:8000], language)
    assert time.perf_counter() - began < 0.25
    assert len(found) <= 150
