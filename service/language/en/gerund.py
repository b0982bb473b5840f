"""The verb of an act in its -ing form."""

from service.language.en.clause import Clause
from service.language.en.lexicon import (
    AUXILIARIES,
    BE,
    DROPPED_ADVERBS,
    HAVE,
    PRAISES,
)
from service.language.en.verb import (
    BASES,
    UNTHANKED,
    base_of_gerund,
    base_of_past,
    from_third,
    gerund,
    gerund_of_past,
    is_adverb,
    is_gerund,
    is_participle,
    is_past,
    is_third,
)

Opening = tuple[list[str], int]
"""The first words of the phrase, and the place from which the user's words go on."""

_NEGATED = {"didn't": "do", "don't": "do", "haven't": "have", "hasn't": "have"}
_DEGREES = frozenset("so very quite too once".split())
_KEPT = frozenset("always never consistently".split())
_PREDICATES = PRAISES | frozenset("so very a an the my our there always".split())
_HAVING = frozenset("time patience faith the our my".split())
_GOING = frozenset("out beyond above the over".split())
_SPARED = frozenset("miss lose let leave forget give".split())


def opening(clause: Clause, start: int, end: int) -> Opening | None:
    """None where the verb at ``start`` is nothing to thank for, or is no verb."""
    keys = clause.keys
    adverbs: list[str] = []
    index, auxiliary = start, ""
    while index < end:
        key, following = keys[index], keys[index + 1] if index + 1 < end else ""
        if is_adverb(key) and not is_past(key):
            adverbs += [] if key in DROPPED_ADVERBS else [clause.words[index]]
        elif auxiliary:
            break
        elif key in _NEGATED or (key in {"do", "did"} and following == "not"):
            adverbs.append("not")
            auxiliary = _NEGATED.get(key, "do")
            index += key not in _NEGATED
        else:
            auxiliary = _auxiliary(keys, index, end, adverbs)
            if not auxiliary:
                break
        index += 1
    return None if index >= end else _first(keys, index, end, auxiliary, adverbs)


def _auxiliary(keys: tuple[str, ...], index: int, end: int, adverbs: list[str]) -> str:
    """As in "have built", "did save", "would always answer"."""
    key, following = keys[index], keys[index + 1] if index + 1 < end else ""
    if key in HAVE:
        place = index + 1
        while place < end and is_adverb(keys[place]):
            place += 1
        return "have" if place < end and is_participle(keys[place]) else ""
    used_to = key == "would" and not {"always", "often", "never"}.isdisjoint(word.lower() for word in adverbs)
    return "do" if used_to or (key in {"did", "do"} and following in BASES) else ""


def _first(keys: tuple[str, ...], index: int, end: int, auxiliary: str, adverbs: list[str]) -> Opening | None:
    key, following = keys[index], keys[index + 1] if index + 1 < end else ""
    if key in BE:
        return _being(keys, index, end, adverbs)
    form, base = _form(key, auxiliary)
    if form is None or (key in AUXILIARIES and key not in {"did", "does", "do", "has", "have", "had"}):
        return None
    if base == "keep" and is_gerund(following):
        return [*adverbs, following], index + 2
    never = adverbs[-1:] == ["never"] or (adverbs[-1:] == ["not"] and base in _SPARED)
    return None if base in UNTHANKED and not never and not _spared(base, following) else ([*adverbs, form], index + 1)


def _form(key: str, auxiliary: str) -> tuple[str | None, str | None]:
    """The -ing form and the base."""
    if auxiliary == "do":
        return gerund(key), key
    if not auxiliary and key in BASES and base_of_past(key) is None:
        return gerund(key), key
    form, base = gerund_of_past(key), base_of_past(key)
    if form is None and is_third(key):
        base = from_third(key)
        form = gerund(base)
    return form, base


def _spared(base: str | None, following: str) -> bool:
    """As in "had the patience", "went beyond": thanked for after all."""
    return (base == "have" and following in _HAVING) or (base == "go" and following in _GOING)


def _being(keys: tuple[str, ...], index: int, end: int, adverbs: list[str]) -> Opening | None:
    place = index + 1
    extra: list[str] = []
    while place < end and is_adverb(keys[place]) and keys[place] not in _DEGREES:
        extra.append(keys[place])
        place += 1
    if place >= end:
        return None
    key = keys[place]
    kept = [word for word in extra if word in _KEPT]
    base = None if key == "being" else base_of_gerund(key)
    if base:
        return None if base in UNTHANKED else ([*adverbs, *kept, key], place + 1)
    fits = key in _PREDICATES or (key == "on" and "time" in keys[place:])
    return ([*adverbs, *kept, "being"], place) if fits and "not" not in extra else None
