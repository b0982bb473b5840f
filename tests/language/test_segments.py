"""Sentences, and the stretches of one purpose inside them."""

import pytest

from service.language.segments import segments, sentences

SENTENCES = [
    ("en", "She is great. We leave in June.", ["She is great.", "We leave in June."]),
    ("en", "Ask Dr. Hahn. He knows.", ["Ask Dr. Hahn.", "He knows."]),
    ("en", "Thank Mr. and Mrs. Oyelaran!", ["Thank Mr. and Mrs. Oyelaran!"]),
    ("en", "Keys by Nov. 7. Thanks", ["Keys by Nov. 7.", "Thanks"]),
    ("en", "It costs 4.50 a month. Too much?", ["It costs 4.50 a month.", "Too much?"]),
    ("en", "We met at 5 p.m. in the bar.", ["We met at 5 p.m. in the bar."]),
    ("en", "no stops\nonly lines\n\nhere", ["no stops", "only lines", "here"]),
    ("en", "- first\n- second\n* third", ["first", "second", "third"]),
    ("en", "1. keys\n2) badge", ["keys", "badge"]),
    ("en", "> quoted\n> again", ["quoted", "again"]),
    ("en", "Great work.Thanks for it", ["Great work.", "Thanks for it"]),
    ("en", "we like them; we leave", ["we like them;", "we leave"]),
    ("en", "J. Smith did it. Well done", ["J. Smith did it.", "Well done"]),
    ("it", "Scrivi al dott. Rossi. Grazie.", ["Scrivi al dott. Rossi.", "Grazie."]),
    ("it", "Gent.ma sig.ra Bianchi, grazie. A presto", ["Gent.ma sig.ra Bianchi, grazie.", "A presto"]),
    ("it", "La Rossi S.r.l. ci segue dal 2015. Basta", ["La Rossi S.r.l. ci segue dal 2015.", "Basta"]),
    ("it", "Carta, penne, ecc. Tutto bene", ["Carta, penne, ecc.", "Tutto bene"]),
    ("it", "Il costo è 4,50 € al mese!!! Troppo", ["Il costo è 4,50 € al mese!!!", "Troppo"]),
]

SEGMENTS = [
    ("en", "PixelForge (contact: Marta) redesigned our shop.", ["PixelForge (contact: Marta) redesigned our shop."]),
    ("it", "PixelForge (referente: Marta) ha rifatto tutto.", ["PixelForge (referente: Marta) ha rifatto tutto."]),
    ("en", "He got me the interview in 2022 so be nice.", ["He got me the interview in 2022", "so be nice."]),
    (
        "en",
        "she redesigned our shop but she is slow, so we move to an agency",
        ["she redesigned our shop", "but she is slow,", "so we move to an agency"],
    ),
    (
        "en",
        "Thank her for the site because it doubled our leads",
        ["Thank her for the site", "because it doubled our leads"],
    ),
    (
        "en",
        "We end on 30 June (don't mention the merger) and need the keys",
        ["We end on 30 June", "(don't mention the merger)", "and need the keys"],
    ),
    (
        "it",
        "ha rifatto il sito ma è lenta, quindi passiamo a un'agenzia",
        ["ha rifatto il sito", "ma è lenta,", "quindi passiamo a un'agenzia"],
    ),
    (
        "it",
        "Ringraziala per il sito perché ha portato clienti",
        ["Ringraziala per il sito", "perché ha portato clienti"],
    ),
]

SCRAPS = ["", "   ", "\n\n\n", "...", "!?", "-", "(", "•", "1.", "5", "Dr.", ". . .", "—", "😊", '"', ";;;"]


def cut(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(("language", "text", "expected"), SENTENCES)
def test_sentences_end_where_readers_end_them(language: str, text: str, expected: list[str]) -> None:
    assert cut(text, sentences(text, language)) == expected


@pytest.mark.parametrize(("language", "text", "expected"), SEGMENTS)
def test_a_sentence_is_cut_where_its_purpose_turns(language: str, text: str, expected: list[str]) -> None:
    assert cut(text, segments(text, language)) == expected


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("text", SCRAPS)
def test_scraps_give_nothing_that_says_nothing(language: str, text: str) -> None:
    for start, end in segments(text, language):
        assert any(letter.isalnum() for letter in text[start:end])


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize(
    "text",
    [
        *(text for _, text, _ in SENTENCES + SEGMENTS),
        "and " * 400,
        "Dr. " * 400,
        "e ho " * 300,
        "(a) " * 300,
        "but, so, and we " * 100,
        "I think that we said it and they know it " * 40,
    ],
)
def test_spans_stand_in_order_and_hold_all_that_is_said(language: str, text: str) -> None:
    spans = segments(text, language)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    covered = {at for start, end in spans for at in range(start, end)}
    left = [text[at] for at in range(len(text)) if at not in covered and text[at].isalpha()]
    assert left == []


def test_a_text_dictated_without_marks_is_cut_at_its_subjects() -> None:
    text = (
        "so gary has cleaned our offices for six years and he was always on time and everybody here likes him a lot "
        "anyway we got bought and the new owner brings his own people so we stop at the end of march"
    )
    parts = cut(text, segments(text, "en"))
    assert len(parts) >= 3
    assert any(part.startswith(("anyway we got bought", "we got bought")) for part in parts)


def test_what_stands_before_a_colon_as_a_condition_stays_with_what_follows() -> None:
    text = "If it burns: a text is fine"
    assert cut(text, segments(text, "en")) == [text]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The wife and I are off in the campervan for a year"),
        ("it", "Mia moglie e io siamo in pensione da giugno"),
    ],
)
def test_two_who_share_a_verb_are_not_torn_apart(language: str, text: str) -> None:
    assert segments(text, language) == [(0, len(text))]


def test_a_letter_before_a_new_subject_is_no_initial() -> None:
    text = "That got us our Series A. We're now filing in Japan."
    assert [text[start:end] for start, end in segments(text, "en")] == text.replace("A. ", "A.|").split("|")
    assert len(segments("Mrs J. Tranter signs it.", "en")) == 1
