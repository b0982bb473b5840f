"""People in a clause who are not the recipient, and whom a pronoun might mean."""

from service.language.en import people
from service.language.en.clause import Clause
from service.language.en.mention import Mention
from service.language.en.pronoun import THIRD
from service.language.en.verb import is_past

_NO_NAMES = frozenset("it's that's there's what's here's who's he's she's let's i".split()) | {
    f"{day}'s" for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
}
_OF_PEOPLE = ("ist", "ian", "eer", "man", "woman", "wright")
_PLACED = frozenset("in at on the from near of".split())
_ACTING = frozenset("is was has thinks had will would can said says and".split())
_PREDICATING = frozenset("'s is was 've been be 're are like as than".split())
_ARTICLES = frozenset("a an the my our best only most".split())


def bystanders(clause: Clause, found: list[Mention]) -> list[tuple[int, str]]:
    """Their places, each with a gender (m, f, any)."""
    named = [(mention.start, "any") for mention in found if mention.who == people.OTHER]
    taken = {index for mention in found for index in range(mention.start, mention.end)}
    nouns = [
        (index, people.NOUNS[key])
        for index, key in enumerate(clause.keys)
        if key in people.NOUNS and index not in taken and not _predicate(clause, index)
    ]
    strange = [
        (index, "any")
        for index, word in enumerate(clause.words)
        if word[0].isupper() and index not in taken and _strange(clause, index)
    ]
    return sorted(named + nouns + strange + _introduced(clause))


def _introduced(clause: Clause) -> list[tuple[int, str]]:
    """As in "there's a podiatrist keen on the space": whoever comes next is that one."""
    place = 1 if clause.keys[0] == "there's" else 2
    if clause.keys[0] not in {"there's", "there"} or clause.keys[place : place + 1] not in {("a",), ("an",)}:
        return []
    return [
        (index, "any")
        for index in range(place + 1, min(place + 3, len(clause.keys)))
        if clause.keys[index].endswith(_OF_PEOPLE)
    ]


def _strange(clause: Clause, index: int) -> bool:
    """As in "Kofi said", "Kofi's": somebody whom the cast does not know."""
    word, key = clause.words[index], clause.keys[index]
    owns = word.endswith("'s")
    if word.isupper() or key in _NO_NAMES or key in THIRD:
        return False
    if not (index or owns) or not (word.isalpha() or owns) or clause.keys[index - 1] in _PLACED:
        return False
    return owns or _acts(clause, index)


def _acts(clause: Clause, index: int) -> bool:
    following = clause.keys[index + 1] if index + 1 < len(clause.keys) else ""
    return following in _ACTING or is_past(following)


def _predicate(clause: Clause, index: int) -> bool:
    """As in "he is a good man", "like a father": the noun tells about somebody already there."""
    before = clause.keys[max(0, index - 4) : index]
    return not _PREDICATING.isdisjoint(before) and not _ARTICLES.isdisjoint(before)
