"""What a brief gives a message to say: only what can be said with certainty, in the recipient's person."""

from dataclasses import replace

import pytest

from service.composing.cast import cast_of
from service.composing.template.material import material, says_any
from service.domain.fact import Fact, FactKey
from service.domain.source import GIVEN
from service.language.address import address_words
from service.playbooks.library import Library
from tests.composing.conftest import PLAYBOOKS, READ, brief, rich

SAID = [
    ("en", FactKey.WINS, "she redesigned our shop", {"wins.said": "you redesigned our shop"}),
    ("en", FactKey.WINS, "she redesigned our shop", {"wins.thanks": "redesigning our shop"}),
    ("en", FactKey.LAST_DAY, "on 30 June", {"last_day.on": "on 30 June"}),
    ("en", FactKey.LAST_DAY, "from June", {"last_day.from": "from June"}),
    ("en", FactKey.LAST_DAY, "until 31 March", {"last_day.on": "on 31 March"}),
    ("en", FactKey.DURATION, "for six years", {"duration.adverb": "over the past six years"}),
    ("en", FactKey.HABIT, "thursday coffee", {"habit.noun": "coffees"}),
    ("en", FactKey.SUCCESSOR, "an agency in Milan", {"successor.noun": "an agency in Milan"}),
    (
        "en",
        FactKey.INTRODUCTIONS,
        "Ingrid Sørbø",
        {"introductions.noun": "Ingrid Sørbø", "introductions.to": "to Ingrid Sørbø"},
    ),
    ("en", FactKey.GATHERING_WHAT, "open kitchen call", {"gathering_what.noun": "an open kitchen call"}),
    ("it", FactKey.WINS, "ha rifatto il nostro sito", {"wins.said": "hai rifatto il nostro sito"}),
    ("it", FactKey.LAST_DAY, "entro il 30 giugno", {"last_day.on": "entro il 30 giugno"}),
    ("it", FactKey.DURATION, "dal 2016", {"duration.adverb": "dal 2016"}),
    ("it", FactKey.PAUSE_LENGTH, "per quattro mesi", {"pause_length.span": "per i prossimi quattro mesi"}),
    ("it", FactKey.GATHERING_WHAT, "colazione di gruppo", {"gathering_what.noun": "una colazione di gruppo"}),
]

NEVER = [
    ("en", FactKey.LAST_DAY, "soonish, when Mercury allows"),
    ("en", FactKey.DURATION, "ages"),
    ("en", FactKey.HABIT, "chess"),
    ("it", FactKey.GATHERING_WHEN, "quando capita"),
    ("it", FactKey.CADENCE, "boh"),
]

CROSSING = [
    (FactKey.LAST_DAY, "30 June", {"last_day.on": "il 30 giugno"}),
    (FactKey.CADENCE, "every Thursday", {"cadence.adverb": "ogni giovedì"}),
    (FactKey.HABIT, "coffee", {"habit.noun": "i nostri caffè"}),
    (
        FactKey.INTRODUCTIONS,
        "Ingrid Sørbø",
        {"introductions.noun": "Ingrid Sørbø", "introductions.to": "a Ingrid Sørbø"},
    ),
    (FactKey.WINS, "she redesigned our shop", {}),
    (FactKey.REASON, "we are growing", {}),
    (FactKey.ASKS, "send us the keys", {}),
    (FactKey.GATHERING_WHERE, "at the Hub", {}),
    (FactKey.REMAINING, "the newsletter", {"remaining.noun": "una parte più piccola"}),
]

# Slots that phrases have and no fact fills yet; a phrase that needs one is never said.
WAITING = {"remaining.said", "gathering.said"}


def forms(language: str, facts: tuple[Fact, ...], **fields: object) -> dict[str, str]:
    one = replace(brief(language=language, **fields), facts=facts)  # type: ignore[arg-type]
    return {slot: text for item in material(one, cast_of(one)) for slot, text in item.forms.items()}


@pytest.mark.parametrize(("language", "key", "value", "expected"), SAID)
def test_a_fact_is_said_to_the_recipient(language: str, key: FactKey, value: str, expected: dict[str, str]) -> None:
    found = forms(language, (Fact(key, value, READ),))
    assert {slot: found.get(slot) for slot in expected} == expected


