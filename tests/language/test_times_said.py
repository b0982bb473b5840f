"""The grammar of times: what a time means, which day that is, and how both languages say it."""

from datetime import date

import pytest

from service.language.times import (
    Moment,
    duration,
    find_times,
    on,
    pause,
    period_for,
    period_over,
    read,
    recurring,
    resolve,
    since,
    since_or_from,
    until,
)

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
    ("en", "from 1 September to 28 February", until,
     "from 1 September to 28 February", "dal 1° settembre al 28 febbraio"),
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
