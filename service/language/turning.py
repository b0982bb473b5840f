"""The four forms in which a user's words can stand in a message, found for each language in its own folder."""

from functools import cache
from importlib import import_module
from typing import Protocol, cast

from service.language.cast import Cast


class Turner(Protocol):
    """What a language's ``turn`` module offers; each form is None where it would not be certain.

    ``label`` is the clause's purpose (``praise``, ``us``, ``ask``, ``offer``, ``decision``).
    """

    def said(self, text: str, label: str, cast: Cast) -> str | None:
        """A finite clause spoken to the recipient, no final stop."""

    def thanks(self, text: str, label: str, cast: Cast) -> str | None:
        """What follows "thank you for" or "grazie per"."""

    def request(self, text: str, label: str, cast: Cast) -> str | None:
        """What follows "could you" or "ti chiedo di"."""

    def noun(self, text: str, label: str, cast: Cast) -> str | None:
        """A noun phrase that can be an object."""

    def at(self, text: str, cast: Cast) -> str:
        """A place behind its preposition: "at the laundry room"."""
        ...

    def tidy(self, text: str, cast: Cast) -> str:
        """The same words in clean spelling."""

    def to_person(self, name: str) -> str:
        """Somebody's name behind "to": "to Dr. Petrov", "alla dott.ssa Ferri"."""


@cache
def turner(language: str) -> Turner:
    """The turner of one language.

    Raises:
        ModuleNotFoundError: the language has no folder.
    """
    return cast(Turner, import_module(f"service.language.{language}.turn"))
