"""Which language a text is in."""

import pytest

from service.language.identify import identify

TEXTS = [
    ("en", "We would like to end the contract with our agency in June."),
    ("en", "fire my accountant but make it sweet"),
    ("en", "dont tell him im leaving lol"),
    ("en", "coffee w/ Priya must stop till June"),
    ("en", "Marta Colombo of PixelForge redesigned our shop and we now need an in-house team"),
    ("it", "Vorremmo chiudere il contratto con la nostra agenzia a giugno."),
    ("it", "basta caffe con Sara, nn ho tempo"),
    ("it", "scrivi a Marta che chiudiamo il contratto"),
    ("it", "perche non riesco piu a vederla ogni settimana"),
    ("it", "Devo salutare Kevin dello SmartHosting Ltd, il provider che ci segue dal 2015."),
    ("de", "Wir möchten den Vertrag mit unserer Agentur zum Jahresende kündigen."),
    ("fr", "Nous voulons mettre fin au contrat avec notre agence à la fin du mois de juin."),
    ("es", "Queremos terminar el contrato con nuestra agencia a finales de junio porque es muy cara."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_the_language_is_told(language: str, text: str) -> None:
    assert identify(text) == language


@pytest.mark.parametrize("text", ["", "   ", "123 456", "!?", "😊", "\n"])
def test_what_says_nothing_counts_as_english(text: str) -> None:
    assert identify(text) == "en"


def test_a_foreign_quotation_does_not_outweigh_the_text() -> None:
    text = "Our agency in Milan wrote: grazie mille, a presto. We want to end the contract with them in June."
    assert identify(text) == "en"


@pytest.mark.parametrize("text", ["K" * 8000, "è " * 4000, "İıſß" * 2000, "\u0301" * 8000])
def test_any_text_gets_a_tag(text: str) -> None:
    assert len(identify(text)) in (2, 3)
