"""How far an act of the recipient reaches in a sentence, before somebody else acts."""

from service.language.en.clause import Clause
from service.language.en.lexicon import AUXILIARIES, CLAUSE_SUBJECTS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from service.language.en.verb import is_adverb, is_past, is_third

_JOINTS = frozenset("and so but or".split())
_OWN_SUBJECTS = CLAUSE_SUBJECTS - {"it", "you", "this"}
_NEXT_SUBJECT = frozenset("the our my people your".split())
_HIGHLIGHTS = frozenset("especially particularly even above most including when".split())


def extent(clause: Clause, start: int) -> int:
    """Where another subject begins a clause of its own; ``start`` is the place of the act."""
    keys = clause.keys
    for index in range(start + 1, len(keys)):
        joint = keys[index - 1] in _JOINTS
        if not joint and "," not in clause.gaps[index]:
            continue
        subject = index
        while subject < len(keys) - 1 and is_adverb(keys[subject]) and keys[subject] not in DETERMINERS:
            subject += 1
        near = keys[index + 1 : index + 5]
        late = keys[index] in PREPOSITIONS and (not _OWN_SUBJECTS.isdisjoint(near) or (joint and "you" in near))
        own = keys[subject] in CLAUSE_SUBJECTS or (keys[subject] in DETERMINERS and clause_behind(keys, subject))
        loose = joint and keys[index] in {"when", "while", "if"}
        if late or own or loose or keys[index : index + 2] == ("fair", "play"):
            return index - 1 if joint else index
    return len(keys)


def clause_behind(keys: tuple[str, ...], index: int) -> bool:
    """As in "and the team loves it": a subject and its verb, no further object."""
    near = True
    for place in range(index + 1, min(index + 9, len(keys))):
        key = keys[place]
        if key in CONJUNCTIONS or key in {"that", "who", "which"}:
            return False
        near = near and key not in PREPOSITIONS
        verbal = near and index + 1 < place < index + 5 and (is_past(key) or is_third(key))
        if key in AUXILIARIES or verbal:
            return True
    return False


def predicate_end(clause: Clause, start: int, end: int) -> int:
    """After "being": not the start of a further clause, nor half a list; "especially when …" still belongs to it."""
    keys = clause.keys
    for index in range(start + 1, end):
        if keys[index - 1] in {"and", "but"} and keys[index] in _NEXT_SUBJECT:
            end = index - 1
            break
    listed = next((index for index in range(start + 1, end) if "," in clause.gaps[index]), 0)
    whole = not listed or keys[listed] in _HIGHLIGHTS or not {"and", "or"}.isdisjoint(keys[listed:end])
    return end if whole else listed
