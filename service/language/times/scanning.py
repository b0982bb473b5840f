"""A text as a string of one-letter classes, one a token, so that a grammar can be a pattern over it."""

from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from service.language.times.lexicon import Lexicon, lexicon, token_pattern

_SIGNS = {"–": "-", "—": "-", "‑": "-", "(": "(", ")": ")", "'": "'", ",": ",", "-": "-", "/": "/", ".": ".", ":": ":"}


@dataclass(frozen=True, slots=True)
class Scan:
    """``tokens`` cover the lower-cased text without a gap; ``classes`` has a letter for each."""

    tokens: list[str]
    classes: str

    def places(self) -> list[int]:
        """Where each token starts, in code points; one more entry than tokens."""
        return [0, *accumulate(map(len, self.tokens))]


def scan(text: str, known: Lexicon) -> Scan:
    """Tokens and their classes, in time linear in the length of ``text``."""
    small = lowered(text)
    odd = tuple([spelled for spelled in known.odd if spelled in small])
    tokens = token_pattern(odd).findall(small)
    return Scan(tokens, "".join(map(_letters(known.language).__getitem__, tokens)))


class _Letters(dict[str, str]):
    """The class of each token; one that is not listed is worked out and not kept."""

    def __missing__(self, token: str) -> str:
        return "~" if token.isalpha() else _class_of(token, self)


@cache
def _letters(language: str) -> _Letters:
    known = lexicon(language)
    words = known.words if known else {}
    return _Letters({" ": " ", **_SIGNS, **{word: letter for word, (letter, _) in words.items()}})


def lowered(text: str) -> str:
    """Lower case with straight apostrophes, and as long as before."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join([letter.lower() if len(letter.lower()) == 1 else letter for letter in text])
    return small.replace("’", "'").replace("‘", "'")


def _class_of(token: str, letters: dict[str, str]) -> str:
    """The class of a token not listed: a figure, a space, a word ("~") with its apostrophe, another sign ("*")."""
    first = token[0]
    if first.isdecimal():
        return _figure(token)
    if first.isalpha():
        return letters.get(token[:-1], "~")
    if first.isspace():
        return " " if token.count("\n") < 2 else "|"
    return "*"


def _figure(token: str) -> str:
    if token.isdecimal():
        return _whole(token)
    if ":" in token:
        hour, _, minute = token.partition(":")
        return "c" if len(minute) == 2 and minute.isdecimal() and int(hour) < 25 and int(minute) < 60 else "4"
    return "4" if "," in token else _dotted(token.split("."))


def _whole(token: str) -> str:
    number = int(token) if len(token) < 5 else 9999
    if len(token) == 4 and 1900 <= number <= 2100:
        return "Y"
    if len(token) > 2:
        return "9"
    return "0" if number == 0 else "1" if number <= 12 else "2" if number <= 24 else "3" if number <= 31 else "9"


def _dotted(parts: list[str]) -> str:
    """The class of a figure with stops in it.

    "5": clock time or date; "6": clock time; "7": date without a year; "8": with one; "4": any other number.
    """
    if any(len(part) > 4 for part in parts) or len(parts) > 3:
        return "4"
    first, second = int(parts[0]), int(parts[1])
    date = 1 <= first <= 31 and 1 <= second <= 12 and len(parts[1]) <= 2 and len(parts[0]) <= 2
    if len(parts) == 3:
        return "8" if date and len(parts[2]) in {2, 4} else "4"
    clock = len(parts[1]) == 2 and first <= 24 and second < 60 and len(parts[0]) <= 2
    return "5" if date and clock else "6" if clock else "7" if date else "4"
