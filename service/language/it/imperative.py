"""A wish in the third person made an order to the recipient: "mi scriva pure" -> "scrivimi pure"."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import Clause, Verb, begins
from service.language.it.conjugation import PRESENT
from service.language.it.person import BEFORE, CLITIC, Turning, Unsure
from service.language.it.verb import lexicon

_TIED_ON: Final = frozenset("mi ci me ce si se lo la li le ne".split())
_MODALS: Final = frozenset({"volere", "potere", "dovere"})
_SHORT: Final = frozenset("fare dare dire stare andare essere avere sapere".split())
"""Verbs whose order to "tu" is short, "fa'", and doubles what is tied to it."""


def exhorts(clause: Clause, verb: Verb) -> bool:
    """Is a wish in a main clause, so that it is an order?"""
    ahead = clause.lows[max(0, begins(verb) - 1) : verb.first]
    return not any(low in w.CONJUNCTIONS and low not in ("e", "ed", "ma", "o") for low in ahead)


def ordered(turning: Turning, verb: Verb) -> None:
    """Make the verb an order to "tu" or "voi", its pronouns tied on.

    Raises:
        Unsure: the order has a form of its own.
    """
    lemma, pronouns = verb.reading.lemma, turning.clause.lows[verb.first : verb.at]
    short = turning.register == "tu" and lemma in _SHORT
    if lemma in _MODALS or not _TIED_ON.issuperset(pronouns) or (short and (pronouns or lemma != "andare")):
        raise Unsure
    present = lexicon().paradigms[lemma][PRESENT]
    singular = present[2 if lemma.endswith("are") and lemma != "andare" else 1]
    form = present[4] if turning.register == "voi" else singular
    own = {"si": CLITIC[turning.register], "se": BEFORE[turning.register]}
    turning.words[verb.at] = form + "".join(own.get(low, low) for low in pronouns)
    for at in range(verb.first, verb.at):
        turning.words[at] = ""
