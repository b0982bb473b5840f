"""Somebody's name behind "a", as titles, articles and vowels ask: "alla dott.ssa Ferri", "ad Anna Conti"."""

from typing import Final

from service.language.it import word as w

_ARTICLES: Final = {"il": "al", "lo": "allo", "la": "alla", "i": "ai", "gli": "agli", "le": "alle"}
_AND: Final = " e "


def to_person(name: str) -> str:
    """The name behind "a": "alla dott.ssa Ferri", "all'avv. Ruffini", "al prof. Conti", "a Henrik Olsson".

    Names joined with "e" each take their own: "al dott. Neri e alla prof.ssa Conti".
    """
    plain = " ".join(name.replace("’", "'").split())
    first, joined, others = plain.partition(_AND)
    if joined and (_head(others) in _TITLED or others.lower().startswith("l'")):
        return f"{to_person(first)}{_AND}{to_person(others)}"
    return _one(plain)


def _head(name: str) -> str:
    return name.split(" ", 1)[0].lower()


def _one(name: str) -> str:
    head, _, rest = name.partition(" ")
    low = head.lower()
    if low[:2] == "l'":
        return f"all'{name[2:]}"
    if low in _ARTICLES and rest:
        return f"{_ARTICLES[low]} {rest}"
    if low in _TITLED and (rest or head == low):
        return _TITLED[low] + name
    return f"ad {name}" if low[:1] in ("a", "à") else f"a {name}"


_TITLED: Final = {
    title: before
    for titles, before in ((w.WITH_AL, "al "), (w.WITH_ALL, "all'"), (w.WITH_ALLA, "alla "), (w.WITH_ALLO, "allo "))
    for title in titles
} | dict.fromkeys(_ARTICLES, "")
"""What stands before a name that begins with the title; an article is joined by its own rule."""
