"""Is a stretch of English words a noun phrase, with no verb of its own?"""

from service.language.en.lexicon import (
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    DETERMINERS,
    FINITE_CONTRACTIONS,
    GERUND_NOUNS,
    GIVEN,
    MODALS,
    NUMBERS,
    PARTICLES,
    PRAISES,
    PREPOSITIONS,
    PRONOUNS,
    SENDER_STATES,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    UNITS,
)
from service.language.en.people import NOUNS as PEOPLE
from service.language.en.verb import (
    BASES,
    NOUNS,
    NOUNS_FIRST,
    PARTICIPLE,
    from_third,
    is_adverb,
    is_gerund,
    is_past,
    is_third,
)

_NO_HEADS = (
    PREPOSITIONS
    | AUXILIARIES
    | SUBORDINATORS
    | CLAUSE_SUBJECTS
    | frozenset(
        "to you me us him her them not and please thanks next sure no nothing ok okay yes dear true proud".split()
    )
)
_VERBS = AUXILIARIES | FINITE_CONTRACTIONS | MODALS | frozenset("i we you he she they".split())
_RELATIVES = frozenset("who which whose whatever".split())
_BEHIND_A_NOUN = frozenset("of to for from and , by with".split())
_OBJECTS = DETERMINERS | PRONOUNS | frozenset("me us him them".split())
_PHASES = frozenset("start end begin stop finish run close open land occupy".split())
_DATES = TIMES | NUMBERS | UNITS | frozenset("the of and , in a few couple".split())


def is_noun_phrase(phrase: str, label: str, *, proper: bool) -> bool:
    """``proper``: it begins with a name, which may look like a verb."""
    words = phrase.replace(",", " ,").replace(":", " :").split()
    keys = [word.lower() for word in words]
    if ":" in keys or "please" in keys or not _heads(keys, label, proper=proper):
        return False
    if all(key in _DATES or key.removesuffix("s") in UNITS or not key[0].isalpha() for key in keys):
        return False
    owned = False
    for index in range(len(keys)):
        if index and (keys[index] in _RELATIVES or (keys[index] == "that" and keys[index - 1] not in {",", "and"})):
            return True
        if not owned and _relative_subject(keys, index):
            owned = True
        elif _is_verb(keys, words, index) or (label == "us" and _tells(keys, index)):
            return False
    return True


def _next(keys: list[str], index: int) -> str:
    return keys[index + 1] if index + 1 < len(keys) else ""


def _heads(keys: list[str], label: str, *, proper: bool) -> bool:
    """Whether the first word can open a noun phrase."""
    first, second = keys[0], _next(keys, 0)
    if first in _NO_HEADS or is_adverb(first) or first[0] in "(&":
        return False
    led = second in PREPOSITIONS or second in PARTICLES
    if (first in SENDER_STATES or first in PRAISES) and (led or second in {"and", ","} or keys[-1] in PEOPLE):
        return False
    if is_gerund(first):
        return first in GERUND_NOUNS or not (led or second in _OBJECTS)
    if is_past(first) or first in PARTICIPLE:
        return label == "ask" and bool(second) and not (led or second in DETERMINERS or second[:1].isdigit())
    if is_third(first) and from_third(first) not in NOUNS:
        return False
    if first not in BASES or proper:
        return True
    thing = first in NOUNS_FIRST or second in _BEHIND_A_NOUN
    return first in NOUNS and thing and not _commands(keys, 0)


def _commands(keys: list[str], index: int) -> bool:
    following = _next(keys, index)
    return following in DETERMINERS or following in {"me", "us", "up", "out", "off", "it"}


def _relative_subject(keys: list[str], index: int) -> bool:
    """As in "the scripts you wrote": a clause without "that"."""
    if index < 2 or keys[index] not in {"i", "we", "you"}:
        return False
    if keys[index - 1] in {",", "and", "or", "but"} or keys[index - 1] in TIMES:
        return False
    following = _next(keys, index)
    return following in BASES or is_past(following)


def _is_contracted(key: str, following: str) -> bool:
    """As in "exam's done", "everything's on", against "the building's contract"."""
    if key[:-2] in SUBJECTS or following in PREPOSITIONS or following in {"due", "not"}:
        return True
    return (is_gerund(following) and following not in GERUND_NOUNS) or following in PARTICIPLE


def _tells(keys: list[str], index: int) -> bool:
    """As in "market doubled in size", "cohort 15 starts Monday": a reason told in a sentence without articles."""
    key, following = keys[index], _next(keys, index)
    if not index or keys[index - 1] in DETERMINERS:
        return False
    dated = following in TIMES or following[:1].isdigit() or following in PREPOSITIONS
    return (
        (is_past(key) and following != "by")
        or key == "gone"
        or (is_third(key) and from_third(key) in _PHASES and dated)
    )


def _is_verb(keys: list[str], words: list[str], index: int) -> bool:
    """A finite verb, or words that open one."""
    key, following = keys[index], _next(keys, index)
    if key in _VERBS or key.endswith("n't") or (key.endswith("'s") and _is_contracted(key, following)):
        return True
    if not index:
        return False
    if key in {"and", "then", ","}:
        return following in BASES and (following not in NOUNS or (key != "," and _commands(keys, index + 1)))
    if key == "to":
        return following in BASES and following not in NOUNS
    before = keys[index - 1]
    if before == "to" or before in DETERMINERS or (before in PREPOSITIONS and before not in PARTICLES):
        return False
    objective = following in _OBJECTS or following[:1].isdigit()
    if is_past(key):
        return objective
    if is_third(key):
        named = words[index - 1][0].isupper() and before in GIVEN
        return (objective and from_third(key) not in NOUNS) or (named and bool(following))
    return objective and key in BASES and key not in NOUNS
