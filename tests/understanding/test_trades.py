"""A trade in front of a name is what somebody does, and whose firm signs is nobody to write to."""

import pytest

from service.domain.fact import Person
from service.understanding.people import read_people

SITUATIONS = [
    ("en", "Caterer Bodo, five years. From Lena, Orlo Labs", Person("Bodo", role="Caterer")),
    ("en", "Caterer Bodo, five years. From Lena at Orlo Labs", Person("Bodo", role="Caterer")),
    ("en", "Upholsterer Ilse has done our chairs for years. From Rolf", Person("Ilse", role="Upholsterer")),
    ("en", "ex boss Ferdinand and I have breakfast at Dora's Diner. From Ade", Person("Ferdinand", role="boss")),
    ("it", "Sarta Ilde, cinque anni. firma Lena, Bar Orlo", Person("Ilde", role="Sarta")),
    ("it", "Fornaio Bodo, cinque anni di pane. firma Lena, Bar Orlo", Person("Bodo", role="Fornaio")),
]


@pytest.mark.parametrize(("language", "text", "recipient"), SITUATIONS, ids=[text[:24] for _, text, _ in SITUATIONS])
def test_who_is_named_by_a_trade_is_written_to(language: str, text: str, recipient: Person) -> None:
    assert read_people(text, language).recipient == recipient


def test_the_firm_behind_a_signature_is_the_senders() -> None:
    found = read_people("Caterer Bodo, five years. From Lena at Orlo Labs", "en")
    assert found.sender == Person("Lena", organisation="Orlo Labs")


@pytest.mark.parametrize(
    ("language", "text", "sender"),
    [
        ("en", "We stop with Bo. From Kestrel Books, Nina", Person("Nina", organisation="Kestrel Books")),
        ("en", "We stop with Bo. From Polaris Forum / Edith", Person("Edith", organisation="Polaris Forum")),
        ("it", "Smettiamo con Bo. Firma Bar Orlo, Mara Ventura", Person("Mara Ventura", organisation="Bar Orlo")),
        ("en", "We stop with Bo. From Anna, Ben", Person("Ben")),
    ],
)
def test_a_firm_may_stand_before_who_signs_for_it(language: str, text: str, sender: Person) -> None:
    found = read_people(text, language)
    assert found.sender == sender
    assert found.recipient == Person("Bo")


HANDED = [
    ("it", "Presidente Ettorina, sette anni. consegno chiavi e verbali a Cesare. firma Bruno", "Ettorina"),
    (
        "it",
        "Consulente Ing. Leandro Passalacqua, dieci anni. chiedo due incontri con Franca Tedesco.",
        "Leandro Passalacqua",
    ),
    ("en", "Our auditor Mr Rowe, 23 years. ask for a meeting with Lomax. From Jo", "Rowe"),
]


@pytest.mark.parametrize(("language", "text", "name"), HANDED, ids=[name for *_, name in HANDED])
def test_whom_things_are_handed_to_is_not_written_to(language: str, text: str, name: str) -> None:
    assert read_people(text, language).recipient.name == name


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        (
            "it",
            "Orso, junior, 15 mesi con me. ora vada da Ludo (incentivi) e da ing. Paola Ferri.",
            ("Ludo", "Paola Ferri"),
        ),
        ("it", "Delia, junior buyer. adesso chieda a Yuki (sete) e a Franco della logistica.", ("Yuki", "Franco")),
        ("en", "Dina, junior ranger. she should go to Fenella (visitor centre) and Sgt. Rhys.", ("Fenella", "Rhys")),
    ],
)
def test_whom_a_mentee_may_turn_to_is_read_with_their_departments(
    language: str, text: str, people: tuple[str, ...]
) -> None:
    assert read_people(text, language).acquaintances == people
