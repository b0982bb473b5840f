"""Typed words that are one thing or another by the words around them: "ill", "its", "march"."""

import re
from collections.abc import Callable

from service.language.en.lexicon import CLAUSE_OPENERS, ITS_IS, ITS_IS_ALONE, PREPOSITIONS, table
from service.language.en.verb import BASES, is_adverb

_WORDS = table("spelling")
_MONTHS: dict[str, str] = _WORDS["months"]
_DAYS: dict[str, str] = _WORDS["days"]
_DATED = frozenset(_WORDS["dated"]["before"].split())
_EVENTS = frozenset(_WORDS["dated"]["events"].split())
_CLAUSES = CLAUSE_OPENERS | {"now"}
_TO = frozenset("him her them want need like have has going able".split())
_ILL = frozenset("also always still gladly happily even never".split())
_DIGIT = re.compile(r"\d")

Rule = Callable[[list[str], list[str], int], str]


def _next(words: list[str], index: int) -> str:
    return words[index + 1].lower() if index + 1 < len(words) else ""


def _before(words: list[str], index: int) -> str:
    return words[index - 1].lower() if index else ""


def _ill(words: list[str], _gaps: list[str], index: int) -> str:
    following = _next(words, index)
    return "I'll" if following in BASES or following in _ILL else words[index]


def _id(words: list[str], _gaps: list[str], index: int) -> str:
    following = _next(words, index)
    return "I'd" if words[index] != "ID" and (following in BASES or is_adverb(following)) else words[index]


def _were(words: list[str], _gaps: list[str], index: int) -> str:
    opens = index == 0 or _before(words, index) in _CLAUSES
    return "we're" if opens and _next(words, index).endswith("ing") else words[index]


def _its(words: list[str], gaps: list[str], index: int) -> str:
    following = _next(words, index)
    clear = following in ITS_IS or following.endswith("ing") or following.isdigit()
    if not clear and following in ITS_IS_ALONE:
        behind = _next(words, index + 1)
        ends = not behind or gaps[index + 2] != " " or behind in PREPOSITIONS or behind in CLAUSE_OPENERS
        clear = ends and (index == 0 or gaps[index] != " " or _before(words, index) in _CLAUSES)
    return ("It's" if words[index][0] == "I" else "it's") if clear else words[index]


def _month(words: list[str], _gaps: list[str], index: int) -> str:
    """May, March, August: also a modal, a verb, an adjective."""
    key, before, following = words[index].lower(), _before(words, index), _next(words, index)
    dated = before in _DATED or bool(_DIGIT.match(following)) or before[:1].isdigit()
    event = following in _EVENTS and before in {"the", "our", "my", "his", "her", "their", "a"}
    return key.capitalize() if (dated and following != "of") or event else words[index]


def _short_date(words: list[str], _gaps: list[str], index: int) -> str:
    """As in "Sept 2024", "Fri 14 Nov", "on thurs"."""
    key, before, following = words[index].lower(), _before(words, index), _next(words, index)
    dated = bool(_DIGIT.match(following)) or before[:1].isdigit() or (before in _DATED and following not in BASES)
    return (_MONTHS.get(key) or _DAYS[key]) if dated else words[index]


def _to(words: list[str], _gaps: list[str], index: int) -> str:
    return "to" if _next(words, index) in BASES and _before(words, index) in _TO else words[index]


def _gotta(words: list[str], _gaps: list[str], index: int) -> str:
    return "got to" if "'" in _before(words, index) else "have to"


def _black(words: list[str], _gaps: list[str], index: int) -> str:
    return "Black" if _next(words, index) == "friday" else words[index]


def _i(words: list[str], _gaps: list[str], index: int) -> str:
    return words[index][0].upper() + words[index][1:]


def _joined(words: list[str], gaps: list[str], index: int) -> str:
    """A plus or an ampersand between words; in "Han & Lindqvist" and in quotation marks it is part of a name."""
    if index + 1 >= len(words):
        return words[index]
    before, after = words[index - 1] if index else "", words[index + 1]
    named = before[:1].isupper() and after[:1].isupper() and words[index] == "&"
    sums = before[:1].isdigit() and after[:1].isdigit() and words[index] == "+"
    quoted = index > 0 and '"' in gaps[index - 1]
    return words[index] if named or sums or quoted else "and"


def _with(words: list[str], _gaps: list[str], index: int) -> str:
    return "with" if words[index] == "w" and _next(words, index).isalpha() else words[index]


def _very(words: list[str], _gaps: list[str], index: int) -> str:
    fits = words[index] == "v" and _next(words, index).isalpha() and not (index and words[index - 1][:1].isupper())
    return "very" if fits else words[index]


def _min(words: list[str], _gaps: list[str], index: int) -> str:
    before = _before(words, index)
    return ("minute" if before == "1" else "minutes") if before.isdigit() else words[index]


RULES: dict[str, Rule] = {
    "ill": _ill,
    "id": _id,
    "were": _were,
    "its": _its,
    "may": _month,
    "march": _month,
    "august": _month,
    "2": _to,
    "gotta": _gotta,
    "black": _black,
    "+": _joined,
    "&": _joined,
    "w": _with,
    "v": _very,
    "min": _min,
    **dict.fromkeys(("i", "i'm", "i'd", "i'll", "i've"), _i),
    **dict.fromkeys((*_MONTHS, *_DAYS), _short_date),
}
WORDS = frozenset(RULES)
