"""What goes on after the farewell: how often one still meets, who takes over, the group that begins."""

import pytest

from service.domain.fact import FactKey
from service.playbooks.library import Library
from tests.understanding.facts.conftest import read


@pytest.mark.parametrize(
    ("language", "told", "often"),
    [
        ("en", ("decision", "Maybe once a quarter."), "once a quarter"),
        ("en", ("offer", "I could do a call every six months"), "every six months"),
        ("it", ("wish", "Magari una volta ogni due mesi ci sentiamo."), "una volta ogni due mesi"),
        ("it", ("offer", "Possiamo comunque sentirci una volta a trimestre."), "una volta a trimestre"),
    ],
)
@pytest.mark.parametrize("playbook", ["mentee_handoff", "coffee_pause"])
def test_how_often_one_still_meets_is_what_stays(
    library: Library, playbook: str, language: str, told: tuple[str, str], often: str
) -> None:
    facts = read(library, playbook, language, ("who", "Seeing Tom weekly."), told)
    assert [fact.value for fact in facts if fact.key is FactKey.REMAINING] == [often]
    assert not [fact for fact in facts if fact.key is FactKey.OFFERS]


@pytest.mark.parametrize(
    ("playbook", "text"),
    [
        ("vendor_exit", "Maybe once a quarter."),
        ("coffee_group", "Maybe once a quarter."),
        ("mentee_handoff", "We met once a quarter."),
    ],
)
def test_a_rhythm_alone_is_not_what_stays(library: Library, playbook: str, text: str) -> None:
    facts = read(library, playbook, "en", ("us", text))
    assert not [fact for fact in facts if fact.key is FactKey.REMAINING]


@pytest.mark.parametrize(
    ("language", "label", "text", "successor"),
    [
        ("en", "ask", "Pass her on to Martin Keller in data.", "Martin Keller"),
        ("en", "decision", "Lena will take over in March.", "Lena"),
        ("it", "us", "Vorrei passarla a Giulia, che segue l'estero.", "Giulia"),
        ("it", "decision", "La affido a Pietro della logistica.", "Pietro"),
    ],
)
def test_who_guides_a_mentee_from_now_on_is_the_successor(
    library: Library, language: str, label: str, text: str, successor: str
) -> None:
    facts = read(library, "mentee_handoff", language, ("who", "Aisha."), (label, text))
    assert [fact.value for fact in facts if fact.key is FactKey.SUCCESSOR] == [successor]
    assert not [fact for fact in facts if fact.key in (FactKey.GROWTH, FactKey.REASON)]


def test_a_new_rhythm_is_not_the_old_one(library: Library) -> None:
    facts = read(library, "mentee_handoff", "en", ("who", "Maybe a call every six months."))
    assert not [fact for fact in facts if fact.key is FactKey.CADENCE]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Beatrice helped me with the board talk."), ("it", "Beatrice mi ha aiutato con la presentazione.")],
)
def test_what_somebody_did_for_us_is_no_offer_of_ours(library: Library, language: str, text: str) -> None:
    facts = read(library, "coffee_pause", language, ("offer", text))
    assert [fact.key for fact in facts if fact.value == text] == [FactKey.WINS]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "I want a monthly group session instead."), ("it", "Vorrei un gruppo una volta al mese.")],
)
def test_a_wish_for_the_group_is_no_reason_for_it(library: Library, language: str, text: str) -> None:
    facts = read(library, "coffee_group", language, ("us", text))
    assert not [fact for fact in facts if fact.key is FactKey.REASON]


@pytest.mark.parametrize("label", ["us", "decision", "praise", "ask"])
@pytest.mark.parametrize(("language", "text"), [("en", "Final job:"), ("it", "Ultimo lavoro:")])
def test_a_few_words_that_only_lead_on_are_no_fact(library: Library, language: str, text: str, label: str) -> None:
    assert not read(library, "vendor_exit", language, (label, text))


def test_a_things_looks_are_no_praise_of_somebody(library: Library) -> None:
    facts = read(library, "mentee_handoff", "it", ("praise", "Ha finito la sua prima traduzione ed è bella."))
    assert [fact.value for fact in facts] == ["Ha finito la sua prima traduzione"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I have to pause until October."),
        ("en", "So we need to stop our lunches for three months."),
        ("it", "Devo fare una pausa fino a ottobre."),
        ("it", "Mi fermo fino a giugno."),
    ],
)
@pytest.mark.parametrize("label", ["us", "decision"])
def test_a_pause_that_the_decision_says_is_no_reason(library: Library, language: str, text: str, label: str) -> None:
    assert FactKey.PAUSE_REASON not in {fact.key for fact in read(library, "coffee_pause", language, (label, text))}


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "I have to pause because the thesis is due."), ("it", "Devo fare una pausa, la tesi scade a giugno.")],
)
def test_a_pause_with_its_reason_is_one(library: Library, language: str, text: str) -> None:
    assert FactKey.PAUSE_REASON in {fact.key for fact in read(library, "coffee_pause", language, ("us", text))}


@pytest.mark.parametrize(
    ("language", "lead", "told", "people"),
    [
        ("en", "next challenges:", "Wen in treasury and Patrice in M&A.", ["Wen", "Patrice"]),
        ("en", "next steps go to:", "Paavo (artistic planning) and Mrs Lund in ticketing.", ["Paavo", "Mrs Lund"]),
        ("it", "prossimi passi:", "Renza, caposala, e Tito in rianimazione.", ["Renza", "Tito"]),
        ("en", "our problems:", "Wen in treasury.", []),
    ],
)
def test_whom_to_turn_to_is_listed_behind_a_lead(
    library: Library, language: str, lead: str, told: str, people: list[str]
) -> None:
    facts = read(library, "mentee_handoff", language, ("us", lead), ("wish", told))
    assert [fact.value for fact in facts if fact.key is FactKey.INTRODUCTIONS] == people


@pytest.mark.parametrize(
    ("language", "told", "win"),
    [
        ("en", "Luca, jr analyst, closed the Ostrava model with me.", "closed the Ostrava model with me."),
        ("en", "Gus, our translator, did all our books into Norwegian.", "did all our books into Norwegian."),
        ("it", "Lena, grafica, 4 anni, ha disegnato tutti i cataloghi.", "ha disegnato tutti i cataloghi."),
        ("en", "Luca, jr analyst, missed two deadlines.", None),
    ],
)
def test_a_deed_among_notes_on_who_somebody_is_counts(library: Library, language: str, told: str, win: str) -> None:
    facts = read(library, "mentee_handoff", language, ("who", told))
    assert next((fact.value for fact in facts if fact.key is FactKey.WINS), None) == win


def test_an_offer_about_the_third_person_just_named_is_not_made_to_the_recipient(library: Library) -> None:
    told = ("ask", "Colleague Ottilie Marsh knows old pianos."), ("offer", "I would bring her on the 11th.")
    facts = read(library, "vendor_exit", "en", ("who", "Writing to Herr Vogel."), *told)
    assert FactKey.OFFERS not in {fact.key for fact in facts}
    alone = read(library, "vendor_exit", "en", ("who", "Writing to Frau Vogel."), ("offer", "I can introduce her."))
    assert FactKey.OFFERS in {fact.key for fact in alone}