@pytest.mark.parametrize(("language", "key", "value"), NEVER)
def test_what_cannot_be_said_with_certainty_is_left_out(language: str, key: FactKey, value: str) -> None:
    assert forms(language, (Fact(key, value, READ),)) == {}


@pytest.mark.parametrize(("key", "value", "expected"), CROSSING)
def test_only_names_numbers_and_times_cross_languages(key: FactKey, value: str, expected: dict[str, str]) -> None:
    assert forms("it", (Fact(key, value, READ),), situation_language="en") == expected


def test_what_the_caller_gives_is_in_the_messages_language() -> None:
    given = (Fact(FactKey.WINS, "ha rifatto il nostro sito", GIVEN),)
    assert forms("it", given, situation_language="en")["wins.said"] == "hai rifatto il nostro sito"


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("key", FactKey)
@pytest.mark.parametrize("value", ["", " ", "?", "5", "😊", "{{ x }}", "e", "the", "(", "a" * 3000, "và " * 500])
def test_any_value_is_said_or_left_out(language: str, key: FactKey, value: str) -> None:
    for slot, text in forms(language, (Fact(key, value, READ),)).items():
        assert text.strip(), slot


def test_a_time_inside_a_quoted_clause_is_not_said_twice() -> None:
    facts = (Fact(FactKey.DURATION, "for six years", READ), Fact(FactKey.WINS, "she cleaned here for six years", READ))
    assert "duration.adverb" not in forms("en", facts)
    assert "duration.adverb" in forms("en", facts[:1])


def test_a_fact_with_a_forbidden_word_is_left_out() -> None:
    facts = (Fact(FactKey.WINS, "she redesigned our shop", READ), Fact(FactKey.LAST_DAY, "30 June", READ))
    assert set(forms("en", facts, forbidden_words=("redesign",))) == {"last_day.on"}


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("many thanks", ("thank",), True),
        ("MANY THANKS", ("thank",), True),
        ("please send", ("end",), False),
        ("the end.", ("end",), True),
        ("a+b", ("a+b",), True),
        ("anything", (), False),
        ("perché no", ("perché",), True),
    ],
)
def test_a_word_is_found_by_its_beginning(text: str, words: tuple[str, ...], *, found: bool) -> None:
    assert says_any(text, words) is found


@pytest.mark.parametrize("language", ["en", "it"])
def test_every_slot_of_every_phrase_can_be_filled(library: Library, language: str) -> None:
    """A slot that nothing fills would keep its phrase unsaid for ever."""
    known = {
        "wins.thanks wins.said wins.noun reason.said reason.noun needs.noun duration.adverb cadence.adverb",
        "pause_length.span last_day.on last_day.from asks.request asks.noun asks.list asks.said",
        "growth.request growth.noun growth.said offers.said introductions.noun introductions.to intro.said",
        "urgent_channel.noun lifeline.said",
        "remaining.noun",
        "successor.noun gathering_when.on gathering_from.on gathering_where.at gathering_what.noun habit.noun",
        "organisation.noun",
        "recipient.first recipient.formal recipient.team",
    }
    slots = {slot for row in known for slot in row.split()} | address_words(language) | WAITING
    strange = {
        (phrase.name, slot)
        for version in library.versions.values()
        for playbook in PLAYBOOKS
        for phrase in version.phrases(playbook, language)
        for slot in phrase.needs - slots
    }
    assert strange == set()


@pytest.mark.parametrize("playbook", PLAYBOOKS)
@pytest.mark.parametrize("language", ["en", "it"])
def test_facts_keep_the_order_in_which_they_were_read(playbook: str, language: str) -> None:
    one = brief(playbook, language, rich(playbook, language))
    keys = [item.key for item in material(one, cast_of(one))]
    assert keys == [fact.key for fact in one.facts if fact.key in keys]


def test_a_thing_without_an_article_is_listed_where_the_language_wants_one() -> None:
    bare = forms("it", (Fact(FactKey.ASKS, "mappa dell'irrigazione", READ),))
    assert bare["asks.list"] == "mappa dell'irrigazione"
    assert "asks.noun" not in bare
    whole = forms("it", (Fact(FactKey.ASKS, "la mappa", READ),))
    assert whole["asks.noun"] == "la mappa"


def test_what_was_thanked_for_is_a_thing_too() -> None:
    found = forms("it", (Fact(FactKey.WINS, "le fiabe con le voci", READ),))
    assert found["wins.thanks"] == "le fiabe con le voci"
