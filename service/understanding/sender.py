"""Who sends the message: read from signatures, introductions, and from assistants who write for somebody."""

import itertools
import re
from dataclasses import dataclass

from service.domain.fact import Person
from service.language.names import Mention
from service.understanding.frames import Frames, Page

_END_OF_LETTER = re.compile(r"[^\S\n]*[.,;!]?[^\S\n]*\n\s*(?:#{2,}|-{3,}|\*{3,}|p\.?\s?s\.?\b)", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:sign(?:ed)?(?: it)?(?: off)?(?: as)?|firmat?[aoi]?)[:,]? ?[\"'“«]?"
    r"((?:the|la|il|i|le|gli|lo) [A-Z]\w{2,20}(?: [A-Z&]\w{0,20}){0,3})"
)
_TAIL_WORDS = 9


@dataclass(frozen=True, slots=True)
class Sender:
    """``mentions`` are the places where the sender is named; ``boss`` the names of somebody an assistant writes for."""

    person: Person = Person()
    span: tuple[int, int] | None = None
    mentions: tuple[Mention, ...] = ()
    boss: tuple[str, ...] = ()


def read_sender(text: str, page: Page, found: tuple[Mention, ...], known: Frames) -> Sender:
    """The sender as the text names them; empty where it doesn't."""
    boss = _boss(page, found, known)
    if boss is not None:
        return boss
    ranked = sorted(
        ((_score(text, page, mention, known), index) for index, mention in enumerate(found)),
        key=lambda pair: (-pair[0], -pair[1]),
    )
    if ranked and ranked[0][0] > 0:
        return _signed(text, page, found, ranked[0][1], known)
    office = _OFFICE.search(text)
    if office:
        name = office.group(1)
        return Sender(Person(name=name[:1].upper() + name[1:]), office.span(1))
    return Sender()


def _score(text: str, page: Page, mention: Mention, known: Frames) -> float:
    score = _frame(page, mention, known)
    ends = mention.last >= len(page.words)
    alone = page.opens(mention.first) or page.words[mention.first].gap.strip() in ("-", "—", "–", "~", "/")
    closed = ends or ("\n" in page.words[mention.last].gap and _END_OF_LETTER.match(text, mention.end) is not None)
    if closed and (alone or score):
        return max(score, 5) + 1
    if (
        alone
        and not mention.firm
        and mention.first > 0
        and mention.last < len(page.words)
        and _named(mention)
        and not text.rstrip().endswith("?")
        and _is_tail(page, mention, len(page.words))
    ):
        return max(score, 7)
    if (
        "\n" in page.words[mention.first].gap
        and mention.last < len(page.words)
        and "\n" in page.words[mention.last].gap
        and "," in page.words[mention.first].gap
    ):
        return max(score, 5)
    if closed and _role_before(page, mention):
        return 5
    return score


def _frame(page: Page, mention: Mention, known: Frames) -> float:
    first = mention.first
    if first == 0:
        return 4 if _says_here(page, mention, known) else 0
    gap = page.words[first].gap
    for size in (3, 2, 1) if page.plain[first - 1] in known.keys["signing"] else ():
        text = page.phrase(first, size)
        if text is None:
            continue
        if text in known.signs["frames"] and not (
            "." in gap and page.broken(first) and size == 1 and text in ("firma", "sign")
        ):
            closing = (
                mention.last >= len(page.words)
                or page.broken(mention.last)
                or "," in page.words[mention.last].gap
                or "(" in page.words[mention.last].gap
            )
            strict = size == 1 and text not in (
                "firma",
                "signed",
                "firmo",
                "firmato",
                "firmata",
                "signature",
                "sender",
                "mittente",
                "sottoscritto",
                "sottoscritta",
            )
            if not strict or (closing and (page.opens(first - 1) or "\n" in gap or "," in gap)):
                return 6
        if (
            text in known.signs["intro"]
            and gap in (" ", " la ")
            and not mention.firm
            and (
                mention.certain
                or mention.last - first > 1
                or page.opens(first - size)
                or page.lowers[first - size - 1] in known.signs["greetings"]
            )
        ) and (
            page.opens(first - size)
            or "," in page.words[first - size].gap
            or page.lowers[first - size - 1] in known.signs["greetings"]
        ):
            return 4
    if gap in (", ", " (") and page.lowers[first - 1] in ("io", "me") and "(" in page.words[first - 1].gap:
        return 4
    return 4 if page.opens(first) and _says_here(page, mention, known) else 0


def _named(mention: Mention) -> bool:
    return mention.certain or mention.title is not None or mention.last - mention.first > 1


def _says_here(page: Page, mention: Mention, known: Frames) -> bool:
    return (
        mention.last < len(page.words)
        and page.words[mention.last].lower in known.signs["here"]
        and page.words[mention.last].gap == " "
    )


def _is_tail(page: Page, mention: Mention, end: int) -> bool:
    """Is what follows up to the end of the text a role and a firm ("Alessio Conte, CTO, Medisync")?"""
    if end - mention.last > _TAIL_WORDS or page.words[mention.last].gap.strip()[:1] not in (
        ",",
        "(",
        "-",
        "–",
        "—",
        "",
    ):
        return False
    if page.words[mention.last].gap.strip() == "" and "\n" not in page.words[mention.last].gap:
        return False
    return all(not page.broken(at) or page.words[at].gap.strip() == "" for at in range(mention.last, end))


def _role_before(page: Page, mention: Mention) -> bool:
    place = mention.first
    return place > 0 and page.words[place].gap == ", " and any(page.opens(at) for at in range(max(0, place - 3), place))


