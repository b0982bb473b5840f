"""Where each clause stands: quoted, in a list, in a pasted chat."""

import pytest

from service.language.segments import segments
from service.understanding.labels.features import Place
from service.understanding.labels.placing import places


def placed(text: str, language: str = "en") -> dict[str, Place]:
    spans = segments(text, language)
    return {text[start:end]: place for (start, end), place in zip(spans, places(text, spans), strict=True)}


def one(text: str, part: str, language: str = "en") -> Place:
    return next(place for clause, place in placed(text, language).items() if part in clause)


def test_clauses_are_counted_in_order() -> None:
    found = list(placed("She was great. We stop. Keep it short.").values())
    assert [(place.index, place.count) for place in found] == [(0, 3), (1, 3), (2, 3)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('Rewrite this: "I am done with your endless excuses, goodbye." Thanks.', "endless"),
        ("Riscrivi: «Sono stufo delle vostre scuse, addio.» Grazie.", "stufo"),
        ("Rewrite: “I am done with your endless excuses, goodbye.” Thanks.", "endless"),
    ],
)
def test_what_is_quoted_is_seen_as_quoted(text: str, part: str) -> None:
    assert one(text, part).quoted
    assert not one(text, text.rsplit(maxsplit=1)[-1]).quoted


@pytest.mark.parametrize("text", ['He said "ok" and left us alone', "it's fine, isn't it, he's great", '"', '"""""'])
def test_a_short_or_broken_quotation_is_none(text: str) -> None:
    assert not any(place.quoted for place in placed(text).values())


@pytest.mark.parametrize(
    ("text", "part", "mark"),
    [
        ("Notes:\n- she was great here\n- we stop in June", "great", "-"),
        ("He wrote:\n> please pay us now\nI will not", "pay us", ">"),
        ("• first of the points here\n• second of them", "second", "-"),
        ("She was great - we stop", "we stop", ""),
    ],
)
def test_a_list_or_a_quoted_mail_is_seen_by_its_marks(text: str, part: str, mark: str) -> None:
    assert one(text, part).mark == mark


@pytest.mark.parametrize(
    "text",
    [
        (
            "[09:12] Joanna: hi there, are we on?\n[09:14] me: sure thing then\nI need to tell Joanna that we stop, as "
            "we have no time for it any longer and the product launch eats all."
        ),
        "12/03 10:41 - Joanna: hi there, are we on?\nI need to tell Joanna that we stop, as we have no time for it.",
    ],
)
def test_lines_of_a_pasted_chat_are_seen_as_such(text: str) -> None:
    assert one(text, "are we on").mark == "chat"
    assert one(text, "need to tell").mark == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Date: Tue 3 May 10:30\nSent: Monday at 10:15\nI stop."),
        ("it", "Data: 3 maggio 10:30\nInviato: lunedì alle 10:15\nSmetto."),
    ],
)
def test_the_head_of_a_mail_is_not_the_writers_voice(language: str, text: str) -> None:
    assert [place.mark for place in placed(text, language).values()] == ["chat", "chat", ""]


@pytest.mark.parametrize("text", ["", "\n\n", "a: b: c:", '"' * 500, ("> " * 100) + "x", "1/1/" * 500, "me: " * 500])
def test_any_text_is_placed(text: str) -> None:
    spans = segments(text, "en")
    assert len(places(text, spans)) == len(spans)
