"""What follows a signature: role and firm, and whose role stands before it."""

import re

from service.language.names import Mention
from service.understanding.people.frames import Frames, Page
from service.understanding.people.signature import TAIL_WORDS


def near_end(page: Page, mention: Mention) -> bool:
    """Do only few words follow?"""
    return len(page.words) - mention.last <= TAIL_WORDS


def is_letter(page: Page, mention: Mention) -> bool:
    """Is the name given as in a letter's head ("From me, Rosamund Achebe, partner")?"""
    if mention.first == 0:
        return False
    before = page.lowers[mention.first - 1]
    return (page.words[mention.first].gap == ", " and before == "me") or before in ("mittente", "sender")


def tail(
    text: str, page: Page, found: tuple[Mention, ...], mention: Mention, known: Frames
) -> tuple[str | None, str | None]:
    """Role and organisation behind the name up to the end of its sentence."""
    end = mention.last
    if end >= len(page.words) or page.words[end].gap not in (", ", " (", " - ", " – ", "\n"):
        return None, None
    while end < len(page.words) and end - mention.last <= TAIL_WORDS and (end == mention.last or not page.broken(end)):
        end += 1
    if end - mention.last > TAIL_WORDS:
        return None, None
    inside = [other for other in found if mention.last <= other.first < end]
    organisation = inside[-1].name if inside and (inside[-1].firm or inside[-1].last >= end) else None
    stop = inside[-1].start if organisation else page.words[end - 1].end
    role = text[page.words[mention.last].start : stop].strip(" ,()-–")
    role = role.removesuffix(" at").removesuffix(" of").strip(" ,")
    named = set(role.lower().replace(",", " ").split())
    office = not named.isdisjoint(known.lists["office_or_served"])
    return (role or None) if organisation or office else None, organisation


def firm_of(page: Page, found: tuple[Mention, ...], mention: Mention, known: Frames) -> str | None:
    """As in "From Nina at Kestrel Books"."""
    joined = mention.last < len(page.words) and page.words[mention.last].gap == " "
    if not joined or page.lowers[mention.last] not in known.lists["of"]:
        return None
    return next((other.name for other in found if other.firm and other.first == mention.last + 1), None)


def firm_before(page: Page, found: tuple[Mention, ...], mention: Mention, known: Frames) -> str | None:
    """As in "From Kestrel Books, Nina", "From Polaris Forum / Edith"."""
    if page.words[mention.first].gap.strip() not in (",", "/"):
        return None
    firm = next((one for one in found if one.last == mention.first and (one.firm or not one.certain)), None)
    signed = firm is not None and firm.first > 0 and page.lowers[firm.first - 1] in known.signs["from"]
    return firm.name if firm is not None and signed else None


def leading_role(text: str, page: Page, mention: Mention, known: Frames) -> str | None:
    """As in "The administrator, Liliana Fusco" at the end."""
    if mention.first == 0 or page.words[mention.first].gap != ", ":
        return None
    for place in range(mention.first - 1, max(-1, mention.first - 4), -1):
        if page.opens(place):
            if page.lowers[mention.first - 1] not in known.lists["office_or_served"]:
                return None
            role = text[page.words[place].start : page.words[mention.first - 1].end]
            return re.sub(r"^(?:L'|Il |La |Lo |The )", "", role) if place < mention.first - 1 else None
    return None
