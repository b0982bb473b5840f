"""Which words of a clause are finite verbs."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import Verb
from service.language.it.conjugation import WISH
from service.language.it.construal import construed, is_led
from service.language.it.verb import Reading, lexicon

_NOUN_ENDINGS: Final = ("zioni", "sioni", "gioni", "menti", "mento", "anza", "enza")
_NOMINAL: Final = (
    w.DETERMINERS - w.NUMERALS - frozenset("tutto tutti tutte tutta quello prima primo altri".split())
) | frozenset("il i un uno una un'".split())
_LOOSE: Final = frozenset("dopo prima sopra sotto insieme davanti dentro fuori contro oltre".split())
"""Prepositions that are adverbs too: a verb may follow."""
_LED: Final = frozenset("non lui lei loro io noi che chi".split())
_SENDERS: Final = frozenset("ho sono devo posso so avrei ero avevo".split())
_ONES: Final = frozenset("uno questo questa quella questi queste quelle".split())
_COMMON: Final = frozenset("ha è era aveva hanno sono erano avevano manca serve mancano servono basta".split())
_WHEN: Final = frozenset("adesso ora oggi ormai poi sempre già subito spesso".split())
_AUXILIARIES: Final = frozenset("avere essere venire".split())
_BEEN: Final = frozenset("stato stata stati state".split())


def reading_at(words: list[str], lows: list[str], at: int, label: str, before: list[Verb]) -> Reading | None:
    """How the verb form at ``at`` reads as a finite verb; None if it is no verb here."""
    if (at and words[at][:1].isupper()) or not _is_finite(lows, at):
        return None
    if before and before[-1].reading.lemma == "essere" and _directly(lows, before[-1].at, at):
        return None
    reading = construed(lows, at, label)
    return None if reading is None or _is_doubtful(lows, at, reading, before, label) else reading


def _directly(lows: list[str], be: int, at: int) -> bool:
    """Right behind "è", adverbs apart, stands an adjective: "è sveglia"."""
    return all(low in w.ADVERBS for low in lows[be + 1 : at])


def _is_finite(lows: list[str], at: int) -> bool:
    """Is the word at ``at`` used as a verb?"""
    low = lows[at]
    if low in w.CLITICS or low in w.PREPOSITIONS or (low in w.ADVERBS and low != "molto"):
        return False
    if low in w.NOUNS and lows[at + 1 : at + 2] in (["io"], ["noi"]):
        return True
    if not at:
        return low not in w.NOUNS or _opens_object(lows, at)
    if (low == "fa" and lows[at - 1] in w.TIMES) or (low == "sei" and not _is_you(lows, at)):
        return False
    if low in lexicon().participles and _auxiliary(lows, at):
        return False
    return _may_follow(lows, at)


def _may_follow(lows: list[str], at: int) -> bool:
    """Does the word before leave room for a verb?"""
    low, before = lows[at], lows[at - 1]
    if before in _NOMINAL:
        return before in _ONES and low in _COMMON
    if (before in w.PREPOSITIONS and before not in _LOOSE) or before in w.POSSESSIVES:
        return False
    if before in ("la", "lo", "le", "gli", "l'"):
        thing = low in w.NOUNS or low.endswith(_NOUN_ENDINGS)
        return not thing or (low[-1] == "o" and before in ("la", "le", "gli"))
    if low in w.NOUNS:
        starts = before in w.STARTS or before in _WHEN
        return before in w.CLITICS or before in _LED or (starts and _opens_object(lows, at))
    return True


def _is_you(lows: list[str], at: int) -> bool:
    """For "sei" that is not the number."""
    following = lows[at + 1] if at + 1 < len(lows) else ""
    return following in ("un", "una", "il", "la", "stato", "stata") or following in w.EVALUATIONS


def _auxiliary(lows: list[str], at: int) -> bool:
    """Does a form of avere or essere stand before the participle, adverbs apart?"""
    at -= 1
    while at > 0 and (lows[at] in w.ADVERBS or lows[at] in _BEEN):
        at -= 1
    return any(reading.lemma in _AUXILIARIES for reading in lexicon().forms.get(lows[at], ()))


def _opens_object(lows: list[str], at: int) -> bool:
    following = lows[at + 1] if at + 1 < len(lows) else ""
    return (
        following in w.ARTICLES
        or following in w.POSSESSIVES
        or following in ("sempre", "pure", "anche", "bene", "già", "con", "a", "al")
    )


def _is_doubtful(lows: list[str], at: int, reading: Reading, before: list[Verb], label: str) -> bool:
    """Is the form more likely a noun or adjective here?"""
    if not at or is_led(lows[at - 1]):
        return False
    if reading.tense == WISH:
        return lows[at - 1] in w.NUMERALS or (bool(before) and lows[at - 1] not in w.PRONOUNS)
    return label == "praise" and reading.person == 1 and lows[at] not in _SENDERS
