"""The way of a request: its stages in order, its errors, and what stands beside the message."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from service.domain.brief import Brief, NoteCode
from service.domain.errors import EngineNotConfigured, Invalid, OutOfScope, UnsupportedLanguage
from service.domain.fact import FactKey
from service.domain.message import EngineKind, Message
from service.domain.preferences import Preferences
from service.domain.request import Engine, Request
from service.domain.review import Reviewed
from service.opening import open_library, open_writer
from service.writer import Writer

from .conftest import ROOT

SITUATIONS = {
    "en": (
        "Our web agency PixelForge (contact: Marta) redesigned our shop. We now need someone on call around the "
        "clock. Our contract ends on 30 June."
    ),
    "it": (
        "Lavoriamo con l'agenzia PixelForge da sei anni, Marta ha rifatto il nostro sito. Ora ci serve "
        "assistenza anche di notte. Il contratto finisce il 30 giugno."
    ),
}


@pytest.fixture(scope="module")
def writer() -> Writer:
    """A writer with what ships."""
    return open_writer(open_library(ROOT / "prompts", None))


def write(writer: Writer, situation: str = SITUATIONS["en"], **fields: object) -> Message:
    return asyncio.run(writer.write(Request(situation=situation, **fields)))  # type: ignore[arg-type]


def test_the_stages_are_brief_draft_and_message(writer: Writer) -> None:
    async def stages() -> list[object]:
        return [stage async for stage in writer.stages(Request(situation=SITUATIONS["en"]))]

    brief, draft, message = asyncio.run(stages())
    assert isinstance(brief, Brief)
    assert isinstance(draft, Reviewed)
    assert isinstance(message, Message)
    assert (message.brief, message.draft, message.review) == (brief, draft.draft, draft.review)


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_message_says_how_it_came_to_be(writer: Writer, language: str) -> None:
    message = write(writer, SITUATIONS[language])
    assert (message.engine.kind, message.engine.prompt_version) == (EngineKind.TEMPLATE, writer.library.default)
    taken = message.engine.milliseconds
    assert min(taken.understand, taken.compose, taken.review) > 0
    assert taken.total >= taken.understand + taken.compose + taken.review - 0.01
    assert datetime.now(UTC) - message.created_at < timedelta(minutes=1)


@pytest.mark.parametrize("language", ["en", "it"])
def test_advice_stands_beside_in_the_situations_language(writer: Writer, language: str) -> None:
    other = {"en": "it", "it": "en"}[language]
    message = write(writer, SITUATIONS[language], preferences=Preferences(language=other))
    assert message.advice == writer.library.playbooks["vendor_exit"].locales[language].advice
    assert message.notes
    assert [note.code for note in message.notes] == list(message.brief.notes)
    assert all(note.text.endswith(".") for note in message.notes)


def test_two_messages_of_one_request_differ_in_id_and_time_only(writer: Writer) -> None:
    first, second = write(writer), write(writer)
    assert first.id != second.id
    assert (first.brief, first.draft, first.advice, first.notes) == (
        second.brief,
        second.draft,
        second.advice,
        second.notes,
    )


@pytest.mark.parametrize("count", [0, 1, 3])
def test_alternatives_are_as_many_as_asked_for_and_differ(writer: Writer, count: int) -> None:
    message = write(writer, alternatives=count)
    texts = {message.draft.text, *(one.draft.text for one in message.alternatives)}
    assert len(message.alternatives) == count
    assert len(texts) == count + 1


def test_a_limit_that_cannot_be_kept_is_noted(writer: Writer) -> None:
    message = write(writer, preferences=Preferences(max_words=20))
    assert len(message.draft.text.split()) > 20
    assert NoteCode.OVER_MAX_WORDS in [note.code for note in message.notes]
    assert NoteCode.OVER_MAX_WORDS in message.brief.notes


def test_a_limit_that_is_kept_is_not_noted(writer: Writer) -> None:
    message = write(writer, preferences=Preferences(max_words=100))
    assert len(message.draft.text.split()) <= 100
    assert NoteCode.OVER_MAX_WORDS not in message.brief.notes


@pytest.mark.parametrize("version", [None, "v1"])
@pytest.mark.parametrize("engine", [Engine.AUTO, Engine.TEMPLATE])
def test_a_version_and_an_engine_that_are_there_are_used(writer: Writer, version: str | None, engine: Engine) -> None:
    message = write(writer, engine=engine, preferences=Preferences(prompt_version=version))
    assert message.engine.prompt_version == (version or writer.library.default)


@pytest.mark.parametrize(
    ("fields", "error", "field"),
    [
        ({"engine": Engine.LLM}, EngineNotConfigured, "engine"),
        ({"preferences": Preferences(prompt_version="v0")}, Invalid, "preferences.prompt_version"),
        ({"preferences": Preferences(language="de")}, UnsupportedLanguage, "preferences.language"),
        ({"playbook": "divorce"}, Invalid, "playbook"),
        ({"situation": " "}, Invalid, "situation"),
    ],
)
def test_what_cannot_be_is_said_with_its_field_and_mend(
    writer: Writer, fields: dict[str, object], error: type[Invalid], field: str
) -> None:
    with pytest.raises(error) as caught:
        write(writer, **fields)  # type: ignore[arg-type]
    assert caught.value.field == field
    assert caught.value.mend


def test_an_engine_that_is_not_there_is_said_before_anything_is_read(writer: Writer) -> None:
    with pytest.raises(EngineNotConfigured):
        write(writer, "", engine=Engine.LLM)


def test_what_is_no_farewell_is_out_of_scope(writer: Writer) -> None:
    with pytest.raises(OutOfScope):
        write(writer, "I want to break up with my girlfriend, we live together.")


def test_given_facts_are_in_the_message(writer: Writer) -> None:
    message = write(writer, facts={FactKey.LAST_DAY: ("31 July",)})
    assert "31 July" in message.draft.text
    assert "30 June" not in message.draft.text


def test_many_messages_may_be_written_at_once(writer: Writer) -> None:
    async def all_at_once() -> list[Message]:
        return await asyncio.gather(*(writer.write(Request(situation=SITUATIONS["en"])) for _ in range(20)))

    messages = asyncio.run(all_at_once())
    assert len({message.id for message in messages}) == 20
    assert len({message.draft.text for message in messages}) == 1
