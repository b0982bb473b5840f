"""Which of all those named is written to: a person, a firm, a group, or many who are met one by one."""

from service.understanding.people.candidate import Candidate, speaks
from service.understanding.people.company import together
from service.understanding.people.frames import Frames, Page
from service.understanding.people.group import Group

_GROUP_MARGIN = 2.5
_FIRM_MARGIN = 3.0
_SURE_GROUP = 8
_FAINT = 2
_SURE_PERSON = 4.0
_LEAST = 1.3
_LEAST_CERTAIN = -0.3
_ONLY = -2.0
_FIRM_LEAST = -0.2
_BESIDE = 30
_APPOSED = " ,:(-–"
_SELVES = ("me", "io")


def chosen(text: str, everybody: list[Candidate], group: Group | None) -> tuple[Candidate | None, Candidate | None]:
    """The person and the firm written to, each None where somebody else is likelier."""
    person, firm = best_person(everybody), best_firm(everybody)
    if (
        group is not None
        and person is not None
        and group.several
        and not _names_them(text, person, group)
        and not (group.team and person.evidence >= _SURE_PERSON)
        and _outdone(person, group)
        and (_sent_to(person, group) or len(together(text, person, everybody)) == 1)
    ):
        person = None
    if (
        group is not None
        and firm is not None
        and person is None
        and group.score > firm.score + _GROUP_MARGIN
        and not 0 <= firm.mentions[0].start - group.span[1] < _BESIDE
    ):
        firm = None
    if (
        person is not None
        and firm is not None
        and person.score < _SURE_PERSON
        and firm.score > person.score + _FIRM_MARGIN
    ):
        person = None
    return person, firm


def _names_them(text: str, person: Candidate, group: Group) -> bool:
    """As in "my two mentees Nadia and Ollie": who stands right behind the group's words is one of it."""
    between = text[group.span[1] : person.mentions[0].start]
    return bool(between) and not between.strip(_APPOSED)


def _sent_to(person: Candidate, group: Group) -> bool:
    """Is the message said to go to the group, and little said of the person?"""
    return group.score >= _SURE_GROUP and person.evidence <= _FAINT


def _outdone(person: Candidate, group: Group) -> bool:
    first = person.mentions[0]
    if group.score > person.score + _GROUP_MARGIN:
        return True
    return group.counted and group.score > person.evidence + 1 and first.title is None and first.first > 0


def is_crowd(page: Page, known: Frames) -> bool:
    """Does the text speak of many who are met one by one?"""
    return bool(page.cues(known.cues["one_by_one"]))


def only_speaker(page: Page, everybody: list[Candidate]) -> Candidate | None:
    """Who speaks alone in a pasted chat about somebody else: that is the user."""
    speakers = [one for one in everybody if not one.firm and sum(speaks(page, mention) for mention in one.mentions) > 1]
    if len(speakers) != 1 or any(
        lower in (*_SELVES, "tu", "you") and page.words[place + 1].gap.startswith(":")
        for place, lower in enumerate(page.lowers[:-1])
    ):
        return None
    others = [
        one
        for one in everybody
        if one is not speakers[0]
        and not one.firm
        and (one.evidence > 0 or any(mention.title for mention in one.mentions))
        and not one.third
    ]
    return speakers[0] if others else None


def best_person(everybody: list[Candidate]) -> Candidate | None:
    """The person who is most probably written to."""
    people = [one for one in everybody if not one.firm and one.score >= (_LEAST_CERTAIN if one.certain else _LEAST)]
    return max(people, key=lambda one: one.score + (one.certain or one.evidence >= _SURE_PERSON), default=None)


def best_firm(everybody: list[Candidate]) -> Candidate | None:
    """The firm that is most probably written to."""
    firms = [one for one in everybody if one.firm and one.score >= _FIRM_LEAST]
    return max(firms, key=lambda one: one.score, default=None)


def only_person(everybody: list[Candidate]) -> Candidate | None:
    """Who is named with little or nothing that speaks for them, when nobody else is."""
    people = [one for one in everybody if one.certain and not one.third and not one.placed and one.score >= _ONLY]
    return max(people, key=lambda one: one.score, default=None)
