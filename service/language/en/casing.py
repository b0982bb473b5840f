"""Small and capital letters of a clause that stands inside another sentence."""

from functools import lru_cache

from service.language.cast import Cast
from service.language.en.clause import Clause, cut, make
from service.language.en.lexicon import DETERMINERS, GIVEN, PREPOSITIONS
from service.language.en.people import WORDLIKE
from service.language.en.spelling import CAPITALS
from service.language.en.verb import BASES

_NO_FIRST_NAMES = BASES | DETERMINERS | PREPOSITIONS


def inner(text: str, cast: Cast) -> str:
    """The text as it stands inside a sentence: first letter small unless it is a name's."""
    first, space, rest = text.partition(" ")
    bare = first.rstrip(".,;:")
    head = bare.partition("'")[0]
    if not _is_title(bare, head) or head in names(cast) or bare in names(cast) or _opens_name(bare, head, rest):
        return text
    return first[0].lower() + first[1:] + space + rest


def _is_title(bare: str, head: str) -> bool:
    """A capital that may be only the sentence's: neither "I", nor an abbreviation, nor a month."""
    if head == "I" or not bare[:1].isupper() or bare[1:] != bare[1:].lower():
        return False
    if len(bare) > 1 and not bare[1].isalpha() and bare[1] != "'":
        return False
    return bare.lower() not in CAPITALS and head.lower() not in CAPITALS


def _opens_name(bare: str, head: str, rest: str) -> bool:
    """As in "Tom sends", "Moore and Wright", "Black Friday"."""
    key = head.lower()
    if key in GIVEN and key not in _NO_FIRST_NAMES and key not in WORDLIKE:
        return True
    following, _, later = rest.partition(" ")
    if following in {"and", "&"} and _is_capitalised(later):
        return bare.lower() not in BASES and bare.lower() not in PREPOSITIONS
    return _is_capitalised(following) and bare.lower() not in _NO_FIRST_NAMES


def _is_capitalised(word: str) -> bool:
    return word[:1].isupper() and word[1:2].islower()


@lru_cache(maxsize=64)
def names(cast: Cast) -> frozenset[str]:
    """All words of all names."""
    return frozenset(
        word
        for name in cast.names + cast.others + cast.boss
        for word in cut(name)[0]
        if word[:1].isupper() and word.lower() not in DETERMINERS
    )


def with_words(words: list[str], clause: Clause) -> Clause:
    """The clause with words put in front; its own first word loses its capital."""
    first = clause.words[0]
    if first[0].isupper() and first[1:].islower() and clause.keys[0] not in CAPITALS and not first.startswith("I'"):
        clause = make([first.lower(), *clause.words[1:]], clause.gaps, clause.tail)
    gaps = ["", *[" "] * len(words), *clause.gaps[1:]]
    return make([*words, *clause.words], gaps[: len(words) + len(clause.words)], clause.tail)