def _signed(text: str, page: Page, found: tuple[Mention, ...], index: int, known: Frames) -> Sender:
    mention = found[index]
    partners = [mention]
    for other in found[index + 1 : index + 3]:
        joint = text[partners[-1].end : other.start].strip(" ,")
        if joint in ("and", "&", "e", "ed", "+") and not other.firm:
            partners.append(other)
        else:
            break
    role, organisation = (
        _tail(text, page, found, partners[-1], known)
        if _near_end(page, partners[-1]) or _letter(page, mention)
        else (None, None)
    )
    if role is None:
        role = _leading_role(text, page, mention, known)
    joint = (
        " e "
        if any(text[one.end : two.start].strip(" ,") in ("e", "ed") for one, two in itertools.pairwise(partners))
        else " and "
    )
    name = joint.join(partner.name for partner in partners)
    if mention.firm:
        return Sender(Person(name=name, organisation=name), (mention.start, mention.end), (mention,))
    person = Person(name=name, title=mention.title, role=role, organisation=organisation)
    return Sender(person, (mention.start, partners[-1].end), tuple(partners))


def _near_end(page: Page, mention: Mention) -> bool:
    return len(page.words) - mention.last <= _TAIL_WORDS


def _letter(page: Page, mention: Mention) -> bool:
    """Is the name given as in a letter's head ("From me, Rosamund Achebe, partner")?"""
    return (mention.first > 0 and page.words[mention.first].gap == ", " and page.lowers[mention.first - 1] == "me") or (
        mention.first > 0 and page.lowers[mention.first - 1] in ("mittente", "sender")
    )


def _tail(
    text: str, page: Page, found: tuple[Mention, ...], mention: Mention, known: Frames
) -> tuple[str | None, str | None]:
    """Role and organisation behind the name up to the end of its sentence."""
    end = mention.last
    if end >= len(page.words) or page.words[end].gap not in (", ", " (", " - ", " – ", "\n"):
        return None, None
    while end < len(page.words) and end - mention.last <= _TAIL_WORDS and (end == mention.last or not page.broken(end)):
        end += 1
    if end - mention.last > _TAIL_WORDS:
        return None, None
    inside = [other for other in found if mention.last <= other.first < end]
    organisation = inside[-1].name if inside and (inside[-1].firm or inside[-1].last >= end) else None
    stop = inside[-1].start if organisation else page.words[end - 1].end
    role = (
        text[page.words[mention.last].start : stop].strip(" ,()-–").removesuffix(" at").removesuffix(" of").strip(" ,")
    )
    named = set(role.lower().replace(",", " ").split())
    return (role or None) if organisation or not named.isdisjoint(
        known.lists["served"] | known.lists["office"]
    ) else None, organisation


def _leading_role(text: str, page: Page, mention: Mention, known: Frames) -> str | None:
    if mention.first == 0 or page.words[mention.first].gap != ", ":
        return None
    for place in range(mention.first - 1, max(-1, mention.first - 4), -1):
        if page.opens(place):
            if page.lowers[mention.first - 1] not in known.lists["served"] | known.lists["office"]:
                return None
            role = text[page.words[place].start : page.words[mention.first - 1].end]
            return re.sub(r"^(?:L'|Il |La |Lo |The )", "", role) if place < mention.first - 1 else None
    return None


def _boss(page: Page, found: tuple[Mention, ...], known: Frames) -> Sender | None:
    """The person an assistant writes for."""
    assistant = _assistant_at(page, known)
    for mention in found:
        if mention.firm or not (mention.title or mention.certain):
            continue
        if (assistant is not None and _is_boss(page, mention, known)) or _decides(page, mention, known):
            return _for(mention, found)
    if assistant is None:
        return None
    near = [
        mention
        for mention in found
        if mention.title and not mention.firm and 0 <= mention.first - assistant <= _TAIL_WORDS
    ]
    return _for(near[0], found) if near else None


def _for(boss: Mention, found: tuple[Mention, ...]) -> Sender:
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
        same,
        tuple(dict.fromkeys(surfaces)),
    )


def _assistant_at(page: Page, known: Frames) -> int | None:
    if known.keys["assistants"].isdisjoint(page.plain):
        return None
    for cue in known.signs["assistants"]:
        place = page.flat.find(f" {cue} ")
        if place >= 0:
            return page.flat.count(" ", 0, place) + cue.count(" ") + 1
    return None


def _is_boss(page: Page, mention: Mention, known: Frames) -> bool:
    if any(page.phrase(mention.first, size) in known.signs["boss_before"] for size in (1, 2, 3)):
        return True
    following = page.plain[mention.last : mention.last + 8]
    return any(
        " ".join(following[place : place + size]) in known.signs["boss_after"] for place in range(6) for size in (2, 3)
    )


def _decides(page: Page, mention: Mention, known: Frames) -> bool:
    """As in "Dr. Hahn wants to stop her calls with Ben": whoever decides is not the one who is told."""
    last = mention.last
    if last >= len(page.words) or not page.opens(mention.first) or page.plain[last] not in known.keys["deciding"]:
        return False
    for size in (1, 2, 3):
        text = " ".join(page.plain[last : last + size])
        if (
            text in known.signs["boss_after"]
            and last + size < len(page.words)
            and page.words[last + size].lower in known.signs["decisions"]
        ):
            return not any(
                word.lower in ("i", "my", "io", "mio", "mia")
                for word in page.words[max(0, mention.first - 3) : last + 8]
            )
    return False
