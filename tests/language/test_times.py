"""The grammar of times: what is found, what it means, and how both languages say it."""

import sys
from datetime import date

import pytest

from service.language.times import (
    Moment,
    TimeKind,
    duration,
    find_times,
    join,
    last_word,
    on,
    pause,
    period_for,
    period_over,
    read,
    read_span,
    recurring,
    resolve,
    since,
    since_or_from,
    until,
)

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


SAID = [
    # language, text, rendering, English, Italian
    ("en", "31 March", on, "on 31 March", "il 31 marzo"),
    ("en", "fri 14 nov", on, "on Friday 14 November", "venerdì 14 novembre"),
    ("en", "15-01", on, "on 15 January", "il 15 gennaio"),
    ("en", "9/14", on, "on 14 September", "il 14 settembre"),
    ("en", "8/9/2026", on, "on 8/9/2026", None),
    ("en", "8/9/2026 (8 September, NZ style)", on, "on 8 September 2026", "l'8 settembre 2026"),
    ("en", "2026-03-31", on, "on 31 March 2026", "il 31 marzo 2026"),
    ("en", "for the summer", on, None, None),
    ("en", "Friday week", on, "on Friday week", None),
    ("en", "June 26", on, "on June 26", "il 26 giugno"),
    ("en", "the 28th of october", on, "on the 28th of October", "il 28 ottobre"),
    ("en", "the twenty-eighth of March", until, "until the twenty-eighth of March", "fino al 28 marzo"),
    ("en", "by the 20th", on, "by the 20th", "entro il 20"),
    ("en", "by the 8th", on, "by the 8th", "entro l'8"),
    ("en", "end of march", on, "at the end of March", "a fine marzo"),
    ("en", "EOM", on, "at the end of the month", "a fine mese"),
    ("en", "at the end of next month", on, "at the end of next month", "alla fine del prossimo mese"),
    ("en", "Q3", on, "in Q3", "nel terzo trimestre"),
    ("en", "the first week of October", on, "in the first week of October", "nella prima settimana di ottobre"),
    ("en", "after easter", on, "after Easter", "dopo Pasqua"),
    ("en", "before Christmas", on, "before Christmas", "prima di Natale"),
    ("en", "next monday", on, "next Monday", "lunedì prossimo"),
    ("en", "tomorrow", on, "tomorrow", "domani"),
    ("en", "in six weeks", on, "in six weeks", "tra sei settimane"),
    ("en", "until 31 March", on, None, None),
    ("en", "from 31 March", on, None, None),
    ("en", "from june", since_or_from, "from June", "da giugno"),
    ("en", "as of 1 January", since_or_from, "from 1 January", "dal 1° gennaio"),
    ("en", "until 1 July", since_or_from, None, None),
    ("en", "till mid-march", until, "until mid-March", "fino a metà marzo"),
    ("en", "till after easter", until, "until after Easter", "fino a dopo Pasqua"),
    ("en", "from 1 September to 28 February", until, "from 1 September to 28 February", "dal 1° settembre al 28 febbraio"),
    ("en", "four months", period_for, "for the next four months", "per i prossimi quattro mesi"),
    ("en", "10 weeks", period_for, "for the next ten weeks", "per le prossime dieci settimane"),
    ("en", "a month", period_for, "for the next month", "per il prossimo mese"),
    ("en", "about six weeks", period_for, "for about six weeks", "per circa sei settimane"),
    ("en", "a couple of months", period_for, "for the next couple of months", "per un paio di mesi"),
    ("en", "5-6 weeks", period_for, "for five or six weeks", "per cinque o sei settimane"),
    ("en", "since eight years", period_for, None, None),
    ("en", "6 yrs", period_over, "over the past six years", "in questi sei anni"),
    ("en", "two and a half years", period_over, "over the past two and a half years", "in questi due anni e mezzo"),
    ("en", "nearly twenty years", period_over, "for nearly twenty years", "in questi quasi vent'anni"),
    ("en", "since oct 2016", since, "since October 2016", "da ottobre 2016"),
    ("en", "since '98", since, "since 1998", "dal 1998"),
    ("en", "Every thursday", recurring, "every Thursday", "ogni giovedì"),
    ("en", "the last Thursday of each month at 17:00 CET", recurring,
     "on the last Thursday of each month at 17:00 CET", "l'ultimo giovedì di ogni mese alle 17:00 CET"),
    ("en", "1st and 3rd friday, 6 a.m.", recurring,
     "on the first and third Friday of the month at 6 a.m.", "il primo e il terzo venerdì del mese alle 6"),
    ("en", "the first Friday of the month at 9:30", recurring,
     "on the first Friday of the month at 9:30", "il primo venerdì del mese alle 9:30"),
    ("en", "every other Wed", recurring, "every other Wednesday", "un mercoledì sì e uno no"),
    ("en", "every second Friday", recurring, "every second Friday", "ogni secondo venerdì"),
    ("en", "once a quarter", recurring, "once a quarter", "una volta al trimestre"),
    ("en", "thursdays 5:30pm", recurring, "every Thursday at 5:30pm", "ogni giovedì alle 17:30"),
    ("en", "Tuesdays at noon", recurring, "every Tuesday at noon", "ogni martedì a mezzogiorno"),
    ("it", "15 novembre", on, "on 15 November", "il 15 novembre"),
    ("it", "30/9", on, "on 30 September", "il 30/9"),
    ("it", "entro il 30 giugno", on, "by 30 June", "entro il 30 giugno"),
    ("it", "a Ferragosto", on, "on 15 August", "a Ferragosto"),
    ("it", "primo luglio", since_or_from, "from 1 July", "dal 1° luglio"),
    ("it", "l'8 aprile", since_or_from, "from 8 April", "dall'8 aprile"),
    ("it", "dal 14.4 all'8.6", pause, "from 14 April to 8 June", "dal 14.4 all'8.6"),
    ("it", "un mese", pause, "for the next month", "per il prossimo mese"),
    ("it", "trent'anni", duration, "over the past thirty years", "in questi trent'anni"),
    ("it", "da 22 anni", duration, "over the past 22 years", "in questi 22 anni"),
    ("it", "un anno e mezzo", duration, "over the past year and a half", "in quest'anno e mezzo"),
    ("it", "dieci settimane", duration, "over the past ten weeks", "in queste dieci settimane"),
    ("it", "dal 2019", duration, "since 2019", "dal 2019"),
    ("it", "ogni 15 gg", recurring, "every two weeks", "ogni quindici giorni"),
    ("it", "la prima domenica del mese ore 10", recurring,
     "on the first Sunday of the month at 10:00", "la prima domenica del mese alle 10"),
    ("it", "ogni 15 del mese alle 20:30", recurring, "on the 15th of the month at 20:30", "il 15 del mese alle 20:30"),
    ("it", "giovedì 15-16.30", recurring, "on Thursday from 15 to 16:30", "giovedì dalle 15 alle 16:30"),
    ("it", "il giovedì all'una", recurring, "every Thursday at 1:00", "ogni giovedì all'una"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "rendering", "english", "italian"), SAID)
