"""A commitment that nothing in the situation supports.

Source: Searle (1969) on commissives; house.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.known import Known
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot
from service.guardrails.wordlists import word_list
from service.language.words import words_of

_SUPPORTED = 0.6


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """Every commitment but those that the caller made."""
    for mark in letter.marked("false_promise"):
        start, end = letter.sentences[mark.sentence]
        if background.known is None or not _supported(letter.text[start:end], letter.language, background.known):
            yield Spot(mark.start, mark.end)


def _supported(text: str, language: str, known: Known) -> bool:
    """Most of what the sentence says was said by the caller."""
    stock = word_list(language, "stock")
    said = [word.lower for word in words_of(text) if word.lower not in stock]
    return bool(said) and sum(map(known.names, said)) >= _SUPPORTED * len(said)
