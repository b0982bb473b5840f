"""Who is only to be turned to: "I'll email Bridget", "she should learn from Ada"."""

from service.understanding.people.frames import Frames, Page

_PROMISE_WINDOW = 8
_GROWTH_WINDOW = 16
_LEARNT = -2.5


def is_spared(page: Page, first: int, known: Frames) -> bool:
    """Will the sender or the recipient turn to this person: "I'll email Bridget", "a Lentini telefono io"?"""
    lists, lowers = known.lists, page.lowers
    start = max(page.sentence[first], first - _PROMISE_WINDOW)
    left = lowers[start:first]
    modals = [place for place, lower in enumerate(left) if lower in lists["modal"]]
    for place in modals[-1:]:
        if lists["asking"].isdisjoint(left[max(0, place - 2) :]) and not lists["turning"].isdisjoint(left[place + 1 :]):
            return not (lists["promiser"].isdisjoint(left[max(0, place - 2) : place + 1]))
    around = lowers[max(start, first - 3) : first + 6]
    return not lists["own_turn"].isdisjoint(around) and not lists["own_self"].isdisjoint(around)


def growth(page: Page, first: int, known: Frames) -> float:
    """Who is named behind "she should learn" is to be learnt from."""
    start = page.sentence[first]
    left = page.lowers[max(start, first - _GROWTH_WINDOW) : first]
    return 0 if known.lists["growth"].isdisjoint(left) else _LEARNT
