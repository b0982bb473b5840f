"""A clause as typed, made fit to stand in a letter: spelling, case, marks, nothing before or after it."""

import re
from functools import lru_cache
from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.edges import ended, headed, unspoken
from service.language.it.elision import elided
from service.language.it.line import Line, join, split
from service.language.it.spelling import capitals, spell
from service.language.it.verb import lexicon

_EMOJI: Final = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff\u200d\ufe0f\u20e3]+|[:;]-?[)(DPp](?!\\w)|<3")
_INSIDE: Final = re.compile(
    r"\([^()]{60,}\)|\((?:[^()]{0,40}\b(?:non|scriver|dire|dir|citare|segreto|trapel|boh|storia)\b[^()]{0,40}|!+|\?+)\)",
    re.IGNORECASE,
)
_SLANG: Final = re.compile(r"\bda dio\b", re.IGNORECASE)
_TYPED_ACCENT: Final = re.compile(r"\b(\w*[aeiou])'(?=[\s,.;:!?]|$)", re.IGNORECASE)
_ACCENTS: Final = dict(zip("aeiou", "àèìòù", strict=True))
_CUT_OFF: Final = frozenset("po mo di da fa va sta be ca to de a e i o".split()) - {"e"}
_MARKS: Final = re.compile(r"([!?])[!?]+|\.{2,}|…")
_NAMED_BEFORE: Final = frozenset("ha è era aveva sa fa ci mi s.r.l. s.p.a. s.n.c. s.a.s. srl spa snc sas".split())
_SMALL: Final = (
    w.ADVERBS
    | w.CONJUNCTIONS
    | w.PREPOSITIONS
    | w.DETERMINERS
    | w.ARTICLES
    | w.CLITICS
    | w.TIMES
    | w.SUBJECTS
    | w.ROLES
    | w.FIRMS
)


@lru_cache(maxsize=512)
def tidied(text: str, cast: Cast) -> Line:
    """The tidied clause as words and gaps. Callers must not change it."""
    line = elided(split(_plain(text)))
    words, gaps = spell(line.words, cast), line.gaps
    words, gaps = headed(words, gaps)
    words, gaps = ended(words, gaps)
    kept, held = unspoken(words, gaps)
    if kept is not words:
        words, gaps = headed(*ended(kept, held))
    if words:
        words = [_lowered(words, cast), *words[1:]]
    return Line(words, gaps)


def _plain(text: str) -> str:
    """Without emoji, instructions in brackets and rows of marks."""
    plain = _TYPED_ACCENT.sub(_accented, text.replace("’", "'"))
    if not plain.isascii():
        plain = _EMOJI.sub(" ", plain)
    if "(" in plain:
        plain = _INSIDE.sub(" ", plain)
    if "dio" in plain or "DIO" in plain:
        plain = _SLANG.sub("benissimo", plain)
    return _MARKS.sub(lambda m: m.group(1) or ",", plain)


def _accented(found: re.Match[str]) -> str:
    """As in "perche' ", "qualita' ": an apostrophe typed for an accent."""
    word = found.group(1)
    if word.lower() in _CUT_OFF:
        return found.group()
    last = "é" if word.lower().endswith("che") else _ACCENTS[word[-1].lower()]
    return word[:-1] + last


def _lowered(words: list[str], cast: Cast) -> str:
    """The first word, small unless it is a name or an abbreviation."""
    first = words[0]
    low = first.lower()
    if first == low or low in capitals(cast) or (not first[1:].islower() and len(first) > 2 and "'" not in first):
        return first
    following = words[1].lower() if len(words) > 1 else ""
    is_name = following in _NAMED_BEFORE and low not in _SMALL and low not in lexicon().forms
    return first if is_name else low


def tidy(text: str, cast: Cast) -> str:
    """The clause with spelling, case and marks put right; nobody's person is changed."""
    line = tidied(text, cast)
    return join(line.words, line.gaps)
