"""More words than the recipient will read, or than were asked for.

Source: design.md section 5: a long message has 120 to 180 words, a short one under 60; ``max_words`` is a promise.
"""

from collections.abc import Iterator

from service.domain.brief import WishKind
from service.domain.preferences import Length
from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot

_MOST = 220
# A message that was to be short and is twice the sixty words of a short one is no short one.
_MOST_SHORT = 130
_ASKED = "asked"


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """The words beyond the limit."""
    limit, case = _limit(background)
    words = letter.text.split()
    if len(words) > limit:
        yield Spot(_place(letter.text, words[:limit]), len(letter.text.rstrip()), case)


def _limit(background: Background) -> tuple[int, str]:
    voice = background.brief.voice if background.brief else None
    if voice and voice.max_words:
        return voice.max_words, _ASKED
    if voice and voice.length is Length.SHORT and _is_asked(background):
        return _MOST_SHORT, _ASKED
    return _MOST, ""


def _is_asked(background: Background) -> bool:
    """The caller wished for a length; a chat is short unless asked, and that is nobody's limit."""
    return background.brief is not None and any(wish.kind is WishKind.LENGTH for wish in background.brief.wishes)


def _place(text: str, kept: list[str]) -> int:
    """Where the first word behind ``kept`` begins."""
    place = 0
    for word in kept:
        place = text.index(word, place) + len(word)
    return place + len(text[place:]) - len(text[place:].lstrip())
