"""Time grows with the length of a text, whatever it is made of."""

import time

import pytest

from service.critic import Critic
from service.guardrails.background import Background
from service.understanding.commands import command_spans

PIECES = (
    "a", "you ", "your ", "sorry ", "(", "[", "{", "<!--", "1/1/", "www.", "12 ", "è ", "if you ", "not ", ". ", "Ab ",
    "non ", "ti ", "se non ", "because you ", "\n", "xx@", "forty ", "a.b", '{"', "- ", "you never ", "A a a ",
    "aa\u200b", "```", "\n---x", "![a](", "<a hidden>", "hai ",
)  # fmt: skip
# Twice the length may take twice the time; a square would take four times. Short times are noise.
_MOST_GROWTH, _NOISE = 3.2, 0.004


def taken(work: object, *arguments: object) -> float:
    """The least of three times, in seconds of this process."""
    times = []
    for _ in range(3):
        began = time.process_time()
        work(*arguments)  # type: ignore[operator]
        times.append(time.process_time() - began)
    return min(times)


def repeated(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.mark.parametrize("piece", PIECES)
def test_all_rules_together_are_linear(critic: Critic, piece: str) -> None:
    background = Background.of("en", "We stop with Bo in June. From Al.")
    half, whole = (taken(critic.reviewer.review, repeated(piece, length), background) for length in (10_000, 20_000))
    assert whole < _MOST_GROWTH * half + _NOISE


@pytest.mark.parametrize("piece", PIECES)
def test_looking_for_commands_is_linear(piece: str) -> None:
    half, whole = (taken(command_spans, repeated(piece, length)) for length in (4000, 8000))
    assert whole < _MOST_GROWTH * half + _NOISE
