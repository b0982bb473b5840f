"""One sentence pattern of the phrase bank: what it says, when it fits, which facts it needs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)
_OPENS_SENTENCE = re.compile(r"(^|[.!?]\s+)\{\{\s*([\w.]+)\s*\}\}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


ENVIRONMENT.filters["capital"] = _capital


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """``place`` is a step, or a movement in the bank that serves every playbook. ``needs`` are slots (``wins.thanks``).

    ``fits`` maps a dimension of the voice (``formality``, ``warmth``, ``channel``, ``register``, ``length``) to the
    values it is for; a dimension left out fits all. ``groups`` are the needs by the fact they are of. ``name`` is unique in its version and says where it stands.
    """

    name: str
    place: str
    says: str
    text: str
    needs: frozenset[str]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    fits: Mapping[str, frozenset[str]]

    def render(self, slots: Mapping[str, object]) -> str:
        """The sentence with its slots filled.

        Raises:
            jinja2.UndefinedError: a slot is missing.
        """
        return _template(self.text).render(slots)


@cache
def _template(text: str) -> Template:
    """A slot that opens a sentence is written with a capital."""
    return ENVIRONMENT.from_string(_OPENS_SENTENCE.sub(r"\1{{ \2 | capital }}", text))
