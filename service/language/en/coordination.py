"""Later verbs of an act, joined to the first one, in their -ing form."""

from service.language.en.clause import Clause
from service.language.en.lexicon import AUXILIARIES, DETERMINERS, EMBEDS, PREPOSITIONS
from service.language.en.verb import BASES, gerund, gerund_of_past, is_adverb, is_participle, is_past, is_third

_JOINTS = frozenset("and but or then".split())
_NO_ACTS = frozenset("is are was were can will would could has had 've 're should you didn't".split())
_OBJECTS = DETERMINERS | frozenset("me us it you everyone everything".split())


def coordinated(words: list[str], clause: Clause, start: int, end: int, *, sure: tuple[int, ...]) -> tuple[int, int]:
    """Later verbs of the subject become gerunds in ``words``; returns where to stop, and the last such verb's place."""
    keys = clause.keys
    embedded, last = False, 0
    for index in range(start, end):
        comma = index > start and "," in clause.gaps[index]
        if not comma and keys[index] not in _JOINTS:
            embedded = embedded or keys[index] in EMBEDS
            continue
        verb = index + 1 if keys[index] in _JOINTS else index
        while verb < end and (keys[verb] in _JOINTS or is_adverb(keys[verb])):
            verb += 1
        if verb >= end:
            continue
        certain = verb in sure or (comma and keys[index] == "and")
        form = gerund(keys[verb]) if verb in sure and _plain(keys[verb]) else _later(clause, verb, end)
        if form == "" or (form is not None and embedded and not certain):
            return index, last
        if form is not None:
            words[verb], last = form, verb
    return end, last


def _plain(key: str) -> bool:
    return key in BASES and key not in AUXILIARIES


def _later(clause: Clause, verb: int, end: int) -> str | None:
    """The gerund of a coordinated verb; None where the word is none, "" where that is uncertain."""
    key, following = clause.keys[verb], clause.keys[verb + 1] if verb + 1 < end else ""
    if key in _NO_ACTS or (key == "have" and (is_participle(following) or not following)):
        return ""
    to = following in PREPOSITIONS
    verbal = to or following in _OBJECTS or is_adverb(following)
    if is_past(key):
        named = bool(following) and (clause.words[verb + 1][0].isupper() or following[0].isdigit())
        return (gerund_of_past(key) or "") if verbal or named else ""
    if key in BASES and verbal and following not in {"of", "with"}:
        return "" if to else gerund(key)
    return "" if is_third(key) and following in DETERMINERS else None
