"""What the labeller sees of a clause: word classes in order, a few words, and where the clause stands."""

import re
import tomllib
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

_TOKEN = re.compile(r"[\w'&-]+|[?!:]")
_ELISION = re.compile(r"([a-zà-ù]{1,6}')(?=[a-zà-ù])")
_FOLDER = Path(__file__).parent
_PEOPLE = ("I", "WE", "HE", "YOU", "NAME", "LO")
_PLAIN = frozenset({"DET", "PREP", "AND", "TO", "FOR", "NUM", "NAME", "IT", "CHE", "DA"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause stands: ``index`` of ``count`` clauses, ``quoted`` inside quotation marks, ``mark``: ``>`` or
    ``-`` at the head of its line, ``chat`` inside a line of a chat log, else an empty text."""

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


Features = dict[str, list[Hashable]]


def features(clause: str, language: str, place: Place) -> Features:
    """The features of one clause by kind: ``w`` words, ``p`` their beginnings, ``c`` classes, ``c2`` neighbours among
    them, ``sk`` classes one apart, ``^1`` to ``^4`` and ``1``, ``12`` how it begins, ``cx`` classes that meet, ``at``
    where it stands."""
    known = _classes(language)
    words, classes = _classified(clause, known)
    framed = ["^", *classes, "$"]
    people = [one for one in classes if one in _PEOPLE]
    main = sorted({one for one in classes if one.isupper() and one not in _PLAIN})
    return {
        "w": list({*words}),
        "p": list({word[:5] for word in words if len(word) > 5}),
        "c": list({*framed}),
        "c2": list({*zip(framed, framed[1:], strict=False)}),
        "sk": list({*zip(framed, framed[2:], strict=False)}),
        "1": list(words[:1]),
        "12": [tuple(words[:2])],
        "^2": [tuple(classes[:2])],
        "^3": [tuple(classes[:3])],
        "^4": [tuple(classes[:4])],
        "subj": [people[0] if people else "-"],
        "people": [tuple(sorted({*people}))],
        "cx": list(combinations(main, 2)),
        "at": _placed(clause, len(words), place),
    }


def _classified(clause: str, known: _Classes) -> tuple[list[str], list[str]]:
    words, classes = [], []
    for index, token in enumerate(_TOKEN.findall(clause)):
        word = token.lower()
        if known.suffixes and "'" in word[:7] and word not in known.of and (elided := _ELISION.match(word)):
            words.append(elided.group())
            classes.append(known.of.get(elided.group(), known.of.get(elided.group()[:-1], "x")))
            word = word[elided.end() :]
        words.append(word)
        classes.append(known.of.get(word) or _shape(word, token, known, first=index == 0))
    return words, classes


def praises(text: str, language: str) -> bool:
    """A word of praise, or a figure that a success may be told in, stands in the text."""
    of = _classes(language).of
    return any(word[0].isdigit() or of.get(word.lower()) == "PRAISE" for word in _TOKEN.findall(text))


def tells_deed(text: str, language: str) -> bool:
    """The text begins with somebody and what they did: "he rewrote …", "ha vinto …"."""
    _, classes = _classified(text, _classes(language))
    begins = [one for one in classes if one not in ("AND", "BUT", "CAUSE")][:2]
    return begins[:1] == ["HA"] or (begins[:1] == ["HE"] and begins[1:] and begins[1] in _DEEDS)


_DEEDS = ("ed", "x", "PRAISE", "WRITE", "ASK")


def _shape(word: str, token: str, known: _Classes, *, first: bool) -> str:
    if not word[0].isalnum():
        return word
    if word[0].isdigit():
        return "NUM"
    if token[0].isupper() and not first:
        return "NAME"
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
