"""What a rule is, and the rules that only read a word list."""

from collections.abc import Callable, Iterable, Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot

Rule = Callable[[Letter, Background], Iterable[Spot]]


def listed(kind: str) -> Rule:
    """The rule that objects to every stretch that the word list of this name flags."""

    def find(letter: Letter, _background: Background) -> Iterator[Spot]:
        return letter.spots(kind)

    return find