def test_a_time_is_said_in_both_languages(
    language: str, text: str, rendering: object, english: str | None, italian: str | None
) -> None:
    moment = read(text, language)
    assert isinstance(moment, Moment)
    assert callable(rendering)
    assert rendering(moment, "en") == english
    assert rendering(moment, "it") == italian


def test_amounts_and_other_words_are_no_moments() -> None:
    for text in ("£300", "40%", "see the notes", "", "31 March is fine", "second"):
        assert read(text, "en") is None


def test_a_language_that_is_not_served_has_no_times() -> None:
    assert find_times("31 March", "fr") == ()
    assert read("31 March", "../en") is None
    moment = read("31 March", "en")
    assert moment is not None
    assert on(moment, "fr") is None


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


TODAY = date(2026, 11, 24)
RESOLVED = [
    ("en", "tomorrow", date(2026, 11, 25)),
    ("en", "31 March", date(2027, 3, 31)),
    ("en", "the 14th", date(2026, 12, 14)),
    ("en", "next Monday", date(2026, 11, 30)),
    ("en", "Tuesday", date(2026, 11, 24)),
    ("en", "Easter", date(2027, 3, 28)),
    ("en", "end of February", date(2027, 2, 28)),
    ("en", "EOM", date(2026, 11, 30)),
    ("en", "four months", date(2027, 3, 24)),
    ("en", "the last Thursday of the month", date(2026, 11, 26)),
    ("en", "Q1", date(2027, 1, 1)),
    ("en", "31 February", None),
    ("en", "8/9/2026", None),
    ("en", "every other Friday", None),
    ("it", "il 31", date(2026, 12, 31)),
    ("it", "il primo venerdì del mese", date(2026, 12, 4)),
    ("it", "fine mese", date(2026, 11, 30)),
    ("it", "settimana prossima", date(2026, 11, 30)),
]


@pytest.mark.parametrize(("language", "text", "expected"), RESOLVED)
def test_a_time_is_a_day_only_from_a_given_today(language: str, text: str, expected: date | None) -> None:
    moment = read(text, language)
    assert moment is not None
    assert resolve(moment, TODAY) == expected


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


def test_every_kind_is_found() -> None:
    text = "from 1 May for six weeks, weekly at 17:00, £300, 40%"
    assert {span.kind for span in find_times(text, "en")} == set(TimeKind)
