"""A text as read: who is named only in a secret is nobody's recipient."""

import pytest

from service.domain.request import Request
from service.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "We use the florist and stop in May. Please don't mention that Karen complained about her prices.",
        "I mentor someone on my team. Between us, Priya told me she is looking for another job, keep it to yourself.",
    ],
)
def test_nobody_is_written_to_for_being_hushed_up(text: str) -> None:
    assert Reading.of(Request(situation=text), ("en", "it")).people.recipient.name is None
