"""One thing understood about the situation."""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.source import Source


class FactKey(StrEnum):
    """What a fact is about; each may be given by the caller under ``facts``."""

    DURATION = "duration"
    HABIT = "habit"
    WINS = "wins"
    NEEDS = "needs"
    REASON = "reason"
    LAST_DAY = "last_day"
    ASKS = "asks"
    SUCCESSOR = "successor"
    REMAINING = "remaining"
    GROWTH = "growth"
    INTRODUCTIONS = "introductions"
    CADENCE = "cadence"
    PAUSE_LENGTH = "pause_length"
    PAUSE_REASON = "pause_reason"
    URGENT_CHANNEL = "urgent_channel"
    GATHERING_WHEN = "gathering_when"
    GATHERING_FROM = "gathering_from"
    GATHERING_WHERE = "gathering_where"
    GATHERING_WHAT = "gathering_what"
    OFFERS = "offers"


@dataclass(frozen=True, slots=True)
class Fact:
    """``value`` is in the caller's own words (it may speak of the recipient in the third person)."""

    key: FactKey
    value: str
    source: Source


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as the text names them; every part may be missing.

    ``name`` may hold several people ("Femi and Klaus"); ``title`` is as typed ("Dott.ssa").
    """

    name: str | None = None
    title: str | None = None
    role: str | None = None
    organisation: str | None = None
