"""The grammar of times: what is found where, which neighbours are one, and which one counts."""

import sys

import pytest

from service.language.times import TimeKind, find_times, join, last_word, read_span

FOUND = [
    ("en", "until 31 March we stop", [("date", "until", "31 March")]),
    ("en", "fri 14 nov", [("date", "", "fri 14 nov")]),
    ("en", "the rest ends May 31, no wait, June 30", [("date", "ends", "May 31"), ("date", "", "June 30")]),
    ("en", "due on the 20th!!", [("date", "on", "the 20th")]),
    ("en", "he may come in may", [("date", "in", "may")]),
    ("en", "we march on", []),
    ("en", "sessions stop w.e.f. 01.08.2025.", [("date", "w.e.f.", "01.08.2025")]),
    ("en", "keys by Nov. 7.\n9. Final", [("date", "by", "Nov. 7")]),
    ("en", "no calls till after easter", [("date", "till after", "easter")]),
    ("en", "resume in the week of 9/14", [("date", "resume in", "the week of 9/14")]),
    ("en", "he's available 24/7, 1-1 as ever", []),
    ("en", "done by EOM", [("date", "by", "EOM")]),
    ("en", "bateries to the line in '21", [("date", "in", "'21")]),
    ("en", "paired three seasons ago", [("period", "", "three seasons ago")]),
    ("en", "Six weeks, give or take.", [("period", "", "Six weeks, give or take")]),
    ("en", "allowed a 22-year-old with a kiln", []),
    ("en", "six months' notice", [("period", "", "six months")]),
    ("en", "2 days/week", [("period", "", "2 days")]),
    ("en", "at 17:00 CET", [("clock", "at", "17:00 CET")]),
    ("en", "my studio, 9.30.", [("clock", "", "9.30")]),
    ("en", "around half nine", [("clock", "around", "half nine")]),
    ("en", "day centre, 2–4pm", [("clock", "", "2–4pm")]),
    ("en", "I'm at 95% since march", [("percent", "at", "95%"), ("date", "since", "march")]),
    ("en", "1st + 3rd Monday, 7:30", [("recurrence", "", "1st + 3rd Monday"), ("clock", "", "7:30")]),
    ("en", "each second Thursday", [("recurrence", "", "each second Thursday")]),
    ("en", "2nd Wed monthly", [("recurrence", "", "2nd Wed monthly")]),
    ("en", "a year or two, once a quarter", [("recurrence", "", "once a quarter")]),
    ("en", "mondays and thursdays", [("recurrence", "", "mondays and thursdays")]),
    ("en", "a deposit of £1,800 or 300k", [("amount", "of", "£1,800"), ("amount", "", "300k")]),
    ("it", "chiudiamo il 30/9", [("date", "", "il 30/9")]),
    ("it", "entro il 20.", [("date", "entro il", "20")]),
    ("it", "dal 14.4 all'8.6", [("date", "dal", "14.4"), ("date", "all'", "8.6")]),
    ("it", "il 7 e l’8", [("date", "", "il 7"), ("date", "", "l’8")]),
    ("it", "da lunedi nn lo seguo", [("date", "da", "lunedi")]),
    ("it", "fino a dopo Ferragosto", [("date", "fino a dopo", "Ferragosto")]),
    ("it", "dall'estate prossima", [("date", "dall'", "estate prossima")]),
    ("it", "si fanno in quattro, a due", []),
    ("it", "ha 81 anni", []),
    ("it", "da un anno e mezzo", [("period", "da", "un anno e mezzo")]),
    ("it", "un paio d'anni", [("period", "", "un paio d'anni")]),
    ("it", "in 18 gg", [("period", "in", "18 gg")]),
    ("it", "mercoledi h 21", [("date", "", "mercoledi"), ("clock", "", "h 21")]),
    ("it", "alle tredici e trenta", [("clock", "alle", "tredici e trenta")]),
    ("it", "alle tre orlatrici", []),
    ("it", "un venerdì sì e uno no", [("recurrence", "", "un venerdì sì e uno no")]),
    ("it", "il caffè del lunedì", [("recurrence", "del", "lunedì")]),
    ("it", "quattro volte l'anno", [("recurrence", "", "quattro volte l'anno")]),
    ("it", "1.800 euro, il 30 per cento", [("amount", "", "1.800 euro"), ("percent", "", "30 per cento")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_times_are_found_with_their_leads(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    spans = find_times(text, language)
    assert [(span.kind.value, span.lead, span.text) for span in spans] == expected
    assert all(text[span.start : span.end] == span.text for span in spans)


def test_every_kind_is_found() -> None:
    text = "from 1 May for six weeks, weekly at 17:00, £300, 40%"
    assert {span.kind for span in find_times(text, "en")} == set(TimeKind)


JOINED = [
    ("en", "tea on Fridays at 10, rain or shine", ["Fridays at 10"]),
    ("en", "from 15 January to the end of March no coffees", ["15 January to the end of March"]),
    ("en", "weds 1pm nandos, from next wk", ["weds 1pm", "next wk"]),
    ("it", "il giovedì, alle cinque", ["il giovedì, alle cinque"]),
    ("it", "salto i venerdì fino a Pasqua", ["i venerdì", "Pasqua"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), JOINED)
def test_neighbours_that_are_one_time_are_joined(language: str, text: str, expected: list[str]) -> None:
    spans = join(find_times(text, language), text, language)
    assert [span.text for span in spans] == expected
    assert all(read_span(span, language) for span in spans)


CORRECTED = [
    ("en", "ends May 31, no wait, June 30", "June 30"),
    ("en", "on Fri 27th June... I tell a lie, the 20th", "the 20th"),
    ("en", "out by the end of February no sorry end of March", "end of March"),
    ("en", "from 1 May until 3 June", "1 May"),
    ("it", "da giugno stop ordini\nanzi no, luglio", "luglio"),
    ("it", "il 30 aprile p.v., rectius: il 31 maggio", "il 31 maggio"),
    ("it", "per sei settimane\nanzi otto, facciamo fino al 21/7", "21/7"),
]


@pytest.mark.parametrize(("language", "text", "expected"), CORRECTED)
def test_the_last_word_is_the_corrected_one(language: str, text: str, expected: str) -> None:
    chosen = last_word(find_times(text, language), text, language)
    assert chosen is not None
    assert chosen.text == expected


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize(
    "piece",
    ["two ", "1 ", "1/", "the first ", "every other ", "12-", "e il ", "'9", "ogni ", "²", "İ 1", "end of ", "\n"],
)
def test_hostile_texts_give_proportionate_work(language: str, piece: str) -> None:
    """Spans grow with the text at most, and stand where they say."""
    small, large = (piece * 4000)[:2000], (piece * 8000)[:8000]
    few, many = find_times(small, language), find_times(large, language)
    assert len(many) <= 4 * len(few) + 8
    assert all(large[span.start : span.end] == span.text for span in many)
    for span in many[:50]:
        read_span(span, language)


@pytest.mark.parametrize("piece", ["two ", "1 ", "1/", "the first ", "'9", "monday, ", "e il ", "(", "end of "])
def test_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert _calls((piece * 8000)[:8000]) <= 5 * _calls((piece * 2000)[:2000]) + 100


def _calls(text: str) -> int:
    """How many calls, of Python and of C, finding the times takes."""
    find_times("warm", "en")
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        find_times(text, "en")
    finally:
        sys.setprofile(before)
    return count
