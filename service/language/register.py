"""Which register a text speaks in, for the languages that have a choice."""

from collections.abc import Callable, Mapping

from service.language.it import addressee

_READERS: Mapping[str, Callable[[str], str | None]] = {"it": addressee.register_of}


def register_of(text: str, language: str) -> str | None:
    """Tu, lei or voi; None where the language has no choice, or nothing in the text speaks to a reader."""
    reader = _READERS.get(language)
    return reader(text) if reader else None
