"""What stands before a name, and what it says of that person."""

from typing import NamedTuple

from service.understanding.people.frames import Frames, Page
from service.understanding.people.sparing import growth, is_spared

_LONGEST_CUE = 4
_SHORT = 4
# Whom things are handed to, or the recipient is asked to meet: "consegno le chiavi a Cesare", "ask for a call with Jo".
_HANDED, _BESIDE_THE_VERB = -2.5, 2
_SKIPPED = 7
_ROLE_WINDOW = 6
_MEETING_WINDOW = 8
_MESSAGE_WINDOW = 6
_SPARED = -5.0
_FIRM_CUE = 4


class Side(NamedTuple):
    """``score`` speaks for the recipient when positive; ``role`` is a span of words (first, last)."""

    score: float = 0
    role: tuple[int, int] | None = None
    third: bool = False


def before(page: Page, first: int, known: Frames) -> Side:
    """What stands before the name that starts at word ``first``."""
    gap = page.words[first].gap
    if first == 0:
        return Side()
    if page.broken(first) and ":" not in gap:
        return _short_role(page, first, known)
    end, role, third, mine = _skipped(page, first, known)
    score = _role_score(page, role, known, third=third, mine=mine)
    mark = gap.strip()[:1]
    if mark in ("=", ":", "–", "—", "-") and role is not None and mark:
        score += 1.5
    if role is None and not third and mark and mark in ",:=(–—-":
        return _apposed(page, first, known, score)
    if role is None and not third and end and page.plain[end - 1] in known.lists["naming"]:
        place = _earlier_role(page, end, known)
        if place is not None:
            role = (place, place + 1)
            score += 3.5
    if first != end and ("," in page.words[end].gap or "(" in page.words[end].gap):
        return Side(score, role, third)
    if gap.startswith(",") or page.words[end].gap.startswith((",", " (")):
        return Side(score, role, third)
    cue = _cue(page, end, known)
    if cue >= 0 and is_spared(page, first, known):
        return Side(_SPARED, None, third)
    return Side(score + (growth(page, first, known) if cue < _FIRM_CUE else 0) + cue, role, third)


def _short_role(page: Page, first: int, known: Frames) -> Side:
    """As in "Product rep. Darren.": the sentence before is only a role."""
    start = page.sentence[first - 1]
    if first - start > _SHORT or page.lowers[first - 1] not in known.lists["served"] or "\n" in page.words[first].gap:
        return Side()
    return Side(2.5, (start, first))


def _apposed(page: Page, first: int, known: Frames, score: float) -> Side:
    """As in "our gardener at the condominium, Mr. X": a role some words before, and what stands before that role."""
    place = _earlier_role(page, first, known)
    if place is None:
        cued = 0.0 if page.words[first].gap.startswith((",", " (")) else _cue(page, first, known)
        return Side(score + cued)
    end, role, third, mine = _skipped(page, place + 1, known)
    score = _role_score(page, role, known, third=third, mine=mine) + 1 + _cue(page, end, known)
    return Side(score, role, third)


def _skipped(page: Page, first: int, known: Frames) -> tuple[int, tuple[int, int] | None, bool, bool]:
    lists, lowers, words = known.lists, page.lowers, page.words
    place, role, third, mine, newcomer = first, None, False, False, False
    lowest = max(page.sentence[first - 1], first - _SKIPPED)
    while place > lowest and (place == first or words[place].gap[:1] != ","):
        lower = lowers[place - 1]
        if lower in lists["possessive"]:
            mine = True
        elif lower in lists["third"]:
            if place > 1 and lowers[place - 2] in lists["former"]:
                role = (place - 1, role[1] if role else place)
            else:
                third = True
        elif lower in lists["served"]:
            role = (place - 1, role[1] if role else place)
        elif lower in lists["new"]:
            newcomer = True
        elif (
            lower not in lists["filler"]
            and lower not in lists["others_possessive"]
            and (
                place != first
                or place < 2
                or words[place].gap != " "
                or lowers[place - 2] not in lists["filler"]
                or words[place - 1].text != lower
                or page.plain[place - 1] in known.ends
            )
        ):
            break
        place -= 1
    return place, role, third or (newcomer and role is not None), mine


def _role_score(page: Page, role: tuple[int, int] | None, known: Frames, *, third: bool, mine: bool) -> float:
    if third:
        return -5
    if role is None:
        return 0
    if page.lowers[role[1] - 1] in known.lists["peer"]:
        return 1
    return 3.5 if mine else 1.5


def _earlier_role(page: Page, first: int, known: Frames) -> int | None:
    for place in range(first - 1, max(page.sentence[first - 1], first - _ROLE_WINDOW) - 1, -1):
        if page.lowers[place] in known.lists["served"] or page.lowers[place] in known.lists["third"]:
            return place
    return None


def _cue(page: Page, end: int, known: Frames) -> float:
    if end == 0:
        return 0
    lists, lowers = known.lists, page.lowers
    nearest = lowers[end - 1]
    if nearest in lists["toward"] and (toward := _toward(page, end, known)):
        return toward
    if nearest in lists["with"] and (
        _near(page, end - 1, lists["meeting"], _MEETING_WINDOW) or _soon(page, end, lists["meeting"])
    ):
        return 4 if lists["requesting"].isdisjoint(lowers[page.sentence[end - 1] : end - 1]) else _HANDED
    if page.plain[end - 1] not in known.ends:
        return 0
    for size in range(min(_LONGEST_CUE, end), 0, -1):
        text = page.phrase(end, size)
        if text is not None and text in known.scores:
            return known.scores[text]
    return 0


def _toward(page: Page, end: int, known: Frames) -> float:
    """What a "to" says of who stands behind it; 0 where it says nothing."""
    lists, lowers = known.lists, page.lowers
    if not lists["handing"].isdisjoint(lowers[page.sentence[end - 1] : end - _BESIDE_THE_VERB]):
        return _HANDED
    if ":" in page.words[end].gap and page.broken(end - 1):
        return 8
    if page.opens(end - 1) and ":" not in page.words[end].gap:
        return 5
    onward = end > 1 and lowers[end - 2] in lists["onward"]
    return 8 if not onward and _near(page, end - 1, lists["message"], _MESSAGE_WINDOW) else 0


def _near(page: Page, end: int, wanted: frozenset[str], window: int) -> bool:
    return any(lower in wanted for lower in page.lowers[max(page.sentence[end], end - window) : end])


def _soon(page: Page, start: int, wanted: frozenset[str]) -> bool:
    """As in "con la dottoressa Guidi ci prendiamo un caffè": the noun comes later in the sentence."""
    for place in range(start, min(len(page.words), start + _MEETING_WINDOW + 3)):
        if place > start and page.broken(place):
            return False
        if page.lowers[place] in wanted:
            return True
    return False
