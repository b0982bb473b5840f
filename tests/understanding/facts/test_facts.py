"""The readers of facts: each from labelled clauses, each fact in the user's own words and place."""

import pytest

from service.domain.clause import Label
from service.domain.fact import FactKey
from service.domain.source import Span
from service.playbooks.library import Library
from service.understanding.facts import Page, read_facts
from service.understanding.people import read_people
from tests.understanding.conftest import clauses, joined
from tests.understanding.facts.conftest import read

Told = tuple[tuple[str, str], ...]
# playbook, language, labelled clauses, the facts that must be there, keys that must not
READ: list[tuple[str, str, Told, dict[FactKey, str], tuple[FactKey, ...]]] = [
    (
        "vendor_exit",
        "en",
        (
            ("who", "Marta has built our site since 2016."),
            ("praise", "She redesigned our shop and doubled our leads."),
            ("us", "We are going to 24-hour shifts."),
            ("decision", "We want to end the contract on 30 June."),
            ("ask", "Ask her to send us the passwords."),
            ("offer", "I would gladly write a reference."),
        ),
        {
            FactKey.DURATION: "since 2016",
            FactKey.WINS: "She redesigned our shop and doubled our leads.",
            FactKey.REASON: "We are going to 24-hour shifts.",
            FactKey.LAST_DAY: "on 30 June",
            FactKey.ASKS: "Ask her to send us the passwords.",
            FactKey.OFFERS: "I would gladly write a reference.",
        },
        (FactKey.GROWTH, FactKey.HABIT, FactKey.NEEDS),
    ),
    (
        "vendor_exit",
        "it",
        (
            ("who", "Marta segue il nostro sito dal 2016."),
            ("praise", "Ha rifatto il sito e raddoppiato i contatti."),
            ("us", "Passiamo ai turni di notte."),
            ("decision", "Vogliamo chiudere il contratto il 30 giugno."),
        ),
        {
            FactKey.DURATION: "dal 2016",
            FactKey.WINS: "Ha rifatto il sito e raddoppiato i contatti.",
            FactKey.REASON: "Passiamo ai turni di notte.",
            FactKey.LAST_DAY: "il 30 giugno",
        },
        (FactKey.GROWTH, FactKey.HABIT, FactKey.NEEDS),
    ),
    (
        "mentee_handoff",
        "en",
        (
            ("who", "I have mentored Pilar for two years."),
            ("praise", "She now runs the monthly report alone."),
            ("ask", "She should talk to Ingrid in treasury."),
        ),
        {FactKey.GROWTH: "She should talk to Ingrid in treasury.", FactKey.INTRODUCTIONS: "Ingrid"},
        (FactKey.ASKS, FactKey.HABIT),
    ),
    (
        "coffee_pause",
        "en",
        (
            ("who", "Jonas and I have coffee every Thursday."),
            ("us", "The product launch eats all our time."),
            ("decision", "I want to stop our coffees for the next four months."),
            ("offer", "If something is urgent he can text me."),
        ),
        {
            FactKey.HABIT: "coffee",
            FactKey.CADENCE: "every Thursday",
            FactKey.PAUSE_LENGTH: "for the next four months",
            FactKey.URGENT_CHANNEL: "If something is urgent he can text me.",
        },
        (FactKey.LAST_DAY, FactKey.GROWTH, FactKey.ASKS),
    ),
    (
        "coffee_group",
        "it",
        (
            ("who", "Prendo un caffè con Sara ogni settimana."),
            ("us", "Non riesco più a fare incontri a due."),
            ("offer", "Vorrei che venisse con il gruppo il primo venerdì del mese alle 8:30 al Caffè Letterario."),
        ),
        {
            FactKey.HABIT: "caffè",
            FactKey.GATHERING_WHEN: "il primo venerdì del mese alle 8:30",
            FactKey.GATHERING_WHERE: "al Caffè Letterario",
        },
        (FactKey.LAST_DAY, FactKey.URGENT_CHANNEL),
    ),
]

# What is said behind "no wait" holds.
CORRECTED = [
    ("en", "The contract ends May 31, no wait, June 30.", "June 30"),
    ("en", "Our last day is Friday 27 June, sorry, the 20th.", "the 20th"),
    ("it", "Chiudiamo il 30 aprile, anzi no, il 31 maggio.", "31 maggio"),
]


@pytest.mark.parametrize("case", READ)
def test_facts_are_read_where_they_are_told(
    library: Library, case: tuple[str, str, Told, dict[FactKey, str], tuple[FactKey, ...]]
) -> None:
    playbook, language, labelled, expected, never = case
    facts = read(library, playbook, language, *labelled)
    assert {key: next((fact.value for fact in facts if fact.key is key), None) for key in expected} == expected
    assert not [fact for fact in facts if fact.key in never]


