"""Who sends the message: read from signatures, introductions, and from assistants who write for somebody."""

import itertools
import re
from dataclasses import dataclass

from service.domain.fact import Person
from service.language.names import Mention
from service.understanding.people.boss import boss_of, clerks
from service.understanding.people.frames import Frames, Page
from service.understanding.people.signature import signs
from service.understanding.people.tail import firm_before, firm_of, is_letter, leading_role, near_end, tail

_OFFICE = re.compile(
    r"\b(?:sign(?:ed)?(?: it)?(?: off)?(?: as)?|firmat?[aoi]?)[:,]? ?[\"'“«]?"
    r"((?:the|la|il|i|le|gli|lo|all at|all of us at|everyone at|tutti a|tutti noi di)"
    r" [A-Z]\w{1,20}(?: [A-Z&]\w{0,20}){0,3}"
    r"|(?:ufficio|servizio|direzione|segreteria|reparto|studio) [A-Z]\w{1,20}(?: [A-Z]\w{0,20}){0,3})"
)
_ANDS = ("and", "&", "e", "ed", "+")


@dataclass(frozen=True, slots=True)
class Sender:
    """``mentions``: where sender and assistant are named; ``boss``: the names of somebody an assistant writes for."""

    person: Person = Person()
    span: tuple[int, int] | None = None
    mentions: tuple[Mention, ...] = ()
    boss: tuple[str, ...] = ()


def read_sender(text: str, page: Page, found: tuple[Mention, ...], known: Frames) -> Sender:
    """The sender as the text names them; empty where it doesn't."""
    score, index = max(
        ((signs(text, page, mention, known), index) for index, mention in enumerate(found)), default=(0.0, 0)
    )
    boss = boss_of(page, found, known)
    if boss is not None:
        typist = (found[index],) if score > 0 else ()
        return _for(boss, found, (*typist, *clerks(page, found, known)))
    if score > 0:
        return _signed(text, page, found, index, known)
    office = _OFFICE.search(text) if known.keys["signing"] & page.vocabulary else None
    if office:
        name = office.group(1)
        return Sender(Person(name=name[:1].upper() + name[1:]), office.span(1))
    return Sender()


def _for(boss: Mention, found: tuple[Mention, ...], typists: tuple[Mention, ...]) -> Sender:
    last = boss.name.split()[-1]
    same = tuple(mention for mention in found if last in mention.name.split() and not mention.firm)
    fullest = max(same, key=lambda mention: len(mention.name), default=boss)
    titled = [mention.title for mention in same if mention.title]
    surfaces = [mention.name for mention in same] + [
        f"{mention.title} {mention.name}" for mention in same if mention.title
    ]
    return Sender(
        Person(name=fullest.name, title=titled[0] if titled else None),
        (boss.start, boss.end),
        (*same, *(mention for mention in typists if mention not in same)),
        tuple(dict.fromkeys(surfaces)),
    )


def _signed(text: str, page: Page, found: tuple[Mention, ...], index: int, known: Frames) -> Sender:
    partners = _partners(text, found, index)
    mention, last = partners[0], partners[-1]
    role, organisation = (
        tail(text, page, found, last, known) if near_end(page, last) or is_letter(page, mention) else (None, None)
    )
    organisation = organisation or firm_of(page, found, last, known) or firm_before(page, found, mention, known)
    if role is None:
        role = leading_role(text, page, mention, known)
    italian = any(text[one.end : two.start].strip(" ,") in ("e", "ed") for one, two in itertools.pairwise(partners))
    name = (" e " if italian else " and ").join(partner.name for partner in partners)
    if mention.firm:
        return Sender(Person(name=name, organisation=name), (mention.start, mention.end), (mention,))
    named = next((one for one in found if one.name == organisation), None)
    if named is not None and named.certain and not mention.certain:  # "Biscottificio Dolci Ore, Mara Ventura"
        return Sender(Person(name=named.name, organisation=name), (named.start, named.end), (mention, named))
    person = Person(name=name, title=mention.title, role=role, organisation=organisation)
    return Sender(person, (mention.start, last.end), tuple(partners))


def _partners(text: str, found: tuple[Mention, ...], index: int) -> list[Mention]:
    """The mention and those who sign with it, to both sides."""
    partners = [found[index]]
    for other in found[index + 1 : index + 3]:
        if text[partners[-1].end : other.start].strip(" ,") not in _ANDS or other.firm:
            break
        partners.append(other)
    for other in reversed(found[max(0, index - 2) : index]):
        if text[other.end : partners[0].start].strip(" ") not in _ANDS or other.firm or partners[0].firm:
            break
        partners.insert(0, other)
    return partners
