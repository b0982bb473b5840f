"""What the labeller sees of a clause: word classes in order, a few words, and where the clause stands."""

import re
import tomllib
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from service.understanding.labels.weights import Features

_TOKEN = re.compile(r"[\w'&-]+|[?!:]")
_ELISION = re.compile(r"([a-zà-ù]{1,6}')(?=[a-zà-ù])")
_FOLDER = Path(__file__).parent
_PEOPLE = frozenset({"I", "WE", "HE", "YOU", "NAME", "LO"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause stands: ``index`` of ``count`` clauses, ``quoted`` inside quotation marks.

    ``mark``: ``>`` or ``-`` at the head of its line, ``chat`` inside a line of a chat log, else an empty text.
    """

    index: int
    count: int
    quoted: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class _Classes:
    of: dict[str, str]
    suffixes: tuple[str, ...]


@cache
def _classes(language: str) -> _Classes:
    table = tomllib.loads((_FOLDER / f"classes.{language}.toml").read_text(encoding="utf-8"))
    of: dict[str, str] = {}
    for name, words in table["classes"].items():
        for word in words.split():
            of.setdefault(word, name)
    return _Classes(of, tuple(table["suffixes"]))


def features(clause: str, language: str, place: Place) -> Features:
    """The features of one clause by kind.

    ``w`` words, ``c`` their classes, ``c2`` neighbours among those, ``1`` and ``^2`` how it begins, ``subj`` who comes
    first in it, ``at`` where it stands.
    """
    words, classes = _classified(clause, _classes(language))
    framed = ["^", *classes, "$"]
    return {
        "w": {*words},
        "c": {*framed},
        "c2": {*pairwise(framed)},
        "1": words[:1],
        "^2": (tuple(classes[:2]),),
        "subj": (next((one for one in classes if one in _PEOPLE), "-"),),
        "at": _placed(clause, len(words), place),
    }


def _classified(clause: str, known: _Classes) -> tuple[list[str], list[str]]:
    tokens: list[str] = _TOKEN.findall(clause)
    words = [*map(str.lower, tokens)]
    tokens[:1] = words[:1]  # a capital says nothing at the beginning
    if "'" in clause:
        return _elided(tokens, words, known)
    of = known.of
    return words, [of.get(word) or _shape(word, token, known) for word, token in zip(words, tokens, strict=True)]


def _elided(tokens: list[str], words: list[str], known: _Classes) -> tuple[list[str], list[str]]:
    """The same with each elision a word of its own, where the whole is no known word ("l'", "azienda")."""
    of, found, classes = known.of, [], []
    for token, word in zip(tokens, words, strict=True):
        rest = word
        if "'" in word[:7] and word not in of and (elision := _ELISION.match(word)):
            found.append(elision.group())
            classes.append(of.get(elision.group()) or of.get(elision.group()[:-1], "x"))
            rest = word[elision.end() :]
        found.append(rest)
        classes.append(of.get(rest) or _shape(rest, token, known))
    return found, classes


def praises(text: str, language: str) -> bool:
    """A word of praise, or a figure that a success may be told in, stands in the text."""
    of = _classes(language).of
    return any(word[0].isdigit() or of.get(word.lower()) == "PRAISE" for word in _TOKEN.findall(text))


def tells_deed(text: str, language: str) -> bool:
    """The text begins with somebody and what they did: "he rewrote …", "ha vinto …"."""
    _, classes = _classified(text, _classes(language))
    begins = [one for one in classes if one not in ("AND", "BUT", "CAUSE", "GROUP")][:2]
    if begins[:1] == ["HA"]:
        return begins[1:2] not in ([], ["DET"], ["NUM"])
    return len(begins) > 1 and begins[0] in ("HE", "WE") and begins[1] in _DEEDS


_DEEDS = ("ed", "x", "PRAISE", "WRITE", "ASK", "ato", "uto", "ata", "ati")


def _shape(word: str, token: str, known: _Classes) -> str:
    """The class of a word that is not listed; ``token`` is as typed, but in lower case where it begins the clause."""
    if not word[0].isalnum():
        return word
    if word[0].isdigit():
        return "NUM"
    if token[0].isupper():
        return "NAME"
    if word.endswith(known.suffixes):
        for suffix in known.suffixes:
            if word.endswith(suffix) and len(word) > len(suffix) + 1:
                return suffix
    return "x"


def _placed(clause: str, words: int, place: Place) -> list[Hashable]:
    found: list[Hashable] = [
        f"pos{min(4, 5 * place.index // max(1, place.count))}",
        f"end{clause[-1:]}",
        f"len{min(6, words // 3)}",
    ]
    if place.index == 0:
        found.append("first")
    if place.index == place.count - 1:
        found.append("last")
    if place.quoted:
        found.append("quoted")
    if place.mark:
        found.append("mark" + place.mark)
    if clause[:1].isupper():
        found.append("cap")
    if clause.isupper():
        found.append("caps")
    return found
