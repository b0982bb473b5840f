"""What stands behind a name, and what it says of that person."""

from service.language.names import Mention
from service.understanding.people.frames import Frames, Page
from service.understanding.people.sides import Side

_ROLE_WINDOW = 6
_ADDRESS_WINDOW = 25
_APPOSITION = (",", " (", " =", ":", " -", " –", " —", "=")
_COPULAS = frozenset({"is", "was", "è", "era", "as", "e'", "e"})


def behind(page: Page, mention: Mention, known: Frames) -> Side:
    """What stands behind the name."""
    words, last = page.words, mention.last
    if last >= len(words):
        return Side()
    gap, lower = words[last].gap, page.lowers[last]
    if gap.startswith("'") and (lower == "s" or gap.startswith("' ")):
        return _genitive(page, last + 1 if lower == "s" else last, known)
    if gap[:1] in (",", "!", "\n") and page.opens(mention.first):
        vocative = _vocative(page, mention, known)
        if vocative:
            return Side(vocative)
    role = _role_behind(page, last, known)
    if role is not None:
        return role
    if gap.startswith(":") and not gap.startswith(":\n"):
        return Side(2)
    if page.broken(last):
        return Side()
    return Side(_followed(page, last, gap, known))


def _genitive(page: Page, place: int, known: Frames) -> Side:
    following = page.lowers[place : place + 2]
    if any(lower in known.lists["firm_noun"] for lower in following):
        return Side(4)
    return Side(-1 if following and following[0] in known.lists["third"] else 1)


def _followed(page: Page, last: int, gap: str, known: Frames) -> float:
    lists, lower = known.lists, page.lowers[last]
    if gap.strip() in ("+", "&") and lower in lists["self"]:
        return 4
    if lower in ("and", "&", "n", "e", "ed") and last + 1 < len(page.words) and page.lowers[last + 1] in lists["self"]:
        return 4
    if lower in lists["leaving"]:
        return -2
    if gap == " " and (lower in lists["verb"] or lower.endswith(tuple(lists["verb_endings"]))):
        return 1.5 if lists["mine"].isdisjoint(page.lowers[last : last + 6]) else 3
    return 0


def _vocative(page: Page, mention: Mention, known: Frames) -> float:
    gap = page.words[mention.first].gap
    quoted = mention.first > 0 and any(mark in gap for mark in '"«“>\n')
    end = min(len(page.words), mention.last + _ADDRESS_WINDOW)
    if not known.lists["addressing"].isdisjoint(page.lowers[mention.last : end]):
        return 5 if quoted else 1.5
    return 3 if quoted and page.words[mention.last].gap.startswith(",") else 0


def _apposes(gap: str, lower: str, known: Frames) -> bool:
    """May the word behind the name begin to say who that is?"""
    if gap.startswith(":") and not gap.startswith(": ("):
        return lower in known.lists["served"]
    return gap.startswith(_APPOSITION) or (gap == " " and lower in known.lists["filler"])


def _role_behind(page: Page, last: int, known: Frames) -> Side | None:
    lists, words, lowers = known.lists, page.words, page.lowers
    gap = words[last].gap
    place = last + 1 if gap == " " and lowers[last] in _COPULAS else last
    if place == last and not _apposes(gap, lowers[last], known):
        return None
    mine = False
    for at in range(place, min(len(words), place + _ROLE_WINDOW)):
        if at > last and (page.broken(at) or ")" in words[at].gap or (at > place and "," in words[at].gap)):
            return None
        lower = lowers[at]
        mine = mine or lower in lists["possessive"]
        if lower in lists["third"] and (mine or gap != " "):
            return Side(-4, third=True)
        if lower in lists["served"]:
            end = at + 1
            while end < len(words) and words[end].gap == " " and lowers[end] in lists["served"]:
                end += 1
            return Side(3.5 if mine else 2.5, (place, end))
        if lower in lists["verb"] or lower in lists["owner"]:
            return None
    return None
