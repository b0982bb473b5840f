"""A finite sentence spoken to the recipient."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.address import Unsure, addressed
from service.language.it.clause import NOBODY, UNSURE, Clause, written
from service.language.it.fragment import completed
from service.language.it.opening import evaluates, opened
from service.language.it.parsing import read
from service.language.it.substance import hangs_wish, is_half, offers, praises
from service.language.it.verb import split_infinitive

_OPENERS: Final = frozenset({"che", "perché", "quando", "se", "come", "dove", "mentre"})
_LINKS: Final = frozenset({",", ";", ":", "e", "ed", "ma", "però", "che", "perché"})
_BE: Final = {"tu": "sei ", "lei": "è ", "voi": "siete "}


def said(text: str, label: str, cast: Cast) -> str | None:
    """For "ha rifatto il sito" -> "hai rifatto il sito". None where it is not certain who is meant."""
    clause = opened(text, label, cast)
    if clause is None or (label == "ask" and _instructs(clause.lows)):
        return None
    if not clause.verbs:
        return completed(clause, label, cast)
    if label in ("ask", "decision") and hangs_wish(clause):
        return None
    for end in _ends(clause, label):
        part = clause if end == len(clause.words) else read(clause.words[:end], clause.gaps[:end], label, cast)
        if (
            is_half(part)
            or (end < len(clause.words) and _hangs(part, label))
            or (label == "praise" and not praises(part))
        ):
            continue
        try:
            words = addressed(part, label, cast)
        except Unsure:
            continue
        if label == "offer" and not offers(part, words):
            return None
        return _predicate(part, label, cast) + written(part, words).rstrip(" ,;:")
    return None


def _instructs(lows: list[str]) -> bool:
    """Is it an order to who writes the letter, or too short to be more than a label?"""
    return lows[0] in w.TELLERS or lows[0] == "di" or bool(split_infinitive(lows[0])[0]) or len(lows) < 3


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
    set_off = following.subject == UNSURE and clause.lows[following.first - 1] == ","
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
