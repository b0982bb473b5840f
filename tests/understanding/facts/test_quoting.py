"""What is quoted: a label that its words bear out, nothing that takes the praise back, nothing that is corrected."""

import pytest

from service.domain.clause import Clause, Label
from service.domain.fact import FactKey
from service.domain.source import Origin, Span
from service.playbooks.library import Library
from service.understanding.facts import Page, bear_out, read_facts
from service.understanding.people import People
from tests.understanding.facts.conftest import read


def told(text: str, label: Label, confidence: float = 0.9) -> Clause:
    return Clause(text, Span(Origin.SITUATION, 0, len(text)), label, confidence, Label.ASIDE)


def page(library: Library, playbook: str, language: str, clause: Clause) -> Page:
    return Page((clause,), People(), library.playbooks[playbook], language)


@pytest.mark.parametrize(
    ("language", "label", "borne_out", "not_borne_out"),
    [
        ("en", Label.PRAISE, "she won us the regional prize", "she is from Leeds too"),
        ("it", Label.PRAISE, "ci ha salvato la stagione", "abita a due passi"),
        ("en", Label.US, "we need somebody full time", "the cat sat there"),
        ("it", Label.US, "ci serve un grafico fisso", "il gatto era lì"),
        ("en", Label.ASK, "send the keys back", "the reps from Dundee"),
        ("it", Label.ASK, "restituire le chiavi", "Brescia e Lodi"),
    ],
)
def test_an_unsure_label_counts_where_its_words_bear_it_out(
    library: Library, language: str, label: Label, borne_out: str, not_borne_out: str
) -> None:
    for text, confidence, usable in ((borne_out, 0.45, True), (not_borne_out, 0.45, False), (not_borne_out, 0.9, True)):
        one = page(library, "vendor_exit", language, told(text, label, confidence))
        assert one.usable(one.clauses[0]) is usable, (text, confidence)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "she won't do digital"),
        ("en", "they'll moan, they always win"),
        ("en", "he got us a penalty letter"),
        ("en", "She's 63,"),
        ("it", "D'Angelo ha avuto da ridire l'altra volta"),
        ("it", "ci ha fatto prendere una multa"),
        ("it", "È suo, suona bene"),
    ],
)
def test_what_takes_a_praise_back_spoils_it(library: Library, language: str, text: str) -> None:
    assert FactKey.WINS not in {fact.key for fact in read(library, "vendor_exit", language, ("praise", text))}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In eleven years she never made a mistake."),
        ("en", "They survived a lawsuit with us and won it."),
        ("it", "In undici anni mai un errore, bravissima."),
    ],
)
def test_what_is_mended_is_a_praise(library: Library, language: str, text: str) -> None:
    assert FactKey.WINS in {fact.key for fact in read(library, "vendor_exit", language, ("praise", text))}


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "we need a crew at night which they dont do.", "we need a crew at night"),
        ("en", "we're going twice weekly and two people can't do that.", "we're going twice weekly"),
        ("it", "ci serve una piattaforma con l'app, che loro non offrono;", "ci serve una piattaforma con l'app,"),
    ],
)
def test_a_need_ends_before_what_is_said_of_the_recipient(
    library: Library, language: str, text: str, said: str
) -> None:
    facts = read(library, "vendor_exit", language, ("us", text))
    assert [fact.value for fact in facts if fact.key is FactKey.REASON] == [said]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", (("us", "The lease runs until the end of May,"), ("decision", "no wait, June."))),
        ("en", (("us", "From May, no, wait, June we move to Leeds."),)),
        ("it", (("us", "Da gennaio, anzi da febbraio, apriamo lo studio."),)),
    ],
)
def test_what_is_corrected_is_not_quoted(library: Library, language: str, said: tuple[tuple[str, str], ...]) -> None:
    assert FactKey.REASON not in {fact.key for fact in read(library, "vendor_exit", language, *said)}


@pytest.mark.parametrize(
    ("language", "label", "text"),
    [
        ("en", "us", "I'm Tom."),
        ("en", "us", "I am 81."),
        ("en", "us", "i need to answer this."),
        ("en", "us", "We're ending on 31 May."),
        ("it", "us", "ho 81 anni."),
        ("it", "us", "devo scrivere una mail alla tipografia."),
    ],
)
def test_what_is_told_to_the_service_alone_is_no_reason(library: Library, language: str, label: str, text: str) -> None:
    assert FactKey.REASON not in {fact.key for fact in read(library, "vendor_exit", language, (label, text))}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Henceforth: the laundry room, first Saturday, 11 o'clock.", "the laundry room"),
        ("en", "Second Monday, 7:30, Marriott by the airport.", "Marriott by the airport"),
        ("en", "First Friday, 8am, at the Barley Mow.", "at the Barley Mow"),
        ("it", "Ogni mercoledì alle 15:30, saletta infermieri.", "saletta infermieri"),
        ("it", "Il venerdì alle 13 alla trattoria del porto.", "alla trattoria del porto"),
    ],
)
def test_a_place_stands_behind_a_preposition_or_between_commas(
    library: Library, language: str, text: str, place: str
) -> None:
    facts = read(library, "coffee_group", language, ("decision", text))
    assert [fact.value for fact in facts if fact.key is FactKey.GATHERING_WHERE] == [place]


