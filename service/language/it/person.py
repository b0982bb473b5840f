"""The words of each register: "ti", "Le", "vi", and what they stand for."""

from typing import Final, NamedTuple

from service.language.cast import Cast
from service.language.it.clause import Clause

TONIC: Final = {"tu": "te", "lei": "Lei", "voi": "voi"}
SUBJECT: Final = {"tu": "tu", "lei": "Lei", "voi": "voi"}
CLITIC: Final = {"tu": "ti", "voi": "vi"}
BEFORE: Final = {"tu": "te", "voi": "ve"}
POSSESSIVE: Final = {
    "tu": {"suo": "tuo", "sua": "tua", "suoi": "tuoi", "sue": "tue"},
    "lei": {"suo": "Suo", "sua": "Sua", "suoi": "Suoi", "sue": "Sue"},
    "voi": {"suo": "vostro", "sua": "vostra", "suoi": "vostri", "sue": "vostre"},
}
OWN: Final = {"il": "suo", "la": "sua", "i": "suoi", "le": "sue"}
_THEIRS: Final = {
    "vostro": "il del al dal nel sul un",
    "vostra": "la della alla dalla nella sulla una",
    "vostri": "i dei ai dai nei sui",
    "vostre": "le delle alle dalle nelle sulle",
}
THEIR: Final = {article: own for own, articles in _THEIRS.items() for article in articles.split()}
"""What "loro" between article and noun becomes, by the article."""
PREPOSITIONS: Final = frozenset("di da a con per su senza tra fra come in verso contro".split())
"""Behind these the recipient is named by the stressed pronoun."""


class Unsure(Exception):
    """Who is meant cannot be told; caught where the form is asked for."""


class Turning(NamedTuple):
    """A clause while it is turned; ``words`` is changed in place, an empty word is one that goes."""

    clause: Clause
    words: list[str]
    label: str
    cast: Cast
    register: str


def person(register: str) -> int:
    """The person of verbs in a register, 1 to 6."""
    return {"tu": 2, "lei": 3, "voi": 5}[register]
