"""The forms of an English verb: from any form to the base, and from the base to the gerund."""

import re
from functools import lru_cache

from service.language.en.lexicon import ADVERBS, AGREE, table

_WORDS = table("verbs")["words"]
IRREGULAR: dict[str, list[str]] = table("verbs")["irregular"]
PAST = {forms[0]: base for base, forms in IRREGULAR.items()} | {"was": "be", "were": "be"}
PARTICIPLE = {forms[-1]: base for base, forms in IRREGULAR.items()} | {"been": "be", "got": "get"}
BASES = frozenset(_WORDS["regular"].split()) | frozenset(IRREGULAR) | {"be"}
NOUNS = frozenset(_WORDS["nouns"])
NOUNS_FIRST = frozenset(_WORDS["nouns_first"])
UNTHANKED = frozenset(_WORDS["unthanked"])
_DOUBLED = frozenset(_WORDS["doubled"])
_SINGLE = frozenset(_WORDS["single"])
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_SAME_IN_PAST = frozenset(base for base, forms in IRREGULAR.items() if forms[0] == base)


def from_third(word: str) -> str:
    """As in "keeps" -> "keep", "tries" -> "try", "teaches" -> "teach"; the caller knows that it is a verb."""
    if word in AGREE:
        return AGREE[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")) and word[:-1] not in BASES:
        return word[:-2]
    return word[:-1]


def is_third(word: str) -> bool:
    """Whether the word may be a verb in the third person, as far as its shape and the table tell."""
    return (
        word.endswith("s")
        and word != "thanks"
        and not word.endswith("ss")
        and (word in AGREE or from_third(word) in BASES)
    )


@lru_cache(maxsize=2048)
def base_of_past(word: str) -> str | None:
    """As in "kept" -> "keep", "planned" -> "plan"; None for what is no past form known."""
    if word in PAST:
        return PAST[word]
    if word in PARTICIPLE:
        return PARTICIPLE[word]
    if not word.endswith("ed") or len(word) < 4:
        return None
    candidates = [word[:-1], word[:-2]]
    if word.endswith("ied"):
        candidates.insert(0, word[:-3] + "y")
    if len(word) > 4 and word[-3] == word[-4]:
        candidates.insert(0, word[:-3])
    prefixless = [c[2:] for c in candidates if c.startswith("re")]
    for candidate in candidates:
        if candidate in BASES:
            return candidate
    return next((f"re{c}" for c in prefixless if c in BASES), None)


def is_past(word: str) -> bool:
    """A regular or irregular past form, by shape or table."""
    return word in PAST or (
        word.endswith("ed")
        and len(word) > 3
        and word not in {"need", "speed", "seed", "feed", "breed", "indeed", "hundred", "naked", "wicked", "sacred"}
    )


def is_participle(word: str) -> bool:
    """A past participle, by shape or table."""
    return word in PARTICIPLE or is_past(word)


def is_gerund(word: str) -> bool:
    """The -ing form of a known verb."""
    return base_of_gerund(word) is not None


@lru_cache(maxsize=2048)
def base_of_gerund(word: str) -> str | None:
    """As in "keeping" to "keep"; None for what is no form of a known verb."""
    if not word.endswith("ing") or len(word) < 5:
        return None
    stem = word[:-3]
    candidates = [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        candidates.append(stem[:-1])
    if stem.endswith("y"):
        candidates.append(stem[:-1] + "ie")
    return next((c for c in candidates if c in BASES), None)


@lru_cache(maxsize=2048)
def gerund(base: str) -> str:
    """As in "keep" -> "keeping", "plan" -> "planning", "come" -> "coming", "lie" -> "lying"."""
    if base in {"be", "see"} or base.endswith(("ee", "oe", "ye")):
        return base + "ing"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base in {"singe", "dye", "whinge", "tinge"}:
        return base + "ing"
    if base.endswith("e"):
        return base[:-1] + "ing"
    if base in _DOUBLED or (base not in _SINGLE and _SHORT.fullmatch(base)):
        return base + base[-1] + "ing"
    return base + "ing"


@lru_cache(maxsize=2048)
def gerund_of_past(word: str) -> str | None:
    """As in "kept" -> "keeping", "redesigned" -> "redesigning"; None where the word is no past form."""
    base = base_of_past(word)
    if base is not None:
        return gerund(base)
    if not is_past(word):
        return None
    if word.endswith("ied"):
        return word[:-3] + "ying"
    return word[:-1] + "ing" if word.endswith("eed") else word[:-2] + "ing"


def same_in_past(word: str) -> bool:
    """As in "cut", "put", "let": present and past look alike."""
    return word in _SAME_IN_PAST


def is_adverb(word: str) -> bool:
    """By table, or by -ly."""
    return word in ADVERBS or (
        word.endswith("ly")
        and len(word) > 4
        and word
        not in {"family", "reply", "supply", "apply", "rely", "july", "assembly", "lovely", "friendly", "early"}
    )