@pytest.mark.parametrize(("playbook", "language", "labelled"), [case[:3] for case in READ])
def test_a_facts_span_points_at_its_words(library: Library, playbook: str, language: str, labelled: Told) -> None:
    text = joined(clauses(*labelled))
    for fact in read(library, playbook, language, *labelled):
        assert isinstance(fact.source, Span)
        assert text[fact.source.start : fact.source.end] == fact.value


@pytest.mark.parametrize("meal", ["alla colazione di gruppo", "al pranzo di gruppo"])
def test_what_one_is_invited_to_is_not_where(library: Library, meal: str) -> None:
    text = f"Vorrei invitarla {meal} il primo venerdì del mese alle 8:30 al Caffè Letterario."
    facts = read(library, "coffee_group", "it", ("who", "Prendo un caffè con Sara."), ("offer", text))
    assert [fact.value for fact in facts if fact.key is FactKey.GATHERING_WHERE] == ["al Caffè Letterario"]


@pytest.mark.parametrize(("language", "text", "expected"), CORRECTED)
def test_a_correction_holds(library: Library, language: str, text: str, expected: str) -> None:
    (fact,) = (one for one in read(library, "vendor_exit", language, ("decision", text)) if one.key is FactKey.LAST_DAY)
    assert expected in fact.value


@pytest.mark.parametrize("label", [Label.COMPLAINT, Label.COMMAND, Label.WITHHOLD])
@pytest.mark.parametrize("playbook", ["vendor_exit", "mentee_handoff", "coffee_pause", "coffee_group"])
def test_what_must_stay_out_gives_no_fact(library: Library, playbook: str, label: Label) -> None:
    text = "She redesigned our shop, and the contract ends on 30 June with Ingrid at noon."
    facts = read(library, playbook, "en", (label, text))
    assert [fact for fact in facts if fact.key is not FactKey.NEEDS] == []


def test_what_is_not_sure_is_not_quoted(library: Library) -> None:
    found = clauses(("praise", "She redesigned our shop."), confidence=0.1)
    nobody = read_people("", "en")
    facts = read_facts(Page(found, nobody, library.playbooks["vendor_exit"], "en"))
    assert facts == ()


@pytest.mark.parametrize(
    ("language", "complaint", "need"),
    [
        ("en", "They are slow and missed three deadlines.", "a faster and more predictable turnaround"),
        ("en", "The last brochure was sloppy.", "a higher level of polish"),
        ("it", "Sono lenti e hanno saltato tre scadenze.", "tempi più rapidi e prevedibili"),
    ],
)
def test_a_complaint_becomes_a_need(library: Library, language: str, complaint: str, need: str) -> None:
    facts = read(library, "vendor_exit", language, ("complaint", complaint))
    assert [fact.value for fact in facts if fact.key is FactKey.NEEDS] == [need]


def test_a_complaint_is_no_need_where_a_reason_is_known(library: Library) -> None:
    facts = read(library, "vendor_exit", "en", ("complaint", "They are slow."), ("us", "We are growing fast."))
    assert not [fact for fact in facts if fact.key is FactKey.NEEDS]


@pytest.mark.parametrize("playbook", ["mentee_handoff", "coffee_pause", "coffee_group"])
def test_the_shortcomings_of_a_person_are_no_need_of_ours(library: Library, playbook: str) -> None:
    facts = read(library, playbook, "en", ("complaint", "She is slow and sloppy."))
    assert not [fact for fact in facts if fact.key is FactKey.NEEDS]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We only want to keep the monthly newsletter with them."),
        ("it", "Vogliamo tenere solo la newsletter mensile."),
    ],
)
def test_what_stays_is_read(library: Library, language: str, text: str) -> None:
    facts = read(library, "vendor_exit", language, ("decision", text))
    assert any("newsletter" in fact.value for fact in facts if fact.key is FactKey.REMAINING)


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("label", Label)
@pytest.mark.parametrize("playbook", ["vendor_exit", "mentee_handoff", "coffee_pause", "coffee_group"])
def test_scraps_do_no_harm(library: Library, playbook: str, label: Label, language: str) -> None:
    for text in ("", "?", "5", "( ", "a" * 500, "1/1/" * 100, "and " * 100, "è " * 100, "12:00 " * 100):
        for fact in read(library, playbook, language, (label, text)):
            assert fact.value.strip()
