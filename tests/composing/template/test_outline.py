"""The plan of each step, followed with the facts at hand and cut to length."""

import pytest

from service.composing.template.material import Item
from service.composing.template.outline import Line, outline, without_spare
from service.composing.template.selector import Choice, Selector, shelf
from service.domain.errors import Broken
from service.domain.fact import FactKey
from service.domain.playbook import Intent, Movement, Playbook, Step
from service.domain.preferences import Voice

from .test_selector import phrase

PLAYBOOK = Playbook(
    "farewell",
    (
        Step(
            "thanks",
            Movement.APPRECIATION,
            (Intent("thanks"), Intent("win", repeats=True), Intent("gratitude", optional=True)),
        ),
        Step("change", Movement.DECISION, (Intent("decision"),)),
        Step("after", Movement.WAY_FORWARD, (Intent("ask"), Intent("close", optional=True))),
    ),
    {},
)
THANKS = phrase("thanks", "Thank you.")
WON = phrase("won", "{{ wins.said }}.", "win")
GRATITUDE = phrase("gratitude", "It meant a lot.", "gratitude")
DECISION = phrase("decision", "We stop.", "decision", "change")
ASK = phrase("ask", "Please help.", "ask", "way_forward")
CLOSE = phrase("close", "Take care.", "close", "after")
EVERY = (THANKS, WON, GRATITUDE, DECISION, ASK, CLOSE)
WINS = tuple(Item(FactKey.WINS, {"wins.said": f"win {number}"}) for number in range(9))


def render(choice: Choice) -> str:
    return choice.phrase.render({slot: text for item in choice.items.values() for slot, text in item.forms.items()})


def lines(*phrases: object, items: tuple[Item, ...] = ()) -> tuple[Line, ...]:
    return outline(PLAYBOOK, items, Selector(shelf(phrases, Voice()), "seed"), render)  # type: ignore[arg-type]


def test_every_intent_is_said_in_its_step_and_order() -> None:
    assert [(line.step, line.text) for line in lines(*EVERY, items=WINS[:1])] == [
        ("thanks", "Thank you."),
        ("thanks", "Win 0."),
        ("thanks", "It meant a lot."),
        ("change", "We stop."),
        ("after", "Please help."),
        ("after", "Take care."),
    ]


def test_a_fact_is_said_once() -> None:
    said = [line.text for line in lines(*EVERY, items=WINS[:3])]
    assert [text for text in said if text.startswith("Win")] == ["Win 0.", "Win 1.", "Win 2."]


def test_not_more_than_a_few_facts_are_repeated() -> None:
    assert sum(line.text.startswith("Win") for line in lines(*EVERY, items=WINS)) == 4


@pytest.mark.parametrize("lacking", [THANKS, DECISION, ASK])
def test_what_must_be_said_and_cannot_be_is_an_error(lacking: object) -> None:
    with pytest.raises(Broken, match="no phrase says"):
        lines(*(one for one in EVERY if one is not lacking))


@pytest.mark.parametrize("lacking", [WON, GRATITUDE, CLOSE])
def test_what_may_be_left_out_is_left_out_where_nothing_says_it(lacking: object) -> None:
    assert len(lines(*(one for one in EVERY if one is not lacking), items=WINS[:1])) == 5


def test_the_least_missed_goes_first_and_what_must_be_said_never() -> None:
    left: tuple[Line, ...] | None = lines(*EVERY, items=WINS[:3])
    gone = []
    while left is not None and (fewer := without_spare(left, only_optional=False)) is not None:
        gone += [line.text for line in left if line not in fewer]
        left = fewer
    assert left is not None
    assert [line.text for line in left] == ["Thank you.", "We stop.", "Please help."]
    assert gone[:2] == ["It meant a lot.", "Take care."]
    assert gone[2:] == ["Win 2.", "Win 1.", "Win 0."]


def test_where_only_fillings_may_go_facts_stay() -> None:
    left = lines(*EVERY, items=WINS[:3])
    while (fewer := without_spare(left, only_optional=True)) is not None:
        left = fewer
    assert sum(line.text.startswith("Win") for line in left) == 3


def test_nothing_can_be_left_out_of_nothing() -> None:
    assert without_spare((), only_optional=False) is None
