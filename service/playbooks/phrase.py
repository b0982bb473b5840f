"""One sentence pattern of the phrase bank: what it says, when it fits, which facts it needs."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from service.domain.errors import Broken

ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
_SENTENCE_ENDS = re.compile(r"[.!?]\s+$")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a fact in one form, or for a word of address; one that ``opens`` a sentence gets a capital."""

    name: str
    opens: bool


Part = str | Slot


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """``place`` is a step, or a movement in the bank that serves every playbook. ``needs`` are slots (``wins.thanks``).

    ``fits`` maps a dimension of the voice (``formality``, ``warmth``, ``channel``, ``register``, ``length``) to the
    values it is for; a dimension left out fits all. ``groups`` are the needs by the fact they are of. ``name`` is
    unique in its version and says where it stands.
    """

    name: str
    place: str
    says: str
    parts: tuple[Part, ...]
    needs: frozenset[str]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    fits: Mapping[str, frozenset[str]]

    def render(self, slots: Mapping[str, str], own: Callable[[str], str] = str) -> str:
        """The sentence with its slots filled; what fills them is text, whatever it looks like.

        ``own`` is what becomes of the phrase's own words.

        Raises:
            KeyError: a slot is missing.
        """
        return "".join(own(part) if isinstance(part, str) else _fill(part, slots) for part in self.parts)

    @property
    def size(self) -> int:
        """Letters of its own, the slots aside: how much it adds to what it says."""
        return sum(len(part) for part in self.parts if isinstance(part, str))


def _fill(slot: Slot, slots: Mapping[str, str]) -> str:
    text = slots[slot.name]
    return text[:1].upper() + text[1:] if slot.opens else text


def parts_of(text: str) -> tuple[Part, ...]:
    """A phrase's text in parts.

    Raises:
        Broken: it is no Jinja text, or holds anything but slots and plain words.
    """
    try:
        tree = ENVIRONMENT.parse(text)
    except TemplateSyntaxError as exc:
        raise Broken(str(exc.message)) from exc
    parts: list[Part] = []
    for output in tree.body:
        if not isinstance(output, nodes.Output):
            raise Broken("only slots and plain words are allowed")
        for node in output.nodes:
            parts.append(node.data if isinstance(node, nodes.TemplateData) else _slot(node, parts))
    return tuple(parts)


def _slot(node: nodes.Expr, before: list[Part]) -> Slot:
    opens = not before or (isinstance(before[-1], str) and _SENTENCE_ENDS.search(before[-1]) is not None)
    if isinstance(node, nodes.Name):
        return Slot(node.name, opens)
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return Slot(f"{node.node.name}.{node.attr}", opens)
    raise Broken("only slots and plain words are allowed")
