"""Thanks that would fit anybody: no deed, no time, no thing is named.

Source: The Muse: name how they moved the business forward; craft notes: thanks once, specific.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.movements import WORDS, appreciates
from service.guardrails.spot import Spot
from service.guardrails.wordlists import word_list
from service.language.words import words_of

_LEAST_NAMED = 2


def _around(letter: Letter, thanks: list[int]) -> list[tuple[int, int]]:
    """All up to the last thanks, and what follows it in its paragraph before the letter turns to its decision."""
    last = letter.sentences[thanks[-1]][1]
    paragraph = letter.text.find("\n", last)
    found = []
    for at, span in letter.body:
        if at > thanks[-1] and ((paragraph >= 0 and span[0] > paragraph) or letter.has(WORDS, "opening", at)):
            break
        found.append(span)
    return found


def find(letter: Letter, _background: Background) -> Iterator[Spot]:
    """The sentences of thanks, where together they name next to nothing."""
    thanks = appreciates(letter)
    if not thanks:
        return
    stock = word_list(letter.language, "stock")
    named = set()
    for start, end in _around(letter, thanks):
        named |= {
            word.lower for word in words_of(letter.text[start:end]) if len(word.lower) > 2 and word.lower not in stock
        }
        named |= {sign for sign in letter.text[start:end] if sign.isdigit()}
    if len(named) < _LEAST_NAMED:
        yield from (Spot(*letter.sentences[at]) for at in thanks)
