"""Words and turns by what they do, and how a text is searched for them."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from service.scoring.tokens import tokens_of

_STAR = "*"
_KNOWN_WORDS = 50_000


def class_feature(name: str) -> str:
    """What a class of the lexicon is called among the features of a text."""
    return f"<{name}>"


class Node(dict[str, "Node"]):
    """What phrases go on with, by the next word; ``classes`` of the phrase that ends here."""

    __slots__ = ("classes",)

    def __init__(self) -> None:
        super().__init__()
        self.classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """``stems`` and ``endings`` of words are what phrases name with a star; ``same`` the word that a form counts as.

    ``empty`` are words that name nothing.
    """

    root: Node
    stems: frozenset[str]
    longest: int
    endings: tuple[str, ...]
    same: Mapping[str, str]
    empty: frozenset[str]

    @classmethod
    def of(cls, language: str, table: Mapping[str, Any]) -> "Lexicon":
        """The lexicon of a file: phrases by class, those of a line parted by " / "; words parted by blanks."""
        root = Node()
        stems: set[str] = set()
        endings: set[str] = set()
        for name, lines in table["classes"].items():
            for phrase in (one for line in lines for one in line.split(" / ")):
                node = root
                for word in phrase.split(" "):
                    stems.update({word[:-1]} if word.endswith(_STAR) else ())
                    endings.update({word[1:]} if word.startswith(_STAR) else ())
                    for part in [word] if _STAR in word else [token.low for token in tokens_of(word, language)]:
                        node = node.setdefault(part, Node())
                node.classes = tuple(dict.fromkeys((*node.classes, class_feature(name))))
        forms = {form: word for word, line in table.get("same", {}).items() for form in line.split()}
        return cls(
            root,
            frozenset(stems),
            max(map(len, stems)),
            tuple(endings),
            forms,
            frozenset(table["empty"]["words"].split()),
        )

    def found(self, words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """The feature of every phrase's class, with the places of its first word and behind its last."""
        count = len(words)
        for first, word in enumerate(words):
            nodes: Sequence[Node] = _begun(self, word)
            place = first + 1
            while nodes:
                for node in nodes:
                    for name in node.classes:
                        yield name, first, place
                if place == count:
                    break
                following = _names(self, words[place])
                nodes = [node[name] for node in nodes if node for name in following if name in node]
                place += 1


@lru_cache(_KNOWN_WORDS)
def _begun(lexicon: Lexicon, word: str) -> tuple[Node, ...]:
    """What phrases that begin with the word go on with."""
    return tuple(lexicon.root[name] for name in _names(lexicon, word) if name in lexicon.root)


@lru_cache(_KNOWN_WORDS)
def _names(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    """What phrases may call the word: itself, and every known stem and ending of it with a star."""
    stems = (word[:length] for length in range(min(len(word), lexicon.longest), 0, -1))
    ends = (_STAR + ending for ending in lexicon.endings if word.endswith(ending))
    return (word, *(stem + _STAR for stem in stems if stem in lexicon.stems), *ends)


@cache
def lexicon_of(language: str) -> Lexicon:
    """The lexicon that ships for a language."""
    file = resources.files(__package__).joinpath("lexicon", f"{language}.toml")
    return Lexicon.of(language, tomllib.loads(file.read_text(encoding="utf-8")))
