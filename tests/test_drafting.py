"""What leaves has passed: a draft that a rule blocks is composed again more plainly."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest

from service.domain.errors import Invalid, ReviewFailed
from service.domain.fact import FactKey, Person
from service.domain.message import Message
from service.domain.preferences import Channel, Formality, Length, Preferences, Register, Warmth
from service.domain.request import Request
from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.reviewer import Reviewer
from service.guardrails.spot import Spot
from service.opening import open_library, open_writer
from service.writer import Writer

from .conftest import ROOT

SITUATION = (
    "Our web agency PixelForge (contact: Marta) redesigned our shop and doubled our leads. We now need someone on call "
    "around the clock. Our contract ends on 30 June. We need the passwords handed over. From Jo."
)


@pytest.fixture(scope="module")
def writer() -> Writer:
    """A writer with all that ships."""
    return open_writer(open_library(ROOT / "prompts", None))


def write(writer: Writer, situation: str = SITUATION, **fields: object) -> Message:
    return asyncio.run(writer.write(Request(situation=situation, **fields)))  # type: ignore[arg-type]


def objecting(writer: Writer, word: str) -> Writer:
    """A writer with a rule that objects to a word."""

    def find(letter: Letter, _background: Background) -> Iterator[Spot]:
        place = letter.low.find(word)
        if place >= 0:
            yield Spot(place, place + len(word))

    reviewer = Reviewer({**writer.critic.reviewer.rules, "blame": find}, writer.critic.reviewer.catalogue)
    return Writer(writer.library, replace(writer.critic, reviewer=reviewer))


def test_a_fact_that_is_objected_to_is_left_out_and_the_others_stay(writer: Writer) -> None:
    assert "clock" in write(writer).draft.text
    message = write(objecting(writer, "clock"))
    assert "clock" not in message.draft.text
    assert "30 June" in message.draft.text
    assert "passwords" in message.draft.text
    assert message.review.passed


def test_alternatives_pass_too(writer: Writer) -> None:
    message = write(objecting(writer, "clock"), alternatives=3)
    assert all(one.review.passed and "clock" not in one.draft.text for one in message.alternatives)


def test_where_even_the_plainest_is_blocked_nothing_leaves(writer: Writer) -> None:
    with pytest.raises(ReviewFailed):
        write(objecting(writer, "e"))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (FactKey.REASON, "you are useless and everybody knows it"),
        (FactKey.NEEDS, "siete dei dilettanti"),
        (FactKey.ASKS, "pay at once or we will see you in court"),
        (FactKey.WINS, "[name of the project]"),
    ],
)
def test_a_fact_stated_outright_that_must_not_be_said_is_refused_by_its_field(
    writer: Writer, key: FactKey, value: str
) -> None:
    with pytest.raises(Invalid) as refused:
        write(writer, facts={key: (value,)})
    assert refused.value.field == f"facts.{key}"


def test_a_name_that_no_draft_may_say_is_refused_by_its_field(writer: Writer) -> None:
    with pytest.raises(Invalid) as refused:
        write(objecting(writer, "zorg"), recipient=Person(name="Zorg"))
    assert refused.value.field == "recipient.name"


PLAIN = {
    "vendor_exit": {"en": "We stop working with our supplier.", "it": "Smettiamo con il nostro fornitore."},
    "mentee_handoff": {"en": "I stop mentoring my mentee.", "it": "Non seguo più la mia tirocinante come mentore."},
    "coffee_pause": {
        "en": "I want to pause our weekly coffee.",
        "it": "Vorrei sospendere il nostro caffè settimanale.",
    },
    "coffee_group": {
        "en": "Our one-on-one coffees become a group coffee.",
        "it": "I nostri caffè a due diventano un caffè di gruppo.",
    },
}


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("playbook", PLAIN)
def test_a_message_of_nothing_but_phrases_passes_in_every_voice(writer: Writer, playbook: str, language: str) -> None:
    registers = [None] if language == "en" else [*Register]
    stopped = {
        (finding.rule, message.draft.text)
        for formality in Formality
        for warmth in Warmth
        for channel in Channel
        for length in Length
        for register in registers
        for message in [
            write(
                writer,
                PLAIN[playbook][language],
                playbook=playbook,
                preferences=Preferences(
                    formality=formality, warmth=warmth, channel=channel, length=length, register=register
                ),
            )
        ]
        for finding in message.review.findings
        if not message.review.passed
    }
    assert stopped == set()
