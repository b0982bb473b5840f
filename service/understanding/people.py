"""Who is who in a situation: recipient, sender, third persons, and the ways the text names the recipient."""

from dataclasses import dataclass

from service.domain.fact import Person
from service.language.names import Mention, mentions
from service.language.words import words_of
from service.understanding.acquaintance import acquaintances
from service.understanding.aliases import aliases
from service.understanding.frames import Frames, Page, frames, page_of
from service.understanding.group import Group, read_group
from service.understanding.recipient import (
    Candidate,
    best_firm,
    best_person,
    candidates,
    houses,
    only_person,
    only_speaker,
    together,
)
from service.understanding.sender import Sender, read_sender

_NEAR = 9
_GROUP_MARGIN = 2.5
_SURE_FIRM = 5.0
_FIRM_MARGIN = 3.0
_SURE_PERSON = 4.0
_MOST_PEOPLE = 30
_LONGEST_INITIALS = 4
_WIDEST = 4
_LONGEST_SPAN = 120
_BESIDE = 40


@dataclass(frozen=True, slots=True)
class People:
    """Spans are code points of the text, end exclusive. ``aliases``: all ways the text names the recipient.

    ``others``: whoever and whatever else bears a name; ``acquaintances``: only the persons among them.
    ``several``: more than one recipient, a team or a firm. ``gender``: the recipient's as pronouns and
    titles show it, "f" or "m".
    """

    recipient: Person = Person()
    recipient_span: tuple[int, int] | None = None
    sender: Person = Person()
    sender_span: tuple[int, int] | None = None
    others: tuple[str, ...] = ()
    acquaintances: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    several: bool = False
    team: bool = False
    boss: tuple[str, ...] = ()
    gender: str | None = None


def read_people(text: str, language: str) -> People:
    """The people of ``text``; empty parts where it names nobody."""
    known = frames(language)
    words = words_of(text)
    page = page_of(text, words, known)
    found = mentions(words, language)
    sender = read_sender(text, page, found, known)
    everybody = candidates(page, _not_sender(found, sender), known)
    if sender.span is None and (speaker := only_speaker(page, everybody)) is not None:
        one = speaker.mentions[0]
        sender = Sender(Person(name=one.name), (one.start, one.end), tuple(speaker.mentions))
        everybody.remove(speaker)
    houses(page, everybody, known)
    _adopt(page, everybody, known)
    group = read_group(text, page, known)
    person, firm = _chosen(text, everybody, group)
    if person is None and firm is None and group is None:
        person = only_person(everybody)
    crowd = _is_crowd(page, known) and (
        person is None or (person.evidence < _SURE_PERSON and len(together(text, person, everybody)) == 1)
    )
    if crowd:
        person, firm = None, firm if firm is not None and firm.evidence >= _SURE_PERSON else None
    members = together(text, person, everybody) if person is not None else []
    house = _organisation(page, members, firm, everybody, known)
    recipient, span = _recipient(page, members, house, group, known)
    chosen = [*members, *([house] if house is not None else [])]
    plural = len(members) == 1 and any(_is_plural(mention, known) for mention in members[0].mentions)
    several = (
        crowd
        or plural
        or len(members) > 1
        or (not members and (house is not None or (group is not None and group.several)))
    )
    return People(
        recipient=recipient,
        recipient_span=span,
        sender=sender.person,
        sender_span=sender.span,
        others=_others(everybody, chosen),
        acquaintances=acquaintances(page, everybody, chosen, known),
        aliases=aliases(page, chosen, group, known),
        several=several,
        team=several and not members and (house is not None or (group is not None and group.team)),
        boss=sender.boss,
        gender=None if several else _gender(page, members, everybody, known),
    )


def _chosen(text: str, everybody: list[Candidate], group: Group | None) -> tuple[Candidate | None, Candidate | None]:
    """The person and the firm written to, each None where somebody else is likelier."""
    person, firm = best_person(everybody), best_firm(everybody)
    if (
        group is not None
        and person is not None
        and group.several
        and _outdone(person, group)
        and len(together(text, person, everybody)) == 1
    ):
        person = None
    if group is not None and firm is not None and person is None and group.score > firm.score + _GROUP_MARGIN:
        firm = None
    if (
        person is not None
        and firm is not None
        and person.score < _SURE_PERSON
        and firm.score > person.score + _FIRM_MARGIN
    ):
        person = None
    return person, firm


def _outdone(person: Candidate, group: Group) -> bool:
    first = person.mentions[0]
    if group.score > person.score + _GROUP_MARGIN:
        return True
    return group.counted and group.score > person.evidence + 1 and first.title is None and first.first > 0


