"""What the writer calls a recipient who bears another name."""

import pytest

from service.understanding.people import read_people


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "My mentee is Thuy Linh Tran (call her Linh), junior UX.", "Linh"),
        ("en", "Write to Teodor. I call him Teo. He dances.", "Teo"),
        ("it", "Saluto Gianluigi Rossi, per tutti Gegè, dopo vent'anni.", "Gegè"),
        ("it", "Scrivi alla signora Concetta Russo, la chiamano tutti Titina.", "Titina"),
    ],
)
def test_who_has_a_nickname_is_greeted_by_it(language: str, text: str, name: str) -> None:
    people = read_people(text, language)
    assert people.recipient.name == name
    assert name in people.aliases
