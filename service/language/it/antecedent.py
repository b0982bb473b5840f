"""Whether a pronoun may stand for something or somebody else that the clause names."""

from service.language.it import word as w
from service.language.it.clause import Clause, Verb


def antecedent(clause: Clause, at: int, low: str, verb: Verb | None) -> bool:
    """Is there a noun before the pronoun that it may stand for?"""
    plural = low in ("li", "le")
    for place in range(at - 1):
        word = clause.lows[place]
        if (
            verb is not None
            and verb.phrase is not None
            and verb.reading.person in (3, 6)
            and verb.phrase.start <= place < verb.phrase.end
        ):
            continue
        if word in w.PLURAL and plural and clause.lows[place + 1] not in w.TIMES:
            return True
        if word in w.SINGULAR and not plural and clause.lows[place + 1] not in w.TIMES:
            feminine = True if word in w.FEMININE else False if word in w.MASCULINE else None
            if low == "l'" or feminine is None or feminine == (low == "la"):
                return True
    return False


def named_later(clause: Clause, at: int, low: str) -> bool:
    """Does the thing the pronoun stands for follow ("ci renda, se li ha ancora, i cliché")?"""
    behind = {word for place, word in enumerate(clause.lows) if place > at + 1}
    return bool(behind & (w.PLURAL if low in ("li", "le") else w.SINGULAR))


def other_person(clause: Clause, at: int, verb: Verb | None = None) -> bool:
    """Is somebody else spoken of before ``at``, for whom the pronoun may stand? The verb's own subject is not."""
    subject = range(0) if verb is None or verb.phrase is None else range(verb.phrase.start, verb.phrase.end)
    plural = clause.lows[at] in ("gli", "li", "loro")
    return any(
        low in w.PEOPLE and place not in subject and (plural or low[-1] != "i")
        for place, low in enumerate(clause.lows[:at])
    )
