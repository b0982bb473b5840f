"""Verbs that are nobody's doing: "serve", "c'è", "va detto", "è stato un piacere"."""

from service.language.it import word as w
from service.language.it.conjugation import WISH
from service.language.it.verb import Reading, lexicon


def impersonal(lows: list[str], first: int, at: int, reading: Reading) -> bool:
    """Has the verb no person for its subject, or one that comes after it ("è nato un gruppo")?"""
    cluster = lows[first:at]
    following = [low for low in lows[at + 1 : at + 4] if low not in w.ADVERBS]
    if reading.lemma == "servire" and "ne" in cluster:
        return False
    if reading.lemma in w.IMPERSONAL and not (
        reading.lemma in ("mancare", "piacere") and reading.tense in ("future", "cond") and len(following) == 0
    ):
        return not (reading.lemma in ("servire", "bastare") and not cluster and not following)
    if {"ci", "c'", "ce", "v'"} & set(cluster):
        if reading.lemma == "essere" or (reading.lemma in ("volere", "entrare") and "ci" in cluster):
            return not any(
                low in lexicon().participles and low not in ("stato", "stata", "stati", "state")
                for low in following[:1]
            )
    if reading.lemma == "andare" and following and following[0] in lexicon().participles:
        return True
    if reading.lemma == "andare" and ("le" in cluster or "gli" in cluster):
        return True
    if (
        reading.lemma == "essere"
        and len(following) > 1
        and lexicon().participles.get(following[0], "") in (w.ARRIVING | w.ESSERE) - {"essere", "stare"}
    ):
        return following[1] in w.ARTICLES or following[1] in w.DETERMINERS
    if reading.lemma == "essere" and following:
        tail = [low for low in following if low not in ("stato", "stata", "un", "una", "il", "di", "così")]
        return bool(tail) and tail[0] in w.VERDICTS
    if "si" in cluster or "s'" in cluster:
        return _passive_si(lows, at, reading) if reading.tense != WISH else "gli" in cluster or "le" in cluster
    if reading.tense == WISH:
        return False
    if reading.lemma in w.ARRIVING and following and not _with_object(cluster):
        return following[0] in w.ARTICLES or following[0] in w.DETERMINERS
    return reading.lemma == "fare" and bool(following) and following[0] in ("piacere", "freddo", "comodo")


def _with_object(cluster: list[str]) -> bool:
    return any(low in ("lo", "la", "li", "l'") for low in cluster)


def _passive_si(lows: list[str], at: int, reading: Reading) -> bool:
    following = lows[at + 1] if at + 1 < len(lows) else ""
    if reading.lemma == "essere" and following in lexicon().participles:
        return False
    return reading.lemma not in w.REFLEXIVE
