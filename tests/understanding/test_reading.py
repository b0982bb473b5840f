"""A text as read: who is named only in a secret is nobody's recipient."""

import pytest

from service.domain.request import Request
from service.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "We have used the florist for two years. We stop in May. "
        "Please don't mention that Karen complained about her prices.",
        "I mentor someone on my team and want to stop in June. "
        "Between us, Priya told me she is looking for another job, keep it to yourself. Thanks.",
    ],
)
def test_nobody_is_written_to_for_being_hushed_up(text: str) -> None:
    assert Reading.of(Request(situation=text), ("en", "it")).people.recipient.name is None
