"""What is known about a clause when its pronouns are judged."""

from dataclasses import dataclass

from service.language.cast import Cast
from service.language.en.clause import Clause
from service.language.en.mention import Mention
from service.language.en.people import YOU
from service.language.en.pronoun import THIRD


@dataclass(frozen=True, slots=True)
class Scene:
    """``found``: the names in the clause; ``nouns``: places of other people, each with a gender (m, f, any)."""

    clause: Clause
    found: list[Mention]
    nouns: list[tuple[int, str]]
    label: str
    cast: Cast

    def kind(self, index: int) -> str:
        """What the pronoun at this place is by its form."""
        return THIRD[self.clause.keys[index]].kind

    def key(self, index: int) -> str:
        """The word at this place, "" beyond the end."""
        return self.clause.keys[index] if index < len(self.clause.keys) else ""

    def named_before(self, index: int) -> bool:
        """Whether the recipient's name stands before this place."""
        return any(mention.who == YOU and mention.start < index for mention in self.found)
