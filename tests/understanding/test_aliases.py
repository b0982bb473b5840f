"""How the text names the recipient, and which third persons it names."""

import pytest

from service.understanding.people import read_people


def test_acquaintances_are_people_only() -> None:
    text = "I mentor Elin in Cardiff. She read Ottoman law. She should talk to Dafydd in Rovereto."
    people = read_people(text, "en")
    assert people.acquaintances == ("Dafydd",)
    assert set(people.acquaintances) < set(people.others)


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Duane, my seed dealer, buys me pie. My seed is fine.", "my seed"),
        ("My tenants' rep Odette likes tea. My tenants don't.", "my tenants"),
        ("Raj at CoreSpan fixes it. My partner and our company agree.", "our company"),
    ],
)
def test_no_alias_means_somebody_else(text: str, harm: str) -> None:
    assert harm not in read_people(text, "en").aliases


def test_aliases_hold_every_way_the_text_names_the_recipient() -> None:
    people = read_people(
        "Write to Prof. Ngozi Balogun, our consultant. Prof. Balogun helped. Our consultant was kind. Meet Ada.", "en"
    )
    assert {"Ngozi Balogun", "Ngozi", "Balogun", "Prof. Ngozi Balogun", "Prof. Balogun", "our consultant"} <= set(
        people.aliases
    )
    assert people.others == ("Ada",)
