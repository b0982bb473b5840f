"""The pronouns of the third person, and the parts the recipient can play in a clause."""

from dataclasses import dataclass

SUBJECT, OBJECT, OWNER, OWNS, SELF = "subject", "object", "owner", "owns", "self"


@dataclass(frozen=True, slots=True)
class Pronoun:
    """``gender``: m, f, or p for they."""

    gender: str
    kind: str


THIRD: dict[str, Pronoun] = {
    "he": Pronoun("m", SUBJECT),
    "him": Pronoun("m", OBJECT),
    "his": Pronoun("m", OWNER),
    "himself": Pronoun("m", SELF),
    "she": Pronoun("f", SUBJECT),
    "her": Pronoun("f", OWNER),
    "hers": Pronoun("f", OWNS),
    "herself": Pronoun("f", SELF),
    "they": Pronoun("p", SUBJECT),
    "them": Pronoun("p", OBJECT),
    "their": Pronoun("p", OWNER),
    "theirs": Pronoun("p", OWNS),
    "themselves": Pronoun("p", SELF),
    "themself": Pronoun("p", SELF),
}
THIRD_KEYS = frozenset(THIRD)
