"""Who does what in a clause: the words of the reading, and the names for those spoken of."""

from functools import cache
from typing import Final, NamedTuple

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.verb import Reading

YOU: Final = "you"
"""The recipient."""
ME: Final = "me"
OTHER: Final = "other"
NOBODY: Final = "nobody"
"""Impersonal: it rains, it is good that."""
UNSURE: Final = "unsure"
BOSS: Final = "boss"


class Phrase(NamedTuple):
    """A noun phrase before a verb: who it is, its place, and what its first word tells of number and gender."""

    who: str
    start: int
    end: int
    plural: bool | None
    feminine: bool | None


class Verb(NamedTuple):
    """A finite verb at ``at``; its pronouns begin at ``first``; ``subject`` says who, ``phrase`` how it is named."""

    at: int
    first: int
    reading: Reading
    subject: str
    phrase: Phrase | None
    fronted: Phrase | None
    after: int
    """Where a subject named behind the verb stands ("l'ha fatto lui"), or -1."""


class Clause(NamedTuple):
    """A tidied clause, read. ``lows`` are its words in lower case."""

    words: list[str]
    lows: list[str]
    gaps: list[str]
    verbs: tuple[Verb, ...]


class Scene(NamedTuple):
    """A clause while it is read: its words as typed and in lower case, its purpose and who is who."""

    words: list[str]
    lows: list[str]
    label: str
    cast: Cast


class Place(NamedTuple):
    """A finite verb while its subject is sought.

    ``at`` is the verb, ``first`` its first pronoun, ``start`` where its part of the clause begins; ``before`` are the
    verbs already read.
    """

    at: int
    first: int
    start: int
    reading: Reading
    before: list[Verb]
    phrase: Phrase | None
    fronted: Phrase | None
    after: int

    @property
    def plural(self) -> bool:
        """Is the verb in the plural?"""
        return self.reading.person > 3


PRONOUNS: Final = {"lui": False, "lei": False, "egli": False, "ella": False, "loro": True, "essi": True, "esse": True}
"""Third persons that can be a subject, and whether they are plural."""
STARTS: Final = frozenset(',;:.!?()«»"-–—')
INDEFINITE: Final = frozenset(
    "chi chiunque qualcuno nessuno ognuno ognuna ciascuno ciascuna tutto questo quello ciò niente nulla altri tutti uno una "
    "entrambi alcuni molti".split()
)
EACH: Final = frozenset("ognuno ognuna ciascuno ciascuna".split())


@cache
def names_of(cast: Cast) -> frozenset[str]:
    """The words by which the text names the recipient, lower case, without titles and articles."""
    parts = {part.lower() for name in cast.names for part in name.split()}
    return frozenset(parts - w.TITLES - w.ARTICLES - w.PREPOSITIONS - w.CONJUNCTIONS)


@cache
def several(cast: Cast) -> bool:
    """Do the recipient's names belong to more than one?"""
    clusters: list[set[str]] = []
    for name in cast.names:
        parts = {part for part in name.lower().split() if part not in w.ARTICLES and part not in w.PREPOSITIONS}
        if not any(parts & cluster for cluster in clusters):
            clusters.append(parts)
    return len(clusters) > 1


@cache
def bosses(cast: Cast) -> frozenset[str]:
    """The words that name the person an assistant writes for, lower case."""
    parts = {part.lower() for name in cast.boss for part in name.replace("'", "' ").split()}
    return frozenset(part for part in parts - w.ARTICLES - w.PREPOSITIONS if len(part) > 2)
