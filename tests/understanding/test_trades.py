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
