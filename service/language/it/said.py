"""A finite sentence spoken to the recipient."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.address import Unsure, addressed
from service.language.it.clause import ME, NOBODY, Clause, Verb, written
from service.language.it.conjugation import WISH
from service.language.it.fragment import completed
from service.language.it.opening import evaluates, opened
from service.language.it.parsing import read
from service.language.it.verb import lexicon, split_infinitive

_OPENERS: Final = frozenset({"che", "perché", "quando", "se", "come", "dove", "mentre"})
_LINKS: Final = frozenset({",", ";", ":", "e", "ed", "ma", "però", "che", "perché"})
_BE: Final = {"tu": "sei ", "lei": "è ", "voi": "siete "}


def said(text: str, label: str, cast: Cast) -> str | None:
    """For "ha rifatto il sito" -> "hai rifatto il sito". None where it is not certain who is meant."""
    clause = opened(text, label, cast)
    if clause is None or (label == "ask" and _instructs(clause.lows[0])):
        return None
    if not clause.verbs:
        return completed(clause, label, cast)
    if _wishes(clause, label) or (label == "ask" and len(clause.lows) < 3):
        return None
    for end in _ends(clause, label):
        part = clause if end == len(clause.words) else read(clause.words[:end], clause.gaps[:end], label, cast)
        if (end < len(clause.words) and _hangs(part, label)) or _says_nothing(part, label):
            continue
        try:
            words = addressed(part, label, cast)
        except Unsure:
            continue
        if label == "offer" and not _offers(part, words):
            return None
        return _predicate(part, label, cast) + written(part, words).rstrip(" ,;:")
    return None


def _instructs(first: str) -> bool:
    return first in w.TELLERS or first == "di" or bool(split_infinitive(first)[0])


def _wishes(clause: Clause, label: str) -> bool:
    """Does a wish or a question hang on a fragment ("ultimo giro a marzo, che ci ridia le chiavi")?"""
    first = clause.verbs[0]
    opener = clause.lows[first.first - 1] if first.first > 1 else ""
    if label not in ("ask", "decision") or first.first < 2:
        return False
    return (opener == "che" and first.reading.tense == WISH) or clause.lows[first.first - 2 : first.first] == [
        "e",
        "se",
    ]


def _says_nothing(clause: Clause, label: str) -> bool:
    """Nothing is praised in "è vero", nor in what the sender has or where they are: "ho un negozio a Modena"."""
    if label != "praise":
        return False
    first = clause.verbs[0]
    if first.subject == NOBODY:
        return len(clause.lows) <= 2 or (first.at == 0 and first.reading.lemma in ("restare", "rimanere"))
    behind = clause.lows[first.at + 1] if first.at + 1 < len(clause.lows) else ""
    has = first.reading.lemma == "avere" and first.reading.tense == "pres" and behind in w.ARTICLES
    stands = first.reading.lemma == "trovare" and behind == "bene" and "con" not in clause.lows
    return first.subject == ME and first.reading.person == 1 and len(clause.verbs) == 1 and (has or stands)


def _offers(clause: Clause, words: list[str]) -> bool:
    """Is the recipient given or promised something? What only the sender goes through is no offer."""
    if words != clause.words or not clause.verbs or not w.CONTACTS.isdisjoint(clause.lows):
        return True
    return any(
        verb.subject != ME or verb.reading.lemma not in w.CONDITIONS or _doing(clause, verb) for verb in clause.verbs
    )


def _doing(clause: Clause, verb: Verb) -> bool:
    """For "ho avvisato" and "posso portare": the verb that counts comes behind."""
    for low in clause.lows[verb.at + 1 : verb.at + 4]:
        lemma = lexicon().participles.get(low, "") or split_infinitive(low)[0]
        if lemma:
            return lemma not in w.CONDITIONS
    return False


def _ends(clause: Clause, label: str) -> list[int]:
    """The whole clause, then ever shorter parts of it that are sentences themselves."""
    if label not in ("us", "praise"):
        return [len(clause.words)]
    links = _LINKS if label == "us" else _LINKS - {"che", "perché"}
    floor = max(3, clause.verbs[0].at + 1)
    cuts = [at for at, low in enumerate(clause.lows) if at > floor and low in links and _parts(clause, at)]
    return [len(clause.words), *reversed([at - 1 if clause.lows[at - 1] in ("roba", "cosa") else at for at in cuts])]


def _parts(clause: Clause, at: int) -> bool:
    """Does the link part two sentences, and not the things named ahead of the next verb?"""
    following = next((verb for verb in clause.verbs if verb.at > at), None)
    last = max(verb.at for verb in clause.verbs if verb.at < at)
    if following is None or _LINKS.isdisjoint(clause.lows[last + 1 : at]):
        return True
    set_off = clause.lows[at] == "," and following.first == at + 1
    return following.phrase is None and following.fronted is None and not set_off


def _hangs(part: Clause, label: str) -> bool:
    """Does the part end in the middle of something ("va detto", "ora accade")?"""
    last = part.verbs[-1]
    if last.subject == NOBODY and (label == "praise" or last.at + 1 == len(part.lows)):
        return True
    return not _OPENERS.isdisjoint(part.lows[last.at :])


def _predicate(clause: Clause, label: str, cast: Cast) -> str:
    """The verb that "bravissima con i contratti, grazie a lei ..." lacks at its head."""
    first, register = clause.lows[0], cast.register or "tu"
    if label != "praise" or "," not in clause.lows[: clause.verbs[0].first] or not evaluates(first):
        return ""
    if (first[-1] in "oa") == (register == "voi") and first[-1] != "e":
        return ""
    return _BE[register]
