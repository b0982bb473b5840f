"""A finite sentence spoken to the recipient."""

from functools import lru_cache
from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.address import Unsure, addressed
from service.language.it.clause import NOBODY, Clause
from service.language.it.line import join
from service.language.it.parsing import read
from service.language.it.tidying import tidied
from service.language.it.verb import Reading, conjugate, lexicon, split_infinitive

_LONGEST: Final = 80
"""Words in a clause; a longer one is no single clause and nothing is certain in it."""
_MARKS: Final = frozenset(",;:.!?-–—")
_OPENERS: Final = frozenset({"che", "perché", "quando", "se", "come", "dove", "mentre"})
_LINKS: Final = frozenset({",", ";", ":", "e", "ed", "ma", "però", "che", "perché"})


def said(text: str, label: str, cast: Cast) -> str | None:
    """For "ha rifatto il sito" -> "hai rifatto il sito". None where it is not certain who is meant."""
    clause = opened(text, label, cast)
    if clause is None or (
        label == "ask"
        and (clause.lows[0] in w.TELLERS or clause.lows[0] == "di" or split_infinitive(clause.lows[0])[0])
    ):
        return None
    if not clause.verbs:
        return _completed(clause, label, cast)
    for end in _ends(clause, label):
        part = clause if end == len(clause.words) else read(clause.words[:end], clause.gaps[:end], label, cast)
        if end < len(clause.words) and _hangs(part, label):
            continue
        try:
            spoken = written(part, addressed(part, label, cast)).rstrip(" ,;:")
        except Unsure:
            continue
        return _predicate(part, label, cast) + spoken
    return None


def _ends(clause: Clause, label: str) -> list[int]:
    """The whole clause, then ever shorter parts of it that are sentences themselves."""
    links = _LINKS if label == "us" else _LINKS - {"che", "perché"}
    floor = max(3, clause.verbs[0].at + 1)
    cuts = (
        [at for at, low in enumerate(clause.lows) if at > floor and low in links] if label in ("us", "praise") else []
    )
    return [len(clause.words), *reversed([at - 1 if clause.lows[at - 1] in ("roba", "cosa") else at for at in cuts])]


def _hangs(part: Clause, label: str) -> bool:
    """Does the part end in the middle of something ("va detto", "ora accade")?"""
    last = part.verbs[-1]
    if last.subject == NOBODY and (label == "praise" or last.at + 1 == len(part.lows)):
        return True
    return any(low in _OPENERS for low in part.lows[last.at :])


def _predicate(clause: Clause, label: str, cast: Cast) -> str:
    """The verb that "bravissima con i contratti, grazie a lei ..." lacks at its head."""
    first, register = clause.lows[0], cast.register or "tu"
    if label != "praise" or "," not in clause.lows[: clause.verbs[0].first] or not _evaluates(first):
        return ""
    if (first[-1] in "oa") == (register == "voi") and first[-1] != "e":
        return ""
    return {"tu": "sei ", "lei": "è ", "voi": "siete "}[register]


def _evaluates(low: str) -> bool:
    return low in w.EVALUATIONS or low[:-1].endswith("issim")


@lru_cache(maxsize=512)
def opened(text: str, label: str, cast: Cast) -> Clause | None:
    """The clause read, without what is negative in praise; None if nothing fit to say is left."""
    line = tidied(text, cast)
    words, gaps = line.words, line.gaps
    if not words or len(words) > _LONGEST or any(word.lower() in w.DIALECT for word in words):
        return None
    if label == "praise":
        kept = _positive([word.lower() for word in words])
        if kept is None:
            return None
        words, gaps = words[kept[0] : kept[1]], gaps[kept[0] : kept[1]]
        if len(words) > 3 and words[-2] == "," and _evaluates(words[-1].lower()):
            words, gaps = words[:-2], gaps[:-2]
    return read(words, gaps, label, cast)


def written(clause: Clause, words: list[str]) -> str:
    """The words as text, without marks left over at either end."""
    gaps = list(clause.gaps)
    for at, word in enumerate(words):
        if (
            word != clause.words[at]
            and clause.words[at].endswith("'")
            and at + 1 < len(gaps)
            and not word.endswith("'")
        ):
            gaps[at + 1] = " "
    for at, low in enumerate(clause.lows):
        if low == "ed" and words[at] and not _next(words, at).startswith(("e", "è")):
            words[at] = "e"
    start = next((at for at, word in enumerate(words) if word and word not in _MARKS), 0)
    return join(words[start:], gaps[start:])


