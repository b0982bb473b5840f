"""Third persons whom the recipient may turn to: people only, neither firms nor places nor works."""

from service.language.names import Mention
from service.understanding.people.candidate import Candidate
from service.understanding.people.frames import Frames, Page

_LONGEST_CUE = 3


def acquaintances(page: Page, everybody: list[Candidate], chosen: list[Candidate], known: Frames) -> tuple[str, ...]:
    """The fullest name of each, in order of appearance."""
    people = (
        one.fullest.name
        for one in everybody
        if one not in chosen and not one.firm and not one.friend and _is_person(page, one, known)
    )
    return tuple(dict.fromkeys(people))


def _is_person(page: Page, one: Candidate, known: Frames) -> bool:
    if one.fullest.name.split()[-1].lower() in known.lists["place_marks"]:
        return False
    if any(mention.title for mention in one.mentions):
        return True
    if any(_is_met(page, mention.first, known) or _has_department(page, mention, known) for mention in one.mentions):
        return True
    return one.certain and not all(
        _is_place(page, mention.first, known) and not _is_another(page, mention.first, known)
        for mention in one.mentions
    )


def _has_department(page: Page, mention: Mention, known: Frames) -> bool:
    """As in "to Fenella (visitor centre)", "da Ludo (incentivi)"."""
    behind = page.words[mention.last].gap if mention.last < len(page.words) else ""
    before = page.lowers[mention.first - 1] if mention.first else ""
    return behind == " (" and (before in known.lists["toward"] or before in known.lists["placing"])


def _is_another(page: Page, first: int, known: Frames) -> bool:
    """The second of two: "to Yuki (silks) and to Franco"."""
    return first > 1 and page.lowers[first - 2] in known.lists["joiner"]


def _is_met(page: Page, first: int, known: Frames) -> bool:
    """Right behind "talk to", "introduce her to"; never behind the verbs that take places too."""
    return any(page.phrase(first, size) in known.signs["met"] for size in range(1, _LONGEST_CUE + 1))


def _is_place(page: Page, first: int, known: Frames) -> bool:
    return first > 0 and not page.broken(first) and page.plain[first - 1] in known.lists["placing"]
