"""The JSON body that asks for a message, and the request it stands for."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from service.domain.fact import FactKey, Person
from service.domain.preferences import Channel, Formality, Length, Preferences, Register, Warmth
from service.domain.request import Engine, Request
from service.web.bodies.text import FactTexts, Name, OneLine, Text, folded, is_blank


class Body(BaseModel):
    """What every body has in common: unknown fields, wrong types and numbers that are none are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


class SenderBody(Body):
    """Who signs the message."""

    name: OneLine | None = Field(
        default=None, description="The sender as they sign: a first name, a full name or a team."
    )
    organisation: OneLine | None = Field(default=None, description="The firm the sender writes for.")


class RecipientBody(Body):
    """Who gets the message."""

    name: OneLine | None = Field(default=None, description='As one would say it; several people as "Femi and Klaus".')
    title: OneLine | None = Field(default=None, description='Before the name, as typed: "Dr.", "Dott.ssa".')
    role: OneLine | None = Field(default=None, description="What they do, such as account manager.")
    organisation: OneLine | None = Field(
        default=None, description="Their firm; alone it is enough to write to a company."
    )


# A greeting, three short passages and a closing: in less nothing can be said that a person would send.
_LEAST_WORDS = 25


class PreferencesBody(Body):
    """How the message is to be; what is left out is taken from the text or decided by the service."""

    language: Name | None = Field(default=None, description='Of the message, as a BCP 47 tag: "en", "it", "en-GB".')
    register_: Register | None = Field(
        default=None, alias="register", description="How Italian addresses the recipient."
    )
    channel: Channel | None = Field(default=None, description="What carries the message; email where nothing is said.")
    formality: Formality | None = Field(default=None, description="neutral where nothing is said.")
    warmth: Warmth | None = Field(default=None, description="warm where nothing is said.")
    length: Length | None = Field(
        default=None, description="short: under 60 words; medium: 75 to 120; long: 120 to 180."
    )
    max_words: Annotated[int, Field(ge=_LEAST_WORDS, le=1000)] | None = Field(
        default=None, description="Upper limit for the text's words, greeting and signature included."
    )
    prompt_version: Name | None = Field(default=None, description="One of the names that GET /prompts lists.")

    def to_preferences(self) -> Preferences:
        """The same as the domain says it, the language tag folded to its first part."""
        return Preferences(
            language=folded(self.language) if self.language else None,
            register=self.register_,
            channel=self.channel,
            formality=self.formality,
            warmth=self.warmth,
            length=self.length,
            max_words=self.max_words,
            prompt_version=self.prompt_version,
        )


class RequestBody(Body):
    """An awkward professional situation, or a harsh draft, to become a message that keeps the bridge standing."""

    situation: Text | None = Field(
        default=None,
        description="What is going on, in your own words: who they are, what they did well, what changes, when.",
    )
    rough_draft: Text | None = Field(
        default=None, description="A harsh or clumsy draft to rewrite, alone or with a situation."
    )
    playbook: Name | None = Field(
        default=None, description="A name from GET /playbooks; left out, it is read from the text."
    )
    engine: Engine | None = Field(default=None, description="auto where nothing is said.")
    recipient: RecipientBody | None = Field(
        default=None, description="Who gets the message, where the text does not say it."
    )
    sender: SenderBody | None = Field(default=None, description="Who signs it, where the text does not say it.")
    facts: dict[FactKey, FactTexts] | None = Field(
        default=None,
        description="Facts stated outright; they go before what is read in the text. A text, or a list of texts.",
    )
    preferences: PreferencesBody | None = Field(default=None, description="How the message is to be.")
    alternatives: Annotated[int, Field(ge=0, le=4)] | None = Field(
        default=None, description="How many more versions to write."
    )
    timeout_s: Annotated[float, Field(ge=0.1, le=120)] | None = Field(
        default=None, description="Seconds within which the message is wanted."
    )
    today: date | None = Field(default=None, description="The sender's date, for what the text says relative to it.")

    @model_validator(mode="after")
    def _says_something(self) -> "RequestBody":
        if is_blank(self.situation) and is_blank(self.rough_draft):
            raise PydanticCustomError("nothing_said", "nothing said")
        return self

    def to_request(self) -> Request:
        """The same as the domain says it."""
        recipient, sender = self.recipient or RecipientBody(), self.sender or SenderBody()
        return Request(
            situation=self.situation or "",
            rough_draft=self.rough_draft or "",
            playbook=self.playbook,
            engine=self.engine or Engine.AUTO,
            recipient=Person(recipient.name, recipient.title, recipient.role, recipient.organisation),
            sender=Person(name=sender.name, organisation=sender.organisation),
            facts={key: tuple(texts) for key, texts in (self.facts or {}).items() if texts},
            preferences=self.preferences.to_preferences() if self.preferences else Preferences(),
            alternatives=self.alternatives or 0,
            timeout_s=self.timeout_s,
            today=self.today,
        )
