"""Who is who in a situation: recipient, sender, third persons, and the ways the text names the recipient."""

from dataclasses import dataclass, replace

from service.domain.fact import Person
from service.language.names import Mention, mentions
from service.language.words import words_of
from service.understanding.people.acquaintance import acquaintances
from service.understanding.people.addressee import addressee
from service.understanding.people.aliases import aliases
from service.understanding.people.candidate import Candidate, candidates
from service.understanding.people.choice import chosen, is_crowd, only_person, only_speaker
from service.understanding.people.company import together
from service.understanding.people.frames import Frames, Page, frames, page_of
from service.understanding.people.gender import gender_of
from service.understanding.people.group import Group, read_group
from service.understanding.people.house import adopt, houses, organisation_of
from service.understanding.people.nickname import nickname_in
from service.understanding.people.sender import Sender, read_sender

_SURE_PERSON = 4.0


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
    speaker = only_speaker(page, everybody) if sender.span is None else None
    if speaker is not None:
        everybody.remove(speaker)
        sender = _named_only(speaker)
    houses(page, everybody, known)
    adopt(page, everybody, known)
    group = read_group(text, page, known)
    person, firm, crowd = _written_to(text, page, everybody, group, known)
    members = together(text, person, everybody) if person is not None else []
    house = organisation_of(page, members, firm, everybody, known)
    recipient, span = addressee(page, members, house, group, known)
    nickname = nickname_in(text) if len(members) == 1 else None
    written_to = [*members, *([house] if house is not None else [])]
    several = crowd or _are_several(members, house, group, known)
    return People(
        recipient=replace(recipient, name=nickname, title=None) if nickname else recipient,
        recipient_span=span,
        sender=sender.person,
        sender_span=sender.span,
        others=_others(everybody, written_to),
        acquaintances=acquaintances(page, everybody, written_to, known),
        aliases=aliases(page, written_to, group, known, nickname),
        several=several,
        team=several and not members and (house is not None or (group is not None and group.team)),
        boss=sender.boss,
        gender=None if several else gender_of(page, members, everybody, known),
    )


def _named_only(speaker: Candidate) -> Sender:
    first = speaker.mentions[0]
    return Sender(Person(name=first.name), (first.start, first.end), tuple(speaker.mentions))


def _written_to(
    text: str, page: Page, everybody: list[Candidate], group: Group | None, known: Frames
) -> tuple[Candidate | None, Candidate | None, bool]:
    """The person and the firm written to, and whether it is many who are met one by one."""
    person, firm = chosen(text, everybody, group)
    if person is None and firm is None and group is None:
        person = only_person(everybody)
    crowd = (
        person is None or (person.evidence < _SURE_PERSON and len(together(text, person, everybody)) == 1)
    ) and is_crowd(page, known)
    if crowd:
        person, firm = None, firm if firm is not None and firm.evidence >= _SURE_PERSON else None
    return person, firm, crowd


def _are_several(members: list[Candidate], house: Candidate | None, group: Group | None, known: Frames) -> bool:
    if not members:
        return house is not None or (group is not None and group.several)
    return len(members) > 1 or any(_is_plural(mention, known) for mention in members[0].mentions)


def _is_plural(mention: Mention, known: Frames) -> bool:
    title = (mention.title or "").lower()
    return title in known.lists["plural_titles"] or " and " in title or " e " in title


def _not_sender(found: tuple[Mention, ...], sender: Sender) -> tuple[Mention, ...]:
    """The mentions of others: neither sender nor the firm that they sign for."""
    own = {part.lower() for mention in sender.mentions for part in mention.name.split() if len(part) > 2}
    return tuple(
        mention
        for mention in found
        if mention not in sender.mentions
        and mention.name != sender.person.organisation
        and (mention.firm or own.isdisjoint(mention.name.lower().split()))
    )


def _others(everybody: list[Candidate], chosen: list[Candidate]) -> tuple[str, ...]:
    """Third persons; firms too, since they aren't the recipient either."""
    names = [mention.name for one in everybody if one not in chosen for mention in one.mentions]
    return tuple(dict.fromkeys(names))
