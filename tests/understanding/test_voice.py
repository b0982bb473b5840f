"""The voice: what is set goes before what is asked, and that before what is inferred."""

import pytest

from service.domain.brief import Wish, WishKind
from service.domain.fact import Person
from service.domain.preferences import Channel, Formality, Length, Preferences, Register, Voice, Warmth
from service.domain.source import GIVEN
from service.understanding.voice import decide_voice
from service.understanding.wishes import Asked


def asks(kind: WishKind, meaning: str, value: str = "") -> Asked:
    return Asked(Wish(kind, meaning, GIVEN), meaning, value or meaning)


def decide(
    *asked: Asked,
    language: str = "en",
    person: Person | None = None,
    several: bool = False,
    preferences: Preferences | None = None,
) -> Voice:
    return decide_voice(preferences or Preferences(), asked, language, person or Person("Marta"), several=several)


SHORT = asks(WishKind.LENGTH, "short")
FORMAL = asks(WishKind.FORMALITY, "formal")
CHAT = asks(WishKind.CHANNEL, "chat")
LETTER = asks(WishKind.CHANNEL, "letter")
TU = asks(WishKind.REGISTER, "tu")


def words(limit: int) -> Asked:
    return asks(WishKind.LENGTH, "max_words", str(limit))


def test_without_a_word_it_is_a_neutral_warm_mail_of_medium_length() -> None:
    assert decide() == Voice(None, Channel.EMAIL, Formality.NEUTRAL, Warmth.WARM, Length.MEDIUM, None)


def test_what_the_text_asks_for_is_done() -> None:
    voice = decide(SHORT, FORMAL, asks(WishKind.WARMTH, "very_warm"), LETTER)
    assert voice == Voice(None, Channel.LETTER, Formality.FORMAL, Warmth.VERY_WARM, Length.SHORT, None)


def test_what_the_caller_sets_wins_over_the_text() -> None:
    preferences = Preferences(
        register=Register.LEI,
        channel=Channel.SPOKEN,
        formality=Formality.CASUAL,
        warmth=Warmth.COOL,
        length=Length.LONG,
        max_words=170,
    )
    asked = (SHORT, FORMAL, asks(WishKind.WARMTH, "very_warm"), CHAT, TU, words(40))
    voice = decide(*asked, language="it", preferences=preferences)
    assert voice == Voice(Register.LEI, Channel.SPOKEN, Formality.CASUAL, Warmth.COOL, Length.LONG, 170)


@pytest.mark.parametrize(
    ("channel", "formality", "length"),
    [
        ("chat", Formality.CASUAL, Length.SHORT),
        ("spoken", Formality.CASUAL, Length.MEDIUM),
        ("letter", Formality.FORMAL, Length.MEDIUM),
        ("email", Formality.NEUTRAL, Length.MEDIUM),
    ],
)
def test_the_channel_suggests_dress_and_length(channel: str, formality: Formality, length: Length) -> None:
    voice = decide(asks(WishKind.CHANNEL, channel))
    assert (voice.formality, voice.length) == (formality, length)


@pytest.mark.parametrize(
    ("limit", "length"),
    [(40, Length.SHORT), (74, Length.SHORT), (75, Length.MEDIUM), (130, Length.MEDIUM), (131, Length.LONG)],
)
def test_a_limit_of_words_suggests_the_length(limit: int, length: Length) -> None:
    voice = decide(words(limit))
    assert (voice.max_words, voice.length) == (limit, length)


@pytest.mark.parametrize(
    ("person", "several", "asked", "register"),
    [
        (Person("Marta"), False, (), Register.TU),
        (Person("Colombo", "Dott.ssa"), False, (), Register.LEI),
        (Person("Marta"), False, (FORMAL,), Register.LEI),
        (Person(organisation="PixelForge"), False, (), Register.VOI),
        (Person("Luca e Anna"), True, (), Register.VOI),
        (Person("Colombo", "Dott.ssa"), False, (TU,), Register.TU),
        (Person("Marta"), False, (asks(WishKind.REGISTER, "lei"),), Register.LEI),
        (Person("Marta"), False, (LETTER,), Register.LEI),
    ],
)
def test_italian_addresses_as_stated_or_as_the_recipient_suggests(
    person: Person, asked: tuple[Asked, ...], register: Register, *, several: bool
) -> None:
    assert decide(*asked, language="it", person=person, several=several).register is register


def test_english_has_no_register_whatever_is_asked() -> None:
    assert decide(TU, preferences=Preferences(register=Register.LEI)).register is None
