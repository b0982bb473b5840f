"""From a request to a brief: what is said where, and who decides."""

import re
import unicodedata

import pytest

from service.domain.brief import NoteCode
from service.domain.fact import FactKey, Person
from service.domain.preferences import Channel, Formality, Length, Preferences, Register, Warmth
from service.domain.source import GIVEN, Given, Source, Span
from service.language.cleaning import clean
from service.playbooks.library import Library

from .situations import SITUATIONS, TEXTS, VENDOR, message, read


@pytest.mark.parametrize(("playbook", "language", "situation"), SITUATIONS)
def test_a_situation_finds_its_playbook_and_language(
    library: Library, playbook: str, language: str, situation: str
) -> None:
    brief = read(library, situation)
    assert (brief.playbook, brief.language, brief.situation_language) == (playbook, language, language)
    assert brief.confidence > 0.5
    assert brief.facts


MESSES = {
    "emoji and a byte order mark": lambda text: "\ufeff😊  " + text,
    "typographic quotes and spaces": lambda text: text.replace("'", "’").replace(" ", "\u00a0"),
    "carriage returns": lambda text: text.replace(". ", ".\r\n\r\n"),
    "markup": lambda text: "<div><b>" + text.replace(". ", ".</b><br/><b>") + "</b></div><!-- x -->",
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text),
    "invisible letters": lambda text: "\u200b".join(re.split(r"(?<=[a-z] )", text)),
    "control characters": lambda text: text.replace(" ", "\x00 "),
    "scripts": lambda text: "<script>alert('30 June')</script>" + text,
}


@pytest.mark.parametrize("mess", MESSES)
@pytest.mark.parametrize(("playbook", "situation"), [(playbook, situation) for playbook, _, situation in SITUATIONS])
def test_spans_point_at_the_very_text_as_sent(library: Library, playbook: str, situation: str, mess: str) -> None:
    sent = MESSES[mess](situation)
    brief = read(library, sent, playbook=playbook)
    told: list[tuple[Source, str]] = [(clause.span, clause.text) for clause in brief.clauses]
    told += [(wish.source, wish.value) for wish in brief.wishes]
    told += [(one.source, one.text) for one in brief.withheld]
    told += [(fact.source, fact.value) for fact in brief.facts if fact.key is not FactKey.NEEDS]
    for source, value in told:
        assert isinstance(source, Span)
        assert 0 <= source.start < source.end <= len(sent)
        assert clean(sent[source.start : source.end]).text == value
    if brief.recipient_source is not None and brief.recipient.name:
        assert isinstance(brief.recipient_source, Span)


@pytest.mark.parametrize("situation", TEXTS)
def test_clauses_stand_in_order_and_hold_all_words(library: Library, situation: str) -> None:
    brief = read(library, situation)
    edges = [edge for clause in brief.clauses for edge in (clause.span.start, clause.span.end)]
    assert edges == sorted(edges)
    held = "".join(clause.text for clause in brief.clauses)
    assert re.sub(r"\W", "", held) == re.sub(r"\W", "", situation)


# What the caller says outright


def test_given_facts_replace_what_was_read(library: Library) -> None:
    brief = read(library, VENDOR["en"], facts={FactKey.LAST_DAY: ("31 July",), FactKey.WINS: ("one", "two")})
    assert [(fact.value, fact.source) for fact in brief.of(FactKey.LAST_DAY)] == [("31 July", GIVEN)]
    assert [fact.value for fact in brief.of(FactKey.WINS)] == ["one", "two"]
    assert brief.of(FactKey.REASON) == read(library, VENDOR["en"]).of(FactKey.REASON)


def test_a_key_given_empty_says_there_is_nothing(library: Library) -> None:
    assert read(library, VENDOR["en"], facts={FactKey.LAST_DAY: ()}).of(FactKey.LAST_DAY) == ()


