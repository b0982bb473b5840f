"""Briefs made by hand, so that composing is tested without understanding."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from service.domain.brief import Brief
from service.domain.fact import Fact, FactKey, Person
from service.domain.preferences import Channel, Formality, Length, Register, Voice, Warmth
from service.domain.source import Origin, Span
from service.opening import open_library
from service.playbooks.library import Library
from tests.conftest import ROOT

PLAYBOOKS = ("vendor_exit", "mentee_handoff", "coffee_pause", "coffee_group")
READ = Span(Origin.SITUATION, 0, 1)

_SHARED = {
    "en": {
        FactKey.WINS: ("she redesigned our shop", "she answered every question within a day"),
        FactKey.REASON: ("we are going to 24-hour shifts",),
        FactKey.DURATION: ("for six years",),
        FactKey.OFFERS: ("I would gladly write a reference",),
    },
    "it": {
        FactKey.WINS: ("ha rifatto il nostro sito", "ha risposto sempre in giornata"),
        FactKey.REASON: ("passiamo ai turni di notte",),
        FactKey.DURATION: ("da sei anni",),
        FactKey.OFFERS: ("scrivo volentieri una referenza",),
    },
}
_OWN = {
    ("vendor_exit", "en"): {
        FactKey.LAST_DAY: ("on 30 June",),
        FactKey.ASKS: ("send us the passwords", "return the keys"),
        FactKey.SUCCESSOR: ("an agency in Milan",),
    },
    ("vendor_exit", "it"): {
        FactKey.LAST_DAY: ("il 30 giugno",),
        FactKey.ASKS: ("mandarci le password", "restituire le chiavi"),
        FactKey.SUCCESSOR: ("un'agenzia di Milano",),
    },
    ("mentee_handoff", "en"): {
        FactKey.LAST_DAY: ("from June",),
        FactKey.GROWTH: ("talk to Ingrid Sørbø in treasury",),
        FactKey.INTRODUCTIONS: ("Ingrid Sørbø",),
    },
    ("mentee_handoff", "it"): {
        FactKey.LAST_DAY: ("da giugno",),
        FactKey.GROWTH: ("parlare con Ingrid Sørbø in tesoreria",),
        FactKey.INTRODUCTIONS: ("Ingrid Sørbø",),
    },
    ("coffee_pause", "en"): {
        FactKey.HABIT: ("coffee",),
        FactKey.CADENCE: ("every Thursday",),
        FactKey.PAUSE_LENGTH: ("for the next four months",),
        FactKey.URGENT_CHANNEL: ("she can text me if something burns",),
    },
    ("coffee_pause", "it"): {
        FactKey.HABIT: ("caffè",),
        FactKey.CADENCE: ("ogni giovedì",),
        FactKey.PAUSE_LENGTH: ("per i prossimi quattro mesi",),
        FactKey.URGENT_CHANNEL: ("per le urgenze mi mandi un sms",),
    },
    ("coffee_group", "en"): {
        FactKey.HABIT: ("lunch",),
        FactKey.GATHERING_WHEN: ("the first Wednesday of the month at 10:00",),
        FactKey.GATHERING_WHERE: ("at the Community Hub",),
        FactKey.GATHERING_WHAT: ("open kitchen call",),
    },
    ("coffee_group", "it"): {
        FactKey.HABIT: ("pranzo",),
        FactKey.GATHERING_WHEN: ("il primo venerdì del mese alle 8:30",),
        FactKey.GATHERING_WHERE: ("al Caffè Letterario",),
        FactKey.GATHERING_WHAT: ("colazione di gruppo",),
    },
}


def rich(playbook: str, language: str) -> dict[FactKey, tuple[str, ...]]:
    """Facts of every kind that a playbook asks for, in the words of a user."""
    return {**_SHARED[language], **_OWN[playbook, language]}


def brief(
    playbook: str = "vendor_exit",
    language: str = "en",
    facts: Mapping[FactKey, tuple[str, ...]] | None = None,
    voice: Voice | None = None,
    **fields: object,
) -> Brief:
    """A brief for Marta from Ada; ``fields`` replace any other."""
    register = Register.TU if language == "it" else None
    whole: dict[str, object] = {
        "playbook": playbook,
        "confidence": 0.9,
        "language": language,
        "situation_language": language,
        "voice": voice or Voice(register=register),
        "recipient": Person(name="Marta Colombo"),
        "sender": Person(name="Ada"),
        "facts": tuple(Fact(key, value, READ) for key, values in (facts or {}).items() for value in values),
        "aliases": ("Marta", "Marta Colombo"),
    }
    for empty in ("wishes", "withheld", "clauses", "questions", "notes"):
        whole[empty] = ()
    return Brief(**{**whole, **fields})  # type: ignore[arg-type]


def voices(language: str) -> Iterator[Voice]:
    """Every voice a language has."""
    registers: tuple[Register | None, ...] = tuple(Register) if language == "it" else (None,)
    for register, channel, formality, warmth, length in product(registers, Channel, Formality, Warmth, Length):
        yield Voice(register, channel, formality, warmth, length)


@pytest.fixture(scope="session")
def library() -> Library:
    """The playbooks and versions that ship."""
    return open_library(ROOT / "prompts", None)
