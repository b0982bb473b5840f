"""What may be said to somebody as praise: only the kind part of a clause, or nothing."""

from service.language.en.clause import Clause
from service.language.en.lexicon import CANCELLED_BY, CLAUSE_SUBJECTS, DETERMINERS, NEGATIVE, PRAISES

_TURNS = frozenset({"but", "although", "though", "however", "except", "yet", "whereas", "unfortunately"})


def kind_part(clause: Clause) -> Clause | None:
    """The clause up to a turn of sense, or behind it where a new subject stands there; None where nothing is kind."""
    parts = _parts(clause)
    if len(parts) == 1:
        return None if is_negative(clause) else clause
    kind = [part for part in parts if not is_negative(part) and len(part.keys) > 2]
    if not kind:
        return None
    if kind[0] is parts[0]:
        return parts[0]
    return kind[0] if kind[0].keys[0] in CLAUSE_SUBJECTS or kind[0].keys[0] in {"he", "she", "they"} else None


def _parts(clause: Clause) -> list[Clause]:
    cuts = [0]
    ends: list[int] = []
    for index, key in enumerate(clause.keys):
        turn = (
            key in _TURNS
            and index > 1
            and not (key == "though" and clause.keys[index - 1] in {"even", "as"})
            and not (key == "but" and clause.keys[index - 1] in {"nothing", "anything", "all", "not", "last"})
        )
        turn = turn or (key == "then" and index > 1 and "," in clause.gaps[index])
        if turn:
            ends.append(index)
            cuts.append(index + 1)
    ends.append(len(clause.keys))
    return [clause.part(start, end) for start, end in zip(cuts, ends, strict=True) if end > start]


def is_negative(clause: Clause) -> bool:
    """A negative word that nothing before it takes back."""
    keys = clause.keys
    if NEGATIVE.isdisjoint(keys):
        return False
    return any(
        key in NEGATIVE and CANCELLED_BY.isdisjoint(keys[max(0, index - 7) : index])
        for index, key in enumerate(keys)
        if not _left_behind(keys, index)
        and not (key == "talks" and index and (keys[index - 1] in PRAISES or keys[index - 1] in DETERMINERS))
    )


def _left_behind(keys: tuple[str, ...], index: int) -> bool:
    """As in "from intern to running the newsletter", "out of the worst of it", "at your own cost": no blame."""
    before = keys[max(0, index - 2) : index]
    if keys[index] == "cost" and before[-1:] == ("own",):
        return True
    if keys[index] in {"worst", "mess"} and keys[max(0, index - 3) : index] == ("out", "of", "the"):
        return True
    return keys[index] in {"intern", "trainee"} and "from" in before and "to" in keys[index + 1 : index + 4]
