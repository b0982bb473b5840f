"""A number, an amount, a name, a place or a date that the situation lacks.

Source: design.md section 7; OWASP LLM09:2025. The writer's own scheduling ("on Monday", "in March") is no invention.
"""

import re
from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.known import Known
from service.guardrails.letter import Letter, Part
from service.guardrails.spot import Spot
from service.guardrails.wordlists import word_list
from service.language.namebook import namebook, plain
from service.language.numerals import numerals
from service.language.words import Word, words_of

_FIGURE = re.compile(r"(?<![\w.,/@-])[€$£]?\d+(?:[.,':/]\d+)*(?:st|nd|rd|th|°|k|m|%)?(?![\w/@-]|[.,]\d)", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_WEIGHTY = re.compile(r"[€$£%]")
_ROUND = frozenset((100, 1000, 1_000_000))
_LEAST_SPELLED = 13
# "Till I'm ninety" tells no number.
_OWN_AGE = ("i'm ", "i am ")
_FEW = 2
_SHORTEST = 3
_OPENING = frozenset('\n.!?:"«“»—–•*>…(-')


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """Every figure and every name that the caller did not say."""
    known = background.known
    if known is None:
        return
    yield from letter.spots("invented_fact")
    yield from _figures(letter, known)
    yield from _spelled(letter, known)
    yield from _names(letter, known)


def _figures(letter: Letter, known: Known) -> Iterator[Spot]:
    for found in _FIGURE.finditer(letter.text):
        parts = _DIGITS.findall(found.group())
        whole = "".join(parts)
        if (len(whole) < _FEW and not _WEIGHTY.search(letter.text[found.start() : found.end() + 2])) or len(whole) > 15:
            continue
        if whole in known.figures or all(_said(int(part), known) for part in parts) or _said(int(whole), known):
            continue
        yield Spot(*found.span())


def _said(value: int, known: Known) -> bool:
    """The value, or how many thousands it is: "40k" says forty thousand."""
    near = value <= 31 and not known.values.isdisjoint((value - 1, value + 1))
    return near or value in known.values or (value % 1000 == 0 and value // 1000 in known.values)


def _spelled(letter: Letter, known: Known) -> Iterator[Spot]:
    """Numbers in words: large ones, and small ones of years or months."""
    spans = {mark.start for mark in letter.marks.get(("invented_fact", "spans"), ())}
    for start, end, value in numerals(letter.low, letter.language):
        if value in known.values or value in _ROUND or (value < _LEAST_SPELLED and start not in spans):
            continue
        if value < _LEAST_SPELLED and (known.years or value < 2):
            continue
        aged = letter.low.endswith(_OWN_AGE, 0, start)
        if not aged and not any(value < one < value * 1.3 for one in known.values):
            yield Spot(start, end)


def _names(letter: Letter, known: Known) -> Iterator[Spot]:
    """Words with a capital that only a name has, in greeting and body."""
    book = namebook(letter.language)
    stock = word_list(letter.language, "stock") | word_list(letter.language, "capitals")
    ending = (span[0] for at, span in enumerate(letter.sentences) if letter.parts[at] is Part.ENDING)
    end = next(ending, len(letter.text))
    for word in words_of(letter.text[:end]):
        if (
            word.text[0].isupper()
            and len(word.text) >= _SHORTEST
            and not _is_told(word, known, stock)
            and (not _opens(word) or book.is_given(word.lower))
            and plain(word.lower) not in book.not_names
            and not book.common(word.lower)
        ):
            yield Spot(word.start, word.end)


def _is_told(word: Word, known: Known, stock: frozenset[str]) -> bool:
    parts = re.split(r"[-&.\d]", word.lower)
    return (
        word.lower in stock
        or (word.text.isupper() and len(word.text) <= _SHORTEST)
        or all(known.names(part) for part in parts if part)
    )


def _opens(word: Word) -> bool:
    """A capital that begins a sentence, a quotation or a line says nothing."""
    return word.gap != " " and (not word.gap or not _OPENING.isdisjoint(word.gap))
