"""Who does what in a clause: the words of the reading, and the names for those spoken of."""

from typing import Final, NamedTuple

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.line import join
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


def begins(verb: Verb) -> int:
    """Where the verb's part of the clause begins: at its subject, the object named ahead, or its pronouns."""
    named = verb.phrase or verb.fronted
    return verb.first if named is None else named.start


def written(clause: Clause, words: list[str]) -> str:
    """The words of the clause as text, without marks left over at either end."""
    gaps = list(clause.gaps)
    for at, (word, typed) in enumerate(zip(words, clause.words, strict=True)):
        if word != typed and typed.endswith("'") and at + 1 < len(gaps) and not word.endswith("'"):
            gaps[at + 1] = " "
        if typed == "ed" and word and not _following(words, at).startswith(("e", "è")):
            words[at] = "e"
    start = next((at for at, word in enumerate(words) if word and word not in w.MARKS), 0)
    return join(words[start:], gaps[start:])


def _following(words: list[str], at: int) -> str:
    return next((word for word in words[at + 1 :] if word), "")


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