def _next(words: list[str], at: int) -> str:
    return next((word for word in words[at + 1 :] if word), "")


def _positive(lows: list[str]) -> tuple[int, int] | None:
    """The part of praise that has nothing negative in it, as a range of words."""
    if not any(_bad(lows, at) for at in range(len(lows))):
        return 0, len(lows)
    cuts = [at for at, low in enumerate(lows) if low in ("ma", "però", "anche_se", "peccato", "purtroppo")]
    if not cuts:
        return None
    cut = cuts[0]
    for start, end in ((0, cut), (cut + 1, len(lows))):
        if end - start > 1 and not any(_bad(lows, at) for at in range(start, end)):
            return start, end
    return None


def _bad(lows: list[str], at: int) -> bool:
    return lows[at] in w.NEGATIVE and not any(low in w.NEGATORS for low in lows[max(0, at - 5) : at])


def _completed(clause: Clause, label: str, cast: Cast) -> str | None:
    """A fragment with the verb it lacks, where only one is possible."""
    first = clause.lows[0]
    register = cast.register or "tu"
    if (label == "praise" and clause.lows[0] == "mai") or ("mai" in clause.lows[:8] and label == "praise"):
        return _never(clause, label, cast)
    if label == "praise":
        number = 5 if register == "voi" else {"tu": 2, "lei": 3}[register]
        if _evaluates(first):
            if (first[-1] in "oa") == (register == "voi") and first[-1] != "e":
                return None
            return _with(conjugate(Reading("essere", "pres", 3), number), clause, label, cast)
        if first in w.HUMAN or (
            first in ("un", "una", "gran", "grande") and len(clause.lows) > 1 and clause.lows[1] in w.HUMAN
        ):
            return _human(clause, label, cast, number)
        if first in lexicon().participles and first[-1] == "o" and lexicon().participles[first] not in w.ESSERE:
            return _with(conjugate(Reading("avere", "pres", 3), number), clause, label, cast)
    if label == "offer" and first in w.WILLING:
        return _with(
            "siamo" if first[-1] == "i" or first in ("liete", "pronte", "contente", "disposte", "grate") else "sono",
            clause,
            label,
            cast,
        )
    if (
        label == "us"
        and first in lexicon().participles
        and first[-1] == "o"
        and lexicon().participles[first] not in w.ESSERE
    ):
        return _with("abbiamo" if cast.first_plural else "ho", clause, label, cast)
    return None


def _with(verb: str, clause: Clause, label: str, cast: Cast) -> str | None:
    try:
        words = addressed(clause, label, cast)
    except Unsure:
        return None
    return f"{verb} {written(clause, words)}"


def _human(clause: Clause, label: str, cast: Cast, number: int) -> str | None:
    """For "persona squisita" -> "sei una persona squisita", "gente perbene" -> "siete gente perbene"."""
    first = clause.lows[0]
    many = (first[-1] in "ie" and first not in ("gente", "fuoriclasse", "signore")) or first == "gente"
    if many != (number == 5) or (first in ("un", "una") and number == 5):
        return None
    article = (
        ""
        if many or first in ("un", "una")
        else "una "
        if first[-1] == "a" and first not in ("collega", "professionista")
        else "un "
    )
    if first in ("collega", "professionista", "gran", "grande"):
        return None
    return _with(conjugate(Reading("essere", "pres", 3), number) + (" " + article).rstrip(), clause, label, cast)


def _never(clause: Clause, label: str, cast: Cast) -> str | None:
    """For "in undici anni mai un cedolino sbagliato" -> "in undici anni non c'è mai stato un cedolino sbagliato"."""
    at = clause.lows.index("mai")
    following = clause.lows[at + 1] if at + 1 < len(clause.lows) else ""
    if (
        following not in ("un", "una", "un'")
        or (at and clause.lows[0] not in w.PREPOSITIONS)
        or clause.lows.count("mai") > 1
    ):
        return None
    try:
        words = addressed(clause, label, cast)
    except Unsure:
        return None
    words[at] = "non c'è mai stat" + ("o" if following == "un" else "a")
    return written(clause, words)
