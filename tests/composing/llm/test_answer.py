"""An answer is read as passages whatever stands around them, or not at all."""

import json

import pytest

from service.composing.llm.answer import passages_in
from service.composing.llm.failures import Refused, Unparsable

STEPS = ("thanks", "challenge", "transition")
WHOLE = {"thanks": "Thank you.", "challenge": "We stop.", "transition": "Send the keys?"}
TEXT = json.dumps(WHOLE)


@pytest.mark.parametrize(
    "answer",
    [
        TEXT,
        f"Sure!\n```json\n{TEXT}\n```\nAnything else?",
        f'<think>{{"thanks": "no"}}</think>\n{TEXT}',
        f"<reasoning>hm {TEXT[:40]}</reasoning>{TEXT}",
        TEXT[:-1] + ",}",
        TEXT[:-2],
        TEXT[:-1],
        f'{{"note": {{}}}} then {TEXT}',
        json.dumps({**WHOLE, "extra": 3}),
        json.dumps(WHOLE, ensure_ascii=True, indent=4),
    ],
)
def test_passages_are_found(answer: str) -> None:
    found = passages_in(answer, STEPS)
    assert [passage.step for passage in found] == [*STEPS]
    assert found[0].text == "Thank you."
    assert found[2].text.startswith("Send the keys")


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "Thank you.",
        "[]",
        "{",
        "{" * 5000,
        '{"thanks": "Thank you."}',
        '{"thanks": 1, "challenge": "We stop.", "transition": "Send?"}',
        '{"thanks": " ", "challenge": "We stop.", "transition": "Send?"}',
        "\x00\ufffd{]}",
        f"<think>{TEXT}",
    ],
)
def test_what_is_none_is_unparsable(answer: str) -> None:
    with pytest.raises(Unparsable):
        passages_in(answer, STEPS)


@pytest.mark.parametrize(
    "answer", ["I'm sorry, but I can't help with that.", "I cannot write this.", "Mi dispiace, non posso aiutarti."]
)
def test_a_refusal_is_one(answer: str) -> None:
    with pytest.raises(Refused):
        passages_in(answer, STEPS)


def test_line_ends_inside_a_passage_are_blanks() -> None:
    found = passages_in(json.dumps({**WHOLE, "thanks": " Thank\n\n you  all. "}), STEPS)
    assert found[0].text == "Thank you all."
