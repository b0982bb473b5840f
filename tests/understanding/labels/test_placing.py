"""Where a clause stands in its text."""

import pytest

from service.language.segments import segments
from service.understanding.labels.placing import places


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Date: Tue 3 May 10:30\nSent: Monday at 10:15\nI stop."),
        ("it", "Data: 3 maggio 10:30\nInviato: lunedì alle 10:15\nSmetto."),
    ],
)
def test_the_head_of_a_mail_is_not_the_writers_voice(language: str, text: str) -> None:
    assert [place.mark for place in places(text, segments(text, language))] == ["chat", "chat", ""]