@pytest.mark.parametrize("language", ["en", "it"])
def test_given_people_win_part_by_part(library: Library, language: str) -> None:
    brief = read(
        library,
        VENDOR[language],
        recipient=Person(name="Zoe Lind", title="Dr."),
        sender=Person(name="Ada", organisation="Acme"),
    )
    assert (brief.recipient.name, brief.recipient.title) == ("Zoe Lind", "Dr.")
    assert (brief.sender.name, brief.sender.organisation) == ("Ada", "Acme")
    assert "Zoe Lind" in brief.aliases


def test_preferences_win_over_wishes_and_inference(library: Library) -> None:
    preferences = Preferences(
        register=Register.LEI,
        channel=Channel.LETTER,
        formality=Formality.CASUAL,
        warmth=Warmth.COOL,
        length=Length.LONG,
        max_words=170,
    )
    brief = read(library, VENDOR["it"] + " Ci diamo del tu. Breve e formale, per Slack.", preferences=preferences)
    voice = brief.voice
    assert (voice.register, voice.channel, voice.formality) == (Register.LEI, Channel.LETTER, Formality.CASUAL)
    assert (voice.warmth, voice.length, voice.max_words) == (Warmth.COOL, Length.LONG, 170)


def test_a_stated_register_wins_over_the_inferred_one(library: Library) -> None:
    brief = read(
        library, "Devo scrivere al dott. Rossi, il nostro commercialista. Ci diamo del tu. Cambiamo studio da luglio."
    )
    assert brief.voice.register is Register.TU


def test_a_given_playbook_is_used(library: Library) -> None:
    brief = read(library, VENDOR["en"], playbook="coffee_group")
    assert (brief.playbook, brief.confidence) == ("coffee_group", 1.0)


@pytest.mark.parametrize(("language", "other"), [("en", "it"), ("it", "en")])
def test_a_given_language_is_written_and_said_to_carry_less(library: Library, language: str, other: str) -> None:
    brief = read(library, VENDOR[language], preferences=Preferences(language=other))
    assert (brief.language, brief.situation_language) == (other, language)
    assert NoteCode.FACTS_NOT_TRANSLATED in brief.notes


def test_a_language_wished_for_and_not_served_is_noted(library: Library) -> None:
    brief = read(library, VENDOR["en"] + " Write it in German.")
    assert brief.language == "en"
    assert NoteCode.LANGUAGE_NOT_SERVED in brief.notes


@pytest.mark.parametrize("situation", TEXTS)
def test_questions_are_about_what_is_not_known(library: Library, situation: str) -> None:
    brief = read(library, situation)
    asked = {str(question.key) for question in brief.questions}
    assert not asked & {str(fact.key) for fact in brief.facts}
    assert "recipient" not in asked
    assert "sender" not in asked or brief.sender.name is None
    everything = dict.fromkeys(FactKey, ("something",))
    assert not [
        question
        for question in read(library, situation, facts=everything, sender=Person(name="Ada")).questions
        if question.key not in ("recipient", "sender")
    ]


@pytest.mark.parametrize(
    "situation",
    [
        "Our agency PixelForge built our shop. From July we only need the monthly newsletter from them.",
        "L'agenzia PixelForge ci ha fatto il sito. Da luglio vogliamo tenere solo la newsletter mensile con loro.",
    ],
)
def test_a_partial_farewell_is_known_as_one(library: Library, situation: str) -> None:
    brief = read(library, situation)
    assert brief.partial
    assert NoteCode.SCALED_BACK in brief.notes
    assert "newsletter" in message(library, brief)


@pytest.mark.parametrize("situation", TEXTS)
def test_the_same_request_gives_the_same_brief(library: Library, situation: str) -> None:
    assert read(library, situation) == read(library, situation)


def test_given_facts_have_no_place_in_the_text(library: Library) -> None:
    brief = read(library, VENDOR["en"], facts={FactKey.OFFERS: ("I can write a reference",)})
    assert all(isinstance(fact.source, Given) for fact in brief.of(FactKey.OFFERS))
