"""The recipient as a person of the brief: name, title, role and firm."""

from service.domain.fact import Person
from service.understanding.people.candidate import Candidate
from service.understanding.people.frames import Frames, Page
from service.understanding.people.group import Group

_LONGEST_INITIALS = 4
_WIDEST = 4
_LONGEST_SPAN = 120


def addressee(
    page: Page, members: list[Candidate], house: Candidate | None, group: Group | None, known: Frames
) -> tuple[Person, tuple[int, int] | None]:
    """The recipient and their span: one person, several in one name, a firm, a group, or nobody."""
    organisation = house.fullest.name if house is not None else None
    if len(members) == 1:
        one = members[0]
        full = one.fullest
        title = next((mention.title for mention in [full, *one.mentions] if mention.title), None)
        role = _role(page, one.role, known) if one.role else None
        return Person(full.name, title, role, organisation), (full.start, full.end)
    if members:
        names = [
            f"{one.fullest.title} {one.fullest.name}" if one.fullest.title else one.fullest.name for one in members
        ]
        starts = [one.mentions[0] for one in members]
        (joiner,) = known.lists["joiner"]
        joined = ", ".join(names[:-1]) + f" {joiner} " + names[-1]
        span = (
            (starts[0].start, starts[-1].end)
            if starts[-1].end - starts[0].start < _LONGEST_SPAN
            else (starts[0].start, starts[0].end)
        )
        return Person(joined, organisation=organisation), span
    if house is not None:
        return Person(organisation=organisation), (house.fullest.start, house.fullest.end)
    if group is not None:
        role = None if group.role in known.lists["pronoun"] else group.role
        return Person(name=group.nickname, role=role), group.span
    return Person(), None


def _role(page: Page, span: tuple[int, int], known: Frames) -> str:
    """The words of the role without article and possessive."""
    start, end = _widened(page, span[0], known), span[1]
    while start < end - 1 and (
        page.lowers[start] in known.lists["determiner"] or page.lowers[start] in known.lists["article"]
    ):
        start += 1
    begin = page.words[start].start
    while begin and page.text[begin - 1].isdigit():
        begin -= 1
    role = page.text[begin : page.words[end - 1].end]
    return role.lower() if role.isupper() and len(role) > _LONGEST_INITIALS else role


def _widened(page: Page, start: int, known: Frames) -> int:
    """Back to the possessive: "our customer success person"."""
    lists = known.lists
    for place in range(start - 1, max(page.sentence[start], start - _WIDEST) - 1, -1):
        lower = page.lowers[place]
        if lower in lists["possessive"]:
            return place + 1
        if page.words[place + 1].gap != " " or any(
            lower in lists[key] for key in ("toward", "with", "verb", "placing", "of")
        ):
            break
    return start
