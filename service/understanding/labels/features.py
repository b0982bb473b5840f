"""What the labeller sees of a clause: word classes in order, a few words, and where the clause stands."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
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


def features(clause: str, language: str, place: Place) -> list[str]:
    """The features of one clause, each once: ``w=`` words, ``c=`` classes, ``c2=`` pairs of them, and places."""
    known = _classes(language)
    raw = _TOKEN.findall(clause)
    words, classes = [], []
    for index, token in enumerate(raw):
        word = token.lower()
        if known.suffixes and "'" in word[:7] and word not in known.of and (elided := _ELISION.match(word)):
            words.append(elided.group())
            classes.append(known.of.get(elided.group(), known.of.get(elided.group()[:-1], "x")))
            word = word[elided.end() :]
        words.append(word)
        classes.append(known.of.get(word) or _shape(word, token, known, first=index == 0))
    found = {f"w={word}" for word in words}
    found.update(f"p={word[:5]}" for word in words if len(word) > 5)
    framed = ["^", *classes, "$"]
    found.update(f"c={one}" for one in framed)
    found.update(f"c2={left} {right}" for left, right in zip(framed, framed[1:], strict=False))
    found.update(f"sk={left}_{right}" for left, right in zip(framed, framed[2:], strict=False))
    found.add("1=" + "".join(words[:1]))
    found.add("12=" + " ".join(words[:2]))
    found.add("c^2=" + " ".join(framed[1:3]))
    found.add("c^3=" + " ".join(framed[1:4]))
    found.add("c^4=" + " ".join(framed[1:5]))
    people = [one for one in classes if one in _PEOPLE]
    found.add("subj=" + (people[0] if people else "-"))
    found.add("people=" + " ".join(sorted(set(people))))
    main = sorted({one for one in classes if one.isupper() and one not in _PLAIN})
    found.update(f"cx={left}+{right}" for index, left in enumerate(main) for right in main[index + 1 :])
    found.add(f"len={min(6, len(words) // 3)}")
    found.update(_placed(clause, place))
    return list(found)


def praises(text: str, language: str) -> bool:
    """A word of praise, or a figure that a success may be told in, stands in the text."""
    of = _classes(language).of
    return any(word[0].isdigit() or of.get(word.lower()) == "PRAISE" for word in _TOKEN.findall(text))


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


def _placed(clause: str, place: Place) -> list[str]:
    found = [f"pos={min(4, 5 * place.index // max(1, place.count))}", "end=" + clause[-1:]]
    if place.index == 0:
        found.append("first")
    if place.index == place.count - 1:
        found.append("last")
    if place.quoted:
        found.append("quoted")
    if place.mark:
        found.append("mark=" + place.mark)
    if clause[:1].isupper():
        found.append("cap")
    if clause.isupper():
        found.append("caps")
    return found


def in_context(each: list[list[str]]) -> list[dict[str, float]]:
    """Weighted features of every clause: its own at 1, its neighbours' classes at 0.5 (house)."""
    near = [[one for one in own if one.startswith(("c=", "subj=", "quoted", "c^2", "frame="))] for own in each]
    found = []
    for index, own in enumerate(each):
        weighted = dict.fromkeys(own, 1.0)
        if index:
            weighted.update({"<" + one: 0.5 for one in near[index - 1]})
        if index + 1 < len(each):
            weighted.update({">" + one: 0.5 for one in near[index + 1]})
        found.append(weighted)
    return found
