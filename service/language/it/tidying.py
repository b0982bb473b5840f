"""A clause as typed, made fit to stand in a letter: spelling, case, marks, nothing before or after it."""

import re
from functools import lru_cache
from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.line import Line, join, split
from service.language.it.spelling import capitals, spell
from service.language.it.verb import lexicon

_EMOJI: Final = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff\u200d\ufe0f\u20e3]+|[:;]-?[)(DPp](?!\\w)|<3")
_INSIDE: Final = re.compile(
    r"\([^()]{60,}\)|\((?:[^()]{0,40}\b(?:non|scriver|dire|dir|citare|segreto|trapel|boh|storia)\b[^()]{0,40}|!+|\?+)\)",
    re.IGNORECASE,
)
_SLANG: Final = re.compile(r"\bda dio\b")
_MARKS: Final = re.compile(r"([!?])[!?]+|\.{2,}|…")
_OPEN: Final = frozenset('-–—*•,;:.!?…"»)]>~=')
_CLOSE: Final = frozenset('-–—*•,;:.!…"«([<~=?')


@lru_cache(maxsize=512)
def tidied(text: str, cast: Cast) -> Line:
    """The tidied clause as words and gaps. Callers must not change it."""
    plain = text.replace("’", "'")
    if not plain.isascii():
        plain = _EMOJI.sub(" ", plain)
    if "(" in plain:
        plain = _INSIDE.sub(" ", plain)
    plain = _SLANG.sub("benissimo", plain) if "dio" in plain else plain
    plain = _MARKS.sub(lambda m: m.group(1) or ",", plain)
    line = split(plain)
    words, gaps = spell(line.words, cast), line.gaps
    words, gaps = _headed(words, gaps)
    words, gaps = _ended(words, gaps)
    words, gaps = _headed(*_unspoken(words, gaps))
    if words:
        words = [_lowered(words, cast), *words[1:]]
    return Line(words, gaps)


def _headed(words: list[str], gaps: list[str]) -> tuple[list[str], list[str]]:
    """Without the connectives, labels and marks it begins with."""
    at = 0
    while at < len(words):
        if words[at] in _OPEN and words[at] != "«":
            at += 1
            continue
        rest = [word.lower() for word in words[at : at + 5]]
        if len(rest) > 1 and ((rest[1] == ":" and rest[0] in _SPEAKERS) or _opens_sentence(rest)):
            at += 2 if rest[1] == ":" else 1
            continue
        phrase = next((p for p in w.HEADS.get(rest[0], ()) if rest[: len(p)] == list(p) and _detached(p, rest)), None)
        if phrase is None:
            break
        at += len(phrase)
    return words[at:], gaps[at:]


def _opens_sentence(rest: list[str]) -> bool:
    """For "che" that only hangs the sentence on the one before."""
    after = rest[1]
    return rest[0] == "che" and (
        after in w.CLITICS
        or after in w.ARTICLES
        or after in _PRONOUNS
        or after in w.PREPOSITIONS
        or after in lexicon().forms
    )


def _detached(phrase: tuple[str, ...], rest: list[str]) -> bool:
    """Some openings are connectives only before a mark: "motivo: ...", "problema: ..."."""
    after = rest[len(phrase)] if len(rest) > len(phrase) else ""
    if phrase[0] in _LABELS:
        return after == ":"
    if phrase[0] in _LOOSE:
        return after in (",", ":")
    return True


_LABELS = frozenset("motivo motivi nota meriti merito problema ask offro pro contro sì no ok solo in".split())
_SPEAKERS = frozenset("io noi lui lei loro".split())
_LOOSE = frozenset("infine ecco prima".split())


def _ended(words: list[str], gaps: list[str]) -> tuple[list[str], list[str]]:
    end = len(words)
    while end:
        if words[end - 1] in _CLOSE and not (words[end - 1] == '"' and words[:end].count('"') % 2 == 0):
            end -= 1
            continue
        lows = [word.lower() for word in words[max(0, end - 3) : end]]
        phrase = next((p for p in w.ENDINGS.get(lows[-1], ()) if lows[-len(p) :] == list(p)), None)
        if phrase is None or len(phrase) >= end:
            break
        end -= len(phrase)
    return words[:end], gaps[:end]


def _unspoken(words: list[str], gaps: list[str]) -> tuple[list[str], list[str]]:
    """Without interjections inside, and the commas that held them."""
    if not any(word.lower() in w.ASIDES for word in words):
        return words, gaps
    kept: list[int] = []
    for at, word in enumerate(words):
        if word.lower() in w.ASIDES:
            continue
        if word == "," and kept and words[kept[-1]] == ",":
            continue
        kept.append(at)
    return [words[at] for at in kept], [gaps[at] for at in kept]


def _lowered(words: list[str], cast: Cast) -> str:
    """The first word, small unless it is a name or an abbreviation."""
    first = words[0]
    low = first.lower()
    if first == low or low in capitals(cast) or (not first[1:].islower() and len(first) > 2 and "'" not in first):
        return first
    following = words[1].lower() if len(words) > 1 else ""
    is_name = low not in w.ROLES and low not in w.FIRMS and following in _THIRD and not _common(low)
    return first if is_name else low


_THIRD = frozenset("ha è era aveva sa fa ci mi".split())


def _common(low: str) -> bool:
    return (
        any(
            low in words
            for words in (
                w.ADVERBS,
                w.CONJUNCTIONS,
                w.PREPOSITIONS,
                w.DETERMINERS,
                w.ARTICLES,
                w.CLITICS,
                w.TIMES,
                _PRONOUNS,
            )
        )
        or low in lexicon().forms
    )


_PRONOUNS = frozenset(
    "lui lei loro chi qualcuno nessuno ognuno ciascuno tutto tutti questo quello io noi gente".split()
)


def tidy(text: str, cast: Cast) -> str:
    """The clause with spelling, case and marks put right; nobody's person is changed."""
    line = tidied(text, cast)
    return join(line.words, line.gaps)
