"""What the caller sets about the message, and what is decided where they do not."""

from dataclasses import dataclass
from enum import StrEnum


class Register(StrEnum):
    """How Italian addresses the recipient."""

    TU = "tu"
    LEI = "lei"
    VOI = "voi"


class Channel(StrEnum):
    """What carries the message."""

    EMAIL = "email"
    CHAT = "chat"
    LETTER = "letter"
    SPOKEN = "spoken"


class Formality(StrEnum):
    """How the message is dressed."""

    CASUAL = "casual"
    NEUTRAL = "neutral"
    FORMAL = "formal"


class Warmth(StrEnum):
    """How near the message stands."""

    COOL = "cool"
    WARM = "warm"
    VERY_WARM = "very_warm"


class Length(StrEnum):
    """``short`` is under 60 words, ``medium`` 75 to 120, ``long`` 120 to 180."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What was asked for; None where nothing was. ``max_words`` counts whitespace-separated words of the text."""

    language: str | None = None
    register: Register | None = None
    channel: Channel | None = None
    formality: Formality | None = None
    warmth: Warmth | None = None
    length: Length | None = None
    max_words: int | None = None
    prompt_version: str | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """What was decided: every choice made. ``register`` is None where the language has none."""

    register: Register | None = None
    channel: Channel = Channel.EMAIL
    formality: Formality = Formality.NEUTRAL
    warmth: Warmth = Warmth.WARM
    length: Length = Length.MEDIUM
    max_words: int | None = None