def _is_crowd(page: Page, known: Frames) -> bool:
    """Does the text speak of many who are met one by one?"""
    return not known.keys["one_by_one"].isdisjoint(page.plain) and any(cue in page.flat for cue in known.one_by_one)


def _adopt(page: Page, everybody: list[Candidate], known: Frames) -> None:
    """A firm's contact counts as much as the firm."""
    for firm in [one for one in everybody if one.firm and one.score > 0][:5]:
        for person in everybody[:_MOST_PEOPLE]:
            if (
                person.certain
                and not person.third
                and any(_belongs(page, person, mention, known) for mention in firm.mentions[:3])
            ):
                person.score = max(person.score, min(firm.score, _SURE_PERSON))


def _is_plural(mention: Mention, known: Frames) -> bool:
    title = (mention.title or "").lower()
    return title in known.lists["plural_titles"] or " and " in title or " e " in title


def _not_sender(found: tuple[Mention, ...], sender: Sender) -> tuple[Mention, ...]:
    own = {part.lower() for mention in sender.mentions for part in mention.name.split() if len(part) > 2}
    return tuple(
        mention
        for mention in found
        if mention not in sender.mentions and (mention.firm or own.isdisjoint(mention.name.lower().split()))
    )


def _recipient(
    page: Page, members: list[Candidate], house: Candidate | None, group: Group | None, known: Frames
) -> tuple[Person, tuple[int, int] | None]:
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
        return Person(name=group.nickname, role=None if group.role in known.lists["pronoun"] else group.role), group.span
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


def _organisation(
    page: Page, members: list[Candidate], firm: Candidate | None, everybody: list[Candidate], known: Frames
) -> Candidate | None:
    """The recipient's firm: named beside them, else the firm the text is about."""
    for one in everybody if members else ():
        if one not in members and any(
            _belongs(page, who, mention, known) for who in members for mention in one.mentions[:4]
        ):
            return one
    if firm is None or not members:
        return firm
    near = any(
        abs(who.first - mention.first) <= _NEAR for one in members for who in one.mentions for mention in firm.mentions
    )
    return firm if near or firm.score >= _SURE_FIRM else None


def _belongs(page: Page, members: Candidate, mention: Mention, known: Frames) -> bool:
    """As in "Joanna (Voxline)", "Ji-woo Han of Han & Lindqvist", "Gary's firm SparkleRight"."""
    lists = known.lists
    for who in members.mentions[:6]:
        between = page.text[who.end : mention.start] if who.end <= mention.start else None
        if between is not None and len(between) <= _BESIDE:
            if between == " (" and page.text[mention.end : mention.end + 1] == ")" and len(mention.name) > 3:
                return True
            inner = between.replace("'", " ").split()
            if between.startswith("'") and any(word.strip("(,") in lists["firm_noun"] for word in inner):
                return True
            if (
                len(inner) <= 3
                and inner
                and inner[0] in lists["of"]
                and (mention.firm or inner[0] in lists["surely_of"])
                and mention.name.lower() not in known.lists["places"]
            ):
                return True
        if mention.firm and 0 < who.first - mention.last <= _NEAR and page.sentence[who.first] <= mention.first:
            between_words = page.lowers[mention.last : who.first]
            if not lists["contact"].isdisjoint(between_words) or page.words[who.first].gap.startswith(","):
                return True
    return False


def _others(everybody: list[Candidate], chosen: list[Candidate]) -> tuple[str, ...]:
    """Third persons; firms too, since they aren't the recipient either."""
    names = [mention.name for one in everybody if one not in chosen for mention in one.mentions]
    return tuple(dict.fromkeys(names))


def _gender(page: Page, members: list[Candidate], everybody: list[Candidate], known: Frames) -> str | None:
    """By title, else by the pronouns between a mention of the recipient and the next person."""
    lists = known.lists
    starts = {mention.first: one for one in everybody for mention in one.mentions if not one.firm}
    she = he = 0
    for one in members:
        for mention in one.mentions:
            title = (mention.title or "").rstrip(".").lower()
            if title in lists["female_titles"] or title in lists["male_titles"]:
                return "f" if title in lists["female_titles"] else "m"
    active, female, male = not members, lists["she"], lists["he"]
    for place, lower in enumerate(page.lowers):
        if lower in female:
            she += active
        elif lower in male:
            he += active
        elif place in starts:
            active = starts[place] in members
    return None if she == he else "f" if she > he else "m"
