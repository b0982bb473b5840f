"""How a form that may be several persons and moods of a verb is best understood where it stands."""

from typing import Final

from service.language.it import word as w
from service.language.it.conjugation import PRESENT, REMOTE, WISH
from service.language.it.verb import Reading, lexicon

_ME: Final = Reading("essere", PRESENT, 1)
_THEM: Final = Reading("essere", PRESENT, 6)


def construed(lows: list[str], at: int, label: str) -> Reading | None:
    """The likeliest way to understand the form; third persons first, since they may be the recipient."""
    if lows[at] == "sono":
        return _sono(lows, at, label)
    found = lexicon().forms[lows[at]]
    third = [reading for reading in found if reading.person in (3, 6) and reading.tense != WISH]
    wish = [reading for reading in found if reading.person in (3, 6) and reading.tense == WISH]
    if _is_participle(lows, at, (third or found)[0]):
        return None
    if third and not (wish and label == "ask" and not at):
        return third[0]
    if wish:
        return _wished(lows, at, label, wish[0])
    return None if at and not is_led(lows[at - 1]) and _is_noun(lows[at], found[0]) else found[0]


def is_led(before: str) -> bool:
    """Does a verb commonly follow the word?"""
    return (
        before in w.CLITICS
        or before in w.ADVERBS
        or before in w.CONJUNCTIONS
        or before in w.STARTS
        or before in ("io", "chi")
    )


def _is_participle(lows: list[str], at: int, reading: Reading) -> bool:
    """For "fatti" and "messe", which are passato remoto only behind a pronoun."""
    if reading.tense != REMOTE or lows[at] not in lexicon().participles or not at:
        return False
    before = lows[at - 1]
    return not (before in w.CLITICS or before in w.PRONOUNS or before in ("non", "che", "io"))


def _is_noun(low: str, reading: Reading) -> bool:
    """Is a form in the sender's or the second person more likely a noun ("conti", "guida")?"""
    if (reading.person in (2, 5) or low[-1] == "i") and low != "hai":
        return True
    return reading.person == 1 and low in w.NOUNS


def _wished(lows: list[str], at: int, label: str, wish: Reading) -> Reading | None:
    """The subjunctive, where something governs it or asks for it."""
    low, ahead = lows[at], lows[:at]
    if label == "praise" and "che" not in ahead:
        return Reading(wish.lemma, PRESENT, wish.person) if wish.lemma in ("avere", "essere") else None
    if label in ("ask", "offer") or low[-3:] in ("ino", "ano") or "che" in ahead or "non" in ahead:
        return wish
    return None


def _sono(lows: list[str], at: int, label: str) -> Reading:
    """For "sono", which is "I am" and "they are"."""
    for low in lows[at + 1 : at + 4]:
        if low in w.ADVERBS or low in ("super", "come"):
            continue
        if low in ("loro", "un", "una", "io") or low in lexicon().participles or low in w.EVALUATIONS:
            return _THEM if low[-1] in "ie" or low == "loro" else _ME
        break
    others = label in ("praise", "complaint") or (at > 0 and lows[at - 1] in ("ci", "loro"))
    return _THEM if others else _ME
