"""Which words of a clause are finite verbs, and how each is best understood."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import PRONOUNS, STARTS, Verb
from service.language.it.conjugation import PRESENT, REMOTE, WISH
from service.language.it.verb import Reading, lexicon

_NOUN_ENDINGS: Final = ("zioni", "sioni", "gioni", "menti", "mento", "anza", "enza")
_NOMINAL: Final = (w.DETERMINERS - w.NUMERALS - {"tutto", "tutti", "tutte", "tutta", "quello", "prima", "primo", "altri"}) | {
    "il", "i", "un", "uno", "una", "un'",
}  # fmt: skip


def reading_at(words: list[str], lows: list[str], at: int, label: str, before: list[Verb]) -> Reading | None:
    """How the verb form at ``at`` reads as a finite verb; None if it is no verb here."""
    if (at and words[at][:1].isupper()) or not _finite(lows, at):
        return None
    reading = _reading(lows, at, label)
    return None if reading is None or _doubtful(lows, at, reading, before, label) else reading


def _forms() -> dict[str, tuple[Reading, ...]]:
    return lexicon().forms


def _finite(lows: list[str], at: int) -> bool:
    """Is the word at ``at`` used as a verb?"""
    low = lows[at]
    if low in w.CLITICS or low in w.PREPOSITIONS or (low in w.ADVERBS and low != "molto"):
        return False
    if not at:
        return low not in w.NOUNS or _opens_object(lows, at)
    before = lows[at - 1]
    if low == "fa" and before in w.TIMES:
        return False
    if low == "sei" and not _is_you(lows, at):
        return False
    if before in _NOMINAL:
        return before == "uno" and low in ("ha", "è", "era", "aveva")
    if low in lexicon().participles and _auxiliary(lows, at):
        return False
    if before in w.PREPOSITIONS and before not in (
        "dopo",
        "prima",
        "sopra",
        "sotto",
        "insieme",
        "davanti",
        "dentro",
        "fuori",
        "contro",
        "oltre",
    ):
        return False
    if before in w.POSSESSIVES:
        return False
    if before in ("la", "lo", "le", "gli", "l'"):
        return (low not in w.NOUNS and not low.endswith(_NOUN_ENDINGS)) or (
            low[-1] == "o" and before in ("la", "le", "gli")
        )
    if low in w.NOUNS:
        return (
            before in w.CLITICS
            or before in ("non", "lui", "lei", "loro", "io", "noi", "che", "chi")
            or (before in STARTS and _opens_object(lows, at))
        )
    return True


def _is_you(lows: list[str], at: int) -> bool:
    """For "sei" that is not the number."""
    following = lows[at + 1] if at + 1 < len(lows) else ""
    return following in ("un", "una", "il", "la", "stato", "stata") or following in w.EVALUATIONS


def _auxiliary(lows: list[str], at: int) -> bool:
    """Does a form of avere or essere stand before the participle, adverbs apart?"""
    at -= 1
    while at > 0 and (lows[at] in w.ADVERBS or lows[at] in ("stato", "stata", "stati", "state")):
        at -= 1
    return any(reading.lemma in ("avere", "essere", "venire") for reading in _forms().get(lows[at], ()))


def _opens_object(lows: list[str], at: int) -> bool:
    following = lows[at + 1] if at + 1 < len(lows) else ""
    return (
        following in w.ARTICLES
        or following in w.POSSESSIVES
        or following in ("sempre", "pure", "anche", "bene", "già")
        or following in ("con", "a", "al")
    )


def _reading(lows: list[str], at: int, label: str) -> Reading | None:
    """The likeliest way to understand the form; third persons first, since they may be the recipient."""
    low = lows[at]
    found = _forms()[low]
    if low == "sono":
        return _sono(lows, at, label)
    third = [r for r in found if r.person in (3, 6) and r.tense != WISH]
    wish = [r for r in found if r.person in (3, 6) and r.tense == WISH]
    if (
        third
        and third[0].tense == REMOTE
        and low in lexicon().participles
        and at
        and not (lows[at - 1] in w.CLITICS or lows[at - 1] in PRONOUNS or lows[at - 1] in ("non", "che"))
    ):
        return None
    if third and not (wish and label == "ask" and not at):
        return third[0]
    if (
        not third
        and not wish
        and at
        and (found[0].person in (2, 5) or low[-1] == "i")
        and low != "hai"
        and not _verbal_before(lows[at - 1])
    ):
        return None
    if not third and not wish and found[0].person == 1 and low in w.NOUNS and not _verbal_before(lows[at - 1]):
        return None
    if wish and label == "praise" and "che" not in lows[:at]:
        return Reading(wish[0].lemma, PRESENT, wish[0].person) if wish[0].lemma in ("avere", "essere") else None
    if wish and (label in ("ask", "offer") or low[-3:] in ("ino", "ano") or "che" in lows[:at] or "non" in lows[:at]):
        return wish[0]
    return found[0] if not wish else None


def _verbal_before(before: str) -> bool:
    return (
        before in w.CLITICS
        or before in w.ADVERBS
        or before in w.CONJUNCTIONS
        or before in STARTS
        or before in ("io", "chi")
    )


def _doubtful(lows: list[str], at: int, reading: Reading, before: list[Verb], label: str) -> bool:
    """Is the form more likely a noun or adjective here?"""
    if not at or _verbal_before(lows[at - 1]):
        return False
    if reading.tense == WISH:
        return lows[at - 1] in w.NUMERALS or (bool(before) and lows[at - 1] not in PRONOUNS)
    return (
        label == "praise"
        and reading.person == 1
        and lows[at] not in ("ho", "sono", "devo", "posso", "so", "avrei", "ero", "avevo")
    )


def _sono(lows: list[str], at: int, label: str) -> Reading:
    plural = Reading("essere", "pres", 6)
    for low in lows[at + 1 : at + 4]:
        if low in w.ADVERBS or low in ("super", "come"):
            continue
        if low in ("loro", "un", "una", "io") or low in lexicon().participles or low in w.EVALUATIONS:
            return plural if low[-1] in "ie" or low == "loro" else Reading("essere", "pres", 1)
        break
    return (
        plural
        if label in ("praise", "complaint") or (at and lows[at - 1] in ("ci", "loro"))
        else Reading("essere", "pres", 1)
    )
