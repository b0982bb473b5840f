"""Verbs that are nobody's doing: "serve", "c'è", "va detto", "è stato un piacere"."""

from typing import Final

from service.language.it import word as w
from service.language.it.conjugation import CONDITIONAL, FUTURE, WISH
from service.language.it.verb import Reading, lexicon

_BEEN: Final = frozenset("stato stata stati state".split())
_FILLERS: Final = frozenset("stato stata un una il di così".split())
_SOMEBODY: Final = frozenset("qualcosa qualcuno nessuno niente nulla tutto tutti".split())
_COME: Final = (w.ARRIVING | w.ESSERE) - {"essere", "stare"}


def impersonal(lows: list[str], first: int, at: int, reading: Reading) -> bool:
    """Has the verb no person for its subject, or one that comes after it ("è nato un gruppo")?"""
    cluster = lows[first:at]
    following = [low for low in lows[at + 1 : at + 4] if low not in w.ADVERBS]
    if reading.lemma in w.IMPERSONAL and not (reading.lemma == "servire" and "ne" in cluster):
        found = _lacks_person(reading, cluster, following)
        if found is not None:
            return found
    if reading.lemma == "essere":
        return _is_there(cluster, following) or _is_said(lows, at, following)
    if reading.lemma in ("volere", "entrare") and "ci" in cluster:
        return _is_there(cluster, following)
    if reading.lemma == "andare":
        return _goes(cluster, following) or _by_si(cluster, reading)
    if "si" in cluster or "s'" in cluster or reading.tense == WISH:
        return _by_si(cluster, reading)
    if reading.lemma in w.ARRIVING and following and {"lo", "la", "li", "l'"}.isdisjoint(cluster):
        return following[0] in w.ARTICLES or following[0] in w.DETERMINERS or following[0] in _SOMEBODY
    return reading.lemma == "fare" and following[:1] in (["piacere"], ["freddo"], ["comodo"])


def _lacks_person(reading: Reading, cluster: list[str], following: list[str]) -> bool | None:
    """For "serve" and "manca"; None where a person may be meant ("mi mancherà")."""
    if reading.lemma in ("mancare", "piacere") and reading.tense in (FUTURE, CONDITIONAL) and not following:
        return None
    return not (reading.lemma == "servire" and not cluster and not following)


def _is_there(cluster: list[str], following: list[str]) -> bool:
    """For "c'è" and "ci vuole", unless a participle makes it somebody's doing."""
    if {"ci", "c'", "ce", "v'"}.isdisjoint(cluster):
        return False
    return not any(low in lexicon().participles and low not in _BEEN for low in following[:1])


def _goes(cluster: list[str], following: list[str]) -> bool:
    """For "va detto", "le va"."""
    done = bool(following) and following[0] in lexicon().participles
    return done or not {"le", "gli"}.isdisjoint(cluster)


def _is_said(lows: list[str], at: int, following: list[str]) -> bool:
    """For "è nato un gruppo", "è stato un piacere", "è di troppo"."""
    if lows[at + 1 : at + 3] == ["di", "troppo"]:
        return True
    if len(following) > 1 and lexicon().participles.get(following[0], "") in _COME:
        return following[1] in w.ARTICLES or following[1] in w.DETERMINERS
    tail = [low for low in following if low not in _FILLERS]
    return bool(tail) and tail[0] in w.VERDICTS


def _by_si(cluster: list[str], reading: Reading) -> bool:
    """For "si vede"; with a reflexive verb "si" is somebody."""
    if "si" not in cluster and "s'" not in cluster:
        return False
    if reading.tense == WISH:
        return not {"gli", "le"}.isdisjoint(cluster)
    return reading.lemma not in w.REFLEXIVE
