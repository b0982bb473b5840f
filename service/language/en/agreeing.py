"""The verbs of a subject, made to agree when it becomes "you" or "I"."""

from service.language.en.lexicon import (
    AGREE,
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    CONJUNCTIONS,
    DETERMINERS,
    PARTICLES,
    STATES,
)
from service.language.en.verb import NOUNS, from_third, is_adverb, is_gerund, is_participle, is_past, is_third

_FIRST_PERSON = {"is": "am", "was": "was", "isn't": "am not", "wasn't": "wasn't"}
_WHOLE = {"'re": "are", "'ve": "have"}
_OBJECTS = frozenset("me us him her them it you".split())
_EMBEDS = frozenset("that which who whom what how where when why if whether because".split())


def is_auxiliary(key: str) -> bool:
    """Be, have, do, a modal, or a contraction of one."""
    return key in AUXILIARIES


def agree(words: list[str], gaps: list[str], place: int, person: str) -> list[int] | None:
    """Change the verbs behind the subject at ``place``; their places, or None where one is uncertain."""
    keys = [word.lower() for word in words]
    first = place + 1
    if first < len(keys) and keys[first] in {"and", "&"}:
        return []
    first = _past_adverbs(keys, first)
    if first >= len(keys):
        return []
    if keys[first] == "'s":
        words[first] = _short(keys, first, person)
    else:
        words[first] = _changed(words[first], keys[first], person)
    return _coordinated(words, gaps, keys, first, person)


def _past_adverbs(keys: list[str], index: int) -> int:
    while (
        index < len(keys)
        and (is_adverb(keys[index]) or keys[index] in {"himself", "herself", "themselves", "yourself", "yourselves"})
        and not (is_third(keys[index]))
    ):
        index += 1
    return index


def _short(keys: list[str], index: int, person: str) -> str:
    """As in "she's": is or has."""
    following = _past_adverbs(keys, index + 1)
    key = keys[following] if following < len(keys) else ""
    after = keys[following + 1] if following + 1 < len(keys) else ""
    has = key in {"been", "had", "got", "done", "become", "gone"} or (
        is_participle(key) and key not in STATES and not is_gerund(key) and after not in {"by", "up"}
    )
    has = has or (is_participle(key) and key not in STATES and following > index + 1)
    if has:
        return "'ve"
    return "'re" if person == "you" else "'m"


def _changed(word: str, key: str, person: str) -> str:
    if person == "i" and key in _FIRST_PERSON:
        return _FIRST_PERSON[key]
    if key in AGREE:
        return AGREE[key]
    if key.endswith("s") and not key.endswith(("ss", "'s")) and len(key) > 2 and not is_past(key):
        return from_third(key)
    return word


def _coordinated(words: list[str], gaps: list[str], keys: list[str], first: int, person: str) -> list[int] | None:
    """Further verbs of the same subject, behind "and", "or", "but" or a comma."""
    found = [first]
    embedded = ""
    index = first + 1
    while index < len(keys):
        joint = keys[index] in CONJUNCTIONS or "," in gaps[index]
        if joint:
            verb = _past_adverbs(keys, index + 1 if keys[index] in CONJUNCTIONS else index)
            while verb < len(keys) and keys[verb] in CONJUNCTIONS:
                verb = _past_adverbs(keys, verb + 1)
            if verb >= len(keys):
                break
            if keys[verb] in CLAUSE_SUBJECTS or (keys[verb] in {"who", "which"}):
                return found
            changes = keys[verb] in AGREE or (is_third(keys[verb]) and _verbal(keys, gaps, verb))
            if changes and embedded and embedded not in {"i", "we", "you"}:
                return None
            if changes:
                words[verb] = _changed(words[verb], keys[verb], person)
                found.append(verb)
            elif not embedded and (is_past(keys[verb]) or keys[verb] in {"can", "will", "would", "had", "did"}):
                found.append(verb)
            index = max(verb, index + 1)
            continue
        if keys[index] in _EMBEDS or keys[index] in CLAUSE_SUBJECTS:
            embedded = keys[index]
        index += 1
    return found


def _verbal(keys: list[str], gaps: list[str], index: int) -> bool:
    """Whether a word in -s behind "and" is a verb and no plural noun."""
    following = keys[index + 1] if index + 1 < len(keys) else ""
    if not following or gaps[index + 1].strip():
        return from_third(keys[index]) not in NOUNS
    if (
        following in DETERMINERS
        or following in _OBJECTS
        or following in PARTICLES
        or is_adverb(following)
        or following in {"me", "to", "like", "how", "what", "when", "hard", "well"}
    ):
        return True
    return from_third(keys[index]) not in NOUNS


def expand(words: list[str], gaps: list[str], roles: list[str]) -> None:
    """Write contractions of the recipient as subject in full."""
    for index, word in enumerate(words):
        if word in _WHOLE and index and roles[index - 1]:
            words[index] = _WHOLE[word]
            gaps[index] = " "
