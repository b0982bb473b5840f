"""All that was understood of a request: what a composer may use, and what it must not."""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.clause import Clause
from service.domain.fact import Fact, FactKey, Person
from service.domain.playbook import Question
from service.domain.preferences import Voice
from service.domain.source import Source


class WishKind(StrEnum):
    """What an instruction about the message is about."""

    LENGTH = "length"
    FORMALITY = "formality"
    WARMTH = "warmth"
    CHANNEL = "channel"
    LANGUAGE = "language"
    REGISTER = "register"
    SIGNATURE = "signature"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Wish:
    """An instruction about the message, in the caller's words."""

    kind: WishKind
    value: str
    source: Source


class Why(StrEnum):
    """Why something stays out of the message."""

    SECRET = "secret"  # noqa: S105 -- a reason for withholding, no password
    COMPLAINT = "complaint"
    INSULT = "insult"
    COMMAND = "command"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Withheld:
    """What stays out of the message."""

    why: Why
    text: str
    source: Source


class NoteCode(StrEnum):
    """What the service did that the user should know."""

    LANGUAGE_NOT_SERVED = "language-not-served"
    CLOSEST_PLAYBOOK = "closest-playbook"
    SCALED_BACK = "scaled-back"
    COMMAND_IGNORED = "command-ignored"
    SECRET_WITHHELD = "secret-withheld"  # noqa: S105 -- a note's code, no password
    INSULT_LEFT_OUT = "insult-left-out"
    FACTS_NOT_TRANSLATED = "facts-not-translated"
    PROMPT_SHORTENED = "prompt-shortened"
    OVER_MAX_WORDS = "over-max-words"
    NOT_STORED = "not-stored"


@dataclass(frozen=True, slots=True)
class Brief:
    """``confidence`` is the playbook's, 0 to 1. ``language`` is the message's, ``situation_language`` the caller's.

    ``aliases`` are the ways the text names the recipient, ``others`` third persons, ``boss`` whom an assistant writes
    for. ``several`` recipients, a team or a firm. ``partial``: something of the relationship stays.
    ``house``: the sender speaks for a firm and says "we". ``forbidden_words`` must not stand in the message.
    """

    playbook: str
    confidence: float
    language: str
    situation_language: str
    voice: Voice
    recipient: Person
    sender: Person
    facts: tuple[Fact, ...]
    wishes: tuple[Wish, ...]
    withheld: tuple[Withheld, ...]
    clauses: tuple[Clause, ...]
    questions: tuple[Question, ...]
    notes: tuple[NoteCode, ...]
    recipient_source: Source | None = None
    sender_source: Source | None = None
    aliases: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    boss: tuple[str, ...] = ()
    several: bool = False
    partial: bool = False
    house: bool = False
    forbidden_words: tuple[str, ...] = ()

    def of(self, key: FactKey) -> tuple[Fact, ...]:
        """The facts of one key, in the order they were read."""
        return tuple(fact for fact in self.facts if fact.key is key)
