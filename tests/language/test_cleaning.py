"""Text as people paste it: what is put right, what goes, and the way back to what they typed."""

import random
import unicodedata

import pytest

from service.language.cleaning import clean

CLEANED = [
    ("she said \u201chi\u201d and it\u2019s fine", "she said \u201chi\u201d and it's fine"),
    ("l\u2019agenzia\u00a0Rossi", "l'agenzia Rossi"),
    ("one\ttwo", "one two"),
    ("line one\r\nline two\rline three\x0bfour\u2028five", "line one\nline two\nline three\nfour\nfive"),
    ("zero\u200bwidth\ufeff and soft\u00adhyphen", "zerowidth and softhyphen"),
    ("\u202eleft\u202d to \u2066right\u2069", "left to right"),
    ("a\x00b\x07c", "abc"),
    ("lone \ud800 surrogate", "lone  surrogate"),
    ("perche\u0301 e\u0300 cosi\u0300", "perché è così"),
    ("<b>bold</b> and <br/>plain", " bold  and  plain"),
    ("before<script>alert(1)</script>after", "before after"),
    ("<style type='x'>p {}</style>text", " text"),
    ("<!-- hidden --> shown", "\n hidden \n shown"),
    ("tag \U000e0041\U000e0042characters", "tag characters"),
    ("", ""),
]

KEPT = [
    "2 < 3 and 5 > 4",
    "we pay <3 hours a week, thanks <3",
    "a -> b, c <- d",
    "naïve café, Sørbø, Łukasz, Nguyễn",
    "😊 🇮🇹 grazie",
    "我们 مرحبا",
    "100 % - 200 €",
    "plain\nlines\n\nand paragraphs",
]

MESSY = [
    "\ufeff\u201cHi\u201d\r\n<b>Marta</b> she\u2019s great\u200b, perche\u0301 no",
    "a\x00\x00b<script>x</script>c\r\r\nd",
    "e\u0301" * 20 + "\u0301" * 10 + " end",
    "😊\u200d😊 grazie\u00a0mille <i>davvero</i> cosi\u0300",
    "<!-- a --><b>è</b>\u2028fine",
]


@pytest.mark.parametrize(("raw", "text"), CLEANED)
def test_what_harms_reading_is_put_right(raw: str, text: str) -> None:
    assert clean(raw).text == text


@pytest.mark.parametrize("raw", KEPT)
def test_what_people_mean_is_kept(raw: str) -> None:
    assert clean(raw).text == raw


def test_a_stack_of_accents_is_cut_to_three() -> None:
    stacked = clean("e" + "\u0323" * 500 + " end").text
    assert sum(unicodedata.combining(one) > 0 for one in unicodedata.normalize("NFD", stacked)) <= 3
    assert stacked.endswith(" end")


@pytest.mark.parametrize("raw", MESSY)
def test_every_letter_leads_back_to_itself(raw: str) -> None:
    cleaned = clean(raw)
    for place, letter in enumerate(cleaned.text):
        start, end = cleaned.typed(place, place + 1)
        assert 0 <= start < end <= len(raw)
        if letter.isascii() and letter.isalnum():
            assert raw[start] == letter


@pytest.mark.parametrize("raw", MESSY)
def test_a_word_is_found_where_it_was_typed(raw: str) -> None:
    cleaned = clean(raw)
    place = 0
    for word in cleaned.text.split():
        place = cleaned.text.index(word, place)
        start, end = cleaned.typed(place, place + len(word))
        assert clean(raw[start:end]).text.strip() == word
        place += len(word)


def test_spans_stay_in_order_and_inside_whatever_is_pasted() -> None:
    parts = [
        "a",
        "è",
        "e\u0300",
        "\u0301",
        "\r\n",
        "\u200b",
        "<b>",
        "</b>",
        "<script>",
        "<",
        "x ",
        "😊",
        "\x00",
        "’",
        "\ud800",
    ]
    draw = random.Random(7)  # noqa: S311 -- texts, no secrets
    for _ in range(300):
        raw = "".join(draw.choices(parts, k=30))
        cleaned = clean(raw)
        places = [cleaned.typed(at, at + 1) for at in range(len(cleaned.text))]
        assert all(0 <= start < end <= len(raw) for start, end in places), ascii(raw)
        assert [start for start, _ in places] == sorted(start for start, _ in places), ascii(raw)


def test_an_empty_span_stays_empty() -> None:
    assert clean("\ufeffabc").typed(1, 1) == (2, 2)


@pytest.mark.parametrize("raw", [raw for raw, _ in CLEANED] + KEPT)
def test_what_is_clean_is_not_cleaned_again(raw: str) -> None:
    once = clean(raw).text
    assert clean(once).text == once


def test_a_line_broken_for_its_length_is_one_again() -> None:
    wrapped = (
        "We now ship to nine countries and need a printer who has a big\nwarehouse in Rotterdam.\nLast order in May"
    )
    assert clean(wrapped).text == wrapped.replace("\n", " ", 1)
    assert clean("- keys\n- list\nsee you").text == "- keys\n- list\nsee you"
