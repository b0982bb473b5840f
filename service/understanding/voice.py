"""The voice of the message: what the caller set, then what the text asks for, then what the text suggests."""

from collections.abc import Iterable
from typing import TypeVar

from service.domain.brief import WishKind
from service.domain.fact import Person
from service.domain.preferences import Channel, Formality, Length, Preferences, Register, Voice, Warmth
from service.understanding.wishes import Asked

Choice = TypeVar("Choice", Channel, Formality, Length, Register, Warmth)


def decide_voice(
    preferences: Preferences, asked: Iterable[Asked], language: str, recipient: Person, *, several: bool
) -> Voice:
    """Every choice made. ``several``: the message goes to more than one person, a team or a firm."""
    wished = {(one.wish.kind, one.meaning): one for one in reversed(tuple(asked))}
    channel = preferences.channel or _wished(wished, WishKind.CHANNEL, Channel) or Channel.EMAIL
    formality = preferences.formality or _wished(wished, WishKind.FORMALITY, Formality) or _formality(channel)
    limit = wished.get((WishKind.LENGTH, "max_words"))
    max_words = preferences.max_words or (int(limit.value) if limit else None)
    length = preferences.length or _wished(wished, WishKind.LENGTH, Length) or _length(channel, max_words)
    register = preferences.register or _wished(wished, WishKind.REGISTER, Register)
    return Voice(
        register=None if language != "it" else register or _register(recipient, formality, several=several),
        channel=channel,
        formality=formality,
        warmth=preferences.warmth or _wished(wished, WishKind.WARMTH, Warmth) or Warmth.WARM,
        length=length,
        max_words=max_words,
    )


def _wished(wished: dict[tuple[WishKind, str], Asked], kind: WishKind, choices: type[Choice]) -> Choice | None:
    return next((choice for choice in choices if (kind, choice.value) in wished), None)


def _formality(channel: Channel) -> Formality:
    by_channel = {Channel.CHAT: Formality.CASUAL, Channel.SPOKEN: Formality.CASUAL, Channel.LETTER: Formality.FORMAL}
    return by_channel.get(channel, Formality.NEUTRAL)


def _length(channel: Channel, max_words: int | None) -> Length:
    if max_words is not None:
        return Length.SHORT if max_words < 75 else Length.MEDIUM if max_words <= 130 else Length.LONG
    return Length.SHORT if channel is Channel.CHAT else Length.MEDIUM


def _register(recipient: Person, formality: Formality, *, several: bool) -> Register:
    if several or (recipient.organisation and not recipient.name):
        return Register.VOI
    if recipient.title or formality is Formality.FORMAL:
        return Register.LEI
    return Register.TU
