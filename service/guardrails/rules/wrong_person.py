"""The recipient spoken of in the third person, as the sender's notes do.

Source: design.md section 6: the user writes about the person; the message speaks to them.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter, Part
from service.guardrails.spot import Spot
from service.guardrails.wordlists import word_list
from service.language.namebook import namebook
from service.language.words import Word, words_of

_RULE = "wrong_person"


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """What says the recipient's name as somebody else's, and "she" or "he" with nobody that they could be."""
    yield from letter.spots(_RULE)
    names = _recipient(letter, background)
    for _, (start, end) in letter.body:
        words = words_of(letter.text[start:end])
        for place, word in enumerate(words):
            if word.lower in names and word.text[0].isupper() and _is_told_of(letter, words, place, start, end):
                yield Spot(start + word.start, start + word.end)
    yield from _strangers(letter, names)


def _recipient(letter: Letter, background: Background) -> frozenset[str]:
    """The parts of the recipient's own name, in lower case; those of a firm are none."""
    stock = word_list(letter.language, "stock")
    found: set[str] = set()
    for at, (start, end) in enumerate(letter.sentences):
        if letter.parts[at] is Part.GREETING:
            found |= {word.lower for word in words_of(letter.text[start:end]) if word.text[0].isupper()} - stock
    brief = background.brief
    if brief is not None:
        if not found and brief.recipient.name:
            found = {word.lower for word in words_of(brief.recipient.name)}
        others = (brief.sender.name, brief.recipient.organisation)
        found -= {word.lower for name in others if name for word in words_of(name)}
    return frozenset(name for name in found if len(name) > 2) - stock


def _is_told_of(letter: Letter, words: list[Word], place: int, start: int, end: int) -> bool:
    """The name is no address between commas and no part of a longer name."""
    word = words[place]
    behind = letter.text[start + word.end : end]
    if place and word.gap in (" ", ". ") and words[place - 1].lower in namebook(letter.language).titles:
        return place > 1 and words[place - 2].lower in word_list(letter.language, "governors")
    if place and word.gap == " " and words[place - 1].text[0].isupper() and place > 1:
        return False
    if place and words[place - 1].lower in word_list(letter.language, "vocatives"):
        return False
    if behind.startswith(("'s", "’s")):
        return not behind[2:].lstrip()[:1].isupper()
    if word.gap.rstrip().endswith((",", ":", "(", "—", "–", "-", '"')) or (
        place == 0 and behind.lstrip().startswith((",", "!", ".", ":"))
    ):
        return False
    follower = words[place + 1] if place + 1 < len(words) else None
    if (place and behind[:1] in {",", "!", "?", ".", ";", ")"}) or follower is None:
        return bool(place) and words[place - 1].lower in word_list(letter.language, "governors")
    if follower.text[0].isupper():
        return False
    return follower.gap == " " and (
        follower.lower in word_list(letter.language, "telling")
        or (bool(place) and words[place - 1].lower in word_list(letter.language, "governors"))
    )


def _strangers(letter: Letter, names: frozenset[str]) -> Iterator[Spot]:
    """Third persons without anybody named before, in a sentence that has no word for the reader: it is the reader."""
    stock = word_list(letter.language, "stock") | word_list(letter.language, "capitals")
    somebody = False
    people = {mark.start for mark in letter.marks.get((_RULE, "people"), ())}
    pronouns = {mark.start: mark for mark in letter.marks.get((_RULE, "pronouns"), ())}
    for at, (start, end) in letter.body:
        for word in words_of(letter.text[start:end]):
            place = start + word.start
            named = word.text[0].isupper() and word.lower not in names and word.lower not in stock
            if place in people or (named and (word.start or namebook(letter.language).is_given(word.lower))):
                somebody = True
            elif place in pronouns and not somebody and not letter.has(_RULE, "reader", at):
                yield Spot(pronouns[place].start, pronouns[place].end)
                return
