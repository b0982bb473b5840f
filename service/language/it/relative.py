"""Who does what a clause behind "che" tells."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import ME, NOBODY, OTHER, UNSURE, YOU, Place, Scene
from service.language.it.conjugation import WISH, WISHED
from service.language.it.impersonal import impersonal
from service.language.it.naming import names_of
from service.language.it.verb import lexicon

_INTRANSITIVE: Final = frozenset(
    "funzionare durare lavorare girare bastare parlare credere viaggiare dormire vivere".split()
)
_NEUTRAL: Final = frozenset(
    "quello ciò quel tutto quanto dopo prima visto dato ora volta modo sempre senza ogni".split()
)
"""What stands before "che" and is not the one who does it."""
_SOFT: Final = frozenset("di a da in con per".split())
"""Prepositions that may stand inside the noun phrase before "che"."""
_COUNTED: Final = w.ARTICLES | w.DETERMINERS | frozenset(w.POSSESSIVES)
_PERSONS: Final = w.HUMAN | w.ROLES | w.FIRMS


def after_che(scene: Scene, place: Place) -> str:
    """The subject of a verb that "che" opens."""
    lows, che = scene.lows, place.start - 1
    if impersonal(lows, place.first, place.at, place.reading):
        return NOBODY
    previous = lows[che - 1] if che else ""
    if scene.label == "ask" and place.reading.tense in (WISH, WISHED):
        return YOU
    if not che or previous in w.PRONOUNS or previous in names_of(scene.cast):
        return YOU
    if previous in _NEUTRAL:
        return YOU if previous != "quello" or lows[place.at] in ("ha", "hanno") else UNSURE
    if previous in w.HUMAN or not {"unico", "unica"}.isdisjoint(lows[max(0, che - 3) : che]):
        return OTHER
    last = place.before[-1] if place.before else None
    if last is not None and last.at in (che - 1, che - 2) and last.subject in (ME, NOBODY, OTHER):
        return YOU
    number = _number_of(lows, che - 1)
    if number is not None and number != place.plural:
        return YOU
    return _antecedent_or_you(lows, che, place)


def _antecedent_or_you(lows: list[str], che: int, place: Place) -> str:
    """For "il catalogo che ha preparato è piaciuto" (the recipient did), "una squadra che ha dato tutto" (the team)."""
    at = place.at + 1
    while at < len(lows) and lows[at] in w.ADVERBS:
        at += 1
    done = lows[at] if at < len(lows) else ""
    if place.reading.lemma != "avere" or done not in lexicon().participles:
        return UNSURE if place.reading.lemma == "avere" and done in ("", ",") else OTHER
    following = lows[at + 1] if at + 1 < len(lows) else ""
    if lexicon().participles[done] in _INTRANSITIVE or following in _COUNTED or following[:1].isdigit():
        return OTHER
    if lows[che - 1] in _PERSONS:
        return OTHER
    return YOU if not following or _ends_there(following) else UNSURE


def _ends_there(following: str) -> bool:
    return (
        following in w.STARTS
        or following in w.PREPOSITIONS
        or following in w.CONJUNCTIONS
        or following in lexicon().forms
    )


def _number_of(lows: list[str], noun: int) -> bool | None:
    """Plural, singular or not told, for the noun phrase that ends at ``noun``."""
    for at in range(noun, max(-1, noun - 5), -1):
        low = lows[at]
        if (low in lexicon().participles and at < noun - 1) or low in ("ho", "ha", "è"):
            return None
        if low in w.PREPOSITIONS and low not in _SOFT:
            return low[-1] in "ie" and low != "tra" if low[:1] in "dans" else None
        if low in w.PLURAL:
            return True
        if low in w.SINGULAR:
            return False
    return None