@pytest.mark.parametrize("text", ["Come along on Fridays at 8 instead.", "join us"])
def test_an_invitation_to_something_is_borne_out(library: Library, text: str) -> None:
    one = page(library, "coffee_group", "en", told(text, Label.DECISION))
    assert bear_out(one, read_facts(one))


def test_an_invitation_needs_something_to_invite_to(library: Library) -> None:
    stop = told("I'd like to stop the calls from April.", Label.DECISION)
    group, pause = (page(library, name, "en", stop) for name in ("coffee_group", "coffee_pause"))
    assert not bear_out(group, read_facts(group))
    assert bear_out(pause, read_facts(pause))


def test_minutes_are_no_pause_and_years_behind_a_name_no_time_together(library: Library) -> None:
    pause = read(library, "coffee_pause", "en", ("decision", "Now it is weekly, 45 minutes, I have to stop."))
    assert FactKey.PAUSE_LENGTH not in {fact.key for fact in pause}
    mentee = read(library, "mentee_handoff", "it", ("who", "Seguo Adwoa Mensah, ventinove anni, a Forlì."))
    assert FactKey.DURATION not in {fact.key for fact in mentee}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "First Friday of every month, 8.30am, first one is 7 March.", "is 7 March"),
        ("en", "Mondays at 9 in the hall, starting 4 May.", "starting 4 May"),
        ("it", "Il lunedì alle 17, si parte il 16 febbraio.", "si parte il 16 febbraio"),
        ("it", "L'ultimo giovedì del mese alle 18; la prima è il 27 marzo.", "il 27 marzo"),
    ],
)
def test_when_a_group_meets_first(library: Library, language: str, text: str, value: str) -> None:
    facts = read(library, "coffee_group", language, ("decision", text))
    assert [fact.value for fact in facts if fact.key is FactKey.GATHERING_FROM] == [value]


@pytest.mark.parametrize(
    ("language", "clause", "value"),
    [
        ("it", ("ask", "Ora le conviene imparare la revisione."), "imparare la revisione."),
        ("it", ("ask", "Le suggerisco la terapia intensiva, lo avviso io."), "la terapia intensiva,"),
        ("it", ("praise", "Sei anni, e insieme abbiamo aperto la sala."), "insieme abbiamo aperto la sala."),
        ("en", ("who", "Our agency Kell (contact: Jo) doubled our leads."), "doubled our leads."),
        ("it", ("praise", "L'agenzia Kell (referente: Jo) ha rifatto il sito."), "ha rifatto il sito."),
        (
            "en",
            ("praise", "and we have had our flour from tom at the mill for ages he got us through the shortage"),
            "he got us through the shortage",
        ),
    ],
)
def test_a_fact_begins_behind_what_leads_to_it_and_ends_before_what_is_told_to_nobody(
    library: Library, language: str, clause: tuple[str, str], value: str
) -> None:
    assert value in [fact.value for fact in read(library, "mentee_handoff", language, clause)]


@pytest.mark.parametrize(
    ("playbook", "language", "clause", "value"),
    [
        ("coffee_pause", "en", ("decision", "every month ok."), "every month"),
        ("coffee_pause", "en", ("us", "I can't do every Thursday, maybe once a month"), "once a month"),
        (
            "vendor_exit",
            "en",
            ("decision", "we'd like to go from monthly to one visit a quarter"),
            "one visit a quarter",
        ),
        ("vendor_exit", "en", ("decision", "keep Hartmann for the yearly book only."), "the yearly book"),
        ("mentee_handoff", "it", ("decision", "Passare da ogni lunedì a una volta al mese."), "una volta al mese"),
        ("coffee_pause", "it", ("wish", "Vorrei vederlo una volta al mese."), "una volta al mese"),
    ],
)
def test_what_is_kept_is_read_where_it_is_told(
    library: Library, playbook: str, language: str, clause: tuple[str, str], value: str
) -> None:
    facts = read(library, playbook, language, clause)
    assert [fact.value for fact in facts if fact.key is FactKey.REMAINING] == [value]


def test_the_last_word_on_the_place_holds(library: Library) -> None:
    facts = read(
        library,
        "coffee_group",
        "en",
        ("decision", "First Monday of the month, 4 pm at the hospice,"),
        ("decision", "no wait, it is the first Monday at the library."),
    )
    assert [fact.value for fact in facts if fact.key is FactKey.GATHERING_WHERE] == ["at the library"]
