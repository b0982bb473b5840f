"""Who the message is for: every person and firm named is scored by what the text says of them."""

import re
from dataclasses import dataclass, field, replace

from service.language.names import Mention
from service.understanding.frames import Frames, Page
from service.understanding.sides import Side, before, behind

_LEAST = 1.3
_STRANGE_NAME = 1.2
_STRANGE_PAIR = 0.5
_LEAST_CERTAIN = -0.3
_FIRST_NAMED = (1.5, 0.7)
_MOST = 14.0
_LINK_WORDS = 3
_LONGEST_CHAIN = 6
_FARTHEST = 9
_FRIEND = 8
_ONLY = -2.0
_FIRM_LEAST = -0.2
_OWN_FIRM = -0.1
_SELVES = ("me", "io")
_SPOKEN = re.compile(r"(?: ?\([\d:., ]+\))? ?:(?!\d)")


@dataclass(slots=True)
class Candidate:
    """One person or firm, with all mentions."""

    mentions: list[Mention] = field(default_factory=list)
    score: float = 0
    evidence: float = 0
    role: tuple[int, int] | None = None
    third: bool = False
    placed: bool = False
    friend: bool = False

    @property
    def firm(self) -> bool:
        """Is it an organisation?"""
        return self.mentions[0].firm

    @property
    def certain(self) -> bool:
        """Known as a name of a person, not only written like one."""
        return not self.firm and any(mention.certain for mention in self.mentions)

    @property
    def fullest(self) -> Mention:
        """The mention with most of the name."""
        return max(self.mentions, key=lambda mention: len(mention.name.split()))


def candidates(page: Page, found: tuple[Mention, ...], known: Frames) -> list[Candidate]:
    """Everybody the text names, in order of appearance, scored."""
    groups: dict[tuple[bool, str], Candidate] = {}
    order: list[Candidate] = []
    for mention in found:
        keys = [(mention.firm, part.lower()) for part in mention.name.split() if len(part) > 2] or [
            (mention.firm, mention.name.lower())
        ]
        group = next((groups[key] for key in keys if key in groups and _same(groups[key], mention)), None)
        if group is None:
            group = Candidate()
            order.append(group)
        for key in keys:
            groups.setdefault(key, group)
        group.mentions.append(mention)
    sure = [group for group in order if group.certain]
    friends = _friends(page, order)
    for group in order:
        _weigh(page, group, known)
        if group in friends:
            group.friend, group.third, group.score = True, True, group.score - _FRIEND
    for bonus, group in zip(_FIRST_NAMED, sure, strict=False):
        group.score += bonus
    return order


def _friends(page: Page, everybody: list[Candidate]) -> list[Candidate]:
    """Who only speaks in a pasted chat with "me", about somebody else: a friend."""
    if not any(
        lower in _SELVES and page.opens(place) and _SPOKEN.match(page.words[place + 1].gap)
        for place, lower in enumerate(page.lowers[:-1])
    ):
        return []
    silent = [one for one in everybody if not all(_speaks(page, mention) for mention in one.mentions)]
    return [one for one in everybody if one not in silent] if any(one.certain for one in silent) else []


def houses(page: Page, everybody: list[Candidate], known: Frames) -> None:
    """Names that a role shows to be firms: "an agency called Foghorn"."""
    for one in everybody:
        first = one.mentions[0].first
        if (
            one.certain
            or one.role is None
            or not 0 <= first - one.role[1] <= 2
            or page.lowers[one.role[1] - 1] not in known.lists["firm_noun"]
        ):
            continue
        if page.words[first].gap in (", ", ": ") or page.lowers[first - 1] in known.lists["called"]:
            one.mentions = [replace(mention, firm=True) for mention in one.mentions]
            one.role = None


def _same(group: Candidate, mention: Mention) -> bool:
    """One name is part of the other: "Marta" and "Marta Colombo", but not "Ximena Duarte" and "Eventos Duarte"."""
    parts, known = set(mention.name.split()), set(group.fullest.name.split())
    return parts <= known or known <= parts


def _weigh(page: Page, group: Candidate, known: Frames) -> None:
    chat = False
    for mention in group.mentions[:8]:
        left, right = before(page, mention.first, known), behind(page, mention, known)
        group.score += (
            max(left.score, 0) + right.score
            if right.score > 0 and _genitive(page, mention)
            else (left.score if not mention.firm or left.score < -3 else max(0, left.score)) + right.score
        )
        if _speaks(page, mention):
            group.score -= right.score if chat else 0
            chat = True
        group.third = group.third or left.third or right.third
        group.role = group.role or _role(left, right)
    first = group.mentions[0]
    group.evidence = group.score = min(group.score, _MOST)
    group.score += min(2.0, 0.7 * (len(group.mentions) - 1))
    if first.first == 0:
        own = first.firm and first.last < len(page.words) and page.words[first.last].gap[:1] in (",", ".", ":")
        group.score += 1 if group.certain else _OWN_FIRM if own else 3
    if first.title and not first.firm:
        group.score += 0.7
    if not group.certain and not group.firm:
        group.score -= _STRANGE_PAIR if len(first.name.split()) > 1 else _STRANGE_NAME
        if (
            first.first
            and page.plain[first.first - 1] in known.lists["placing"]
            and not _genitive(page, first)
            and group.evidence <= 0
        ):
            group.score -= 3
            group.placed = True


def _speaks(page: Page, mention: Mention) -> bool:
    return (
        mention.last < len(page.words)
        and page.opens(mention.first)
        and _SPOKEN.match(page.words[mention.last].gap) is not None
    )


def _genitive(page: Page, mention: Mention) -> bool:
    return mention.last < len(page.words) and page.words[mention.last].gap.startswith("'")


def _role(left: Side, right: Side) -> tuple[int, int] | None:
    if left.third or right.third:
        return None
    return right.role or left.role


def only_speaker(page: Page, everybody: list[Candidate]) -> Candidate | None:
    """Who speaks alone in a pasted chat about somebody else: that is the user."""
    speakers = [
        one for one in everybody if not one.firm and sum(_speaks(page, mention) for mention in one.mentions) > 1
    ]
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
    return max(people, key=lambda one: one.score + (1 if one.certain else 0), default=None)


def only_person(everybody: list[Candidate]) -> Candidate | None:
    """Who is named with little or nothing that speaks for them, when nobody else is."""
    people = [one for one in everybody if one.certain and not one.third and not one.placed and one.score >= _ONLY]
    return max(people, key=lambda one: one.score, default=None)


def best_firm(everybody: list[Candidate]) -> Candidate | None:
    """The firm that is most probably written to."""
    firms = [one for one in everybody if one.firm and one.score >= _FIRM_LEAST]
    return max(firms, key=lambda one: one.score, default=None)


def together(text: str, group: Candidate, everybody: list[Candidate]) -> list[Candidate]:
    """``group`` and those named in one breath with it ("Femi and Klaus"), in the order of the text."""
    owner = {mention.start: one for one in everybody for mention in one.mentions}
    row = sorted(
        (mention for one in everybody if not one.firm for mention in one.mentions), key=lambda mention: mention.start
    )
    members = [group]
    for mention in group.mentions[:4]:
        at = row.index(mention)
        right, left = _chain(text, row, at, 1), _chain(text, row, at, -1)
        places, joined = [*right[0], *left[0]], right[1] or left[1]
        if joined or len(places) > 1:
            others = (owner[row[place].start] for place in places)
            members += [
                one
                for one in others
                if one not in members and not one.third and not one.placed and one.score > group.score - _FARTHEST
            ]
    return sorted(members, key=lambda one: one.mentions[0].start)


def _chain(text: str, row: list[Mention], at: int, step: int) -> tuple[list[int], bool]:
    """The places in ``row`` that hang together with ``at`` in one direction, and whether an "and" links any."""
    chained: list[int] = []
    joined = False
    while 0 <= at + step < len(row) and len(chained) < _LONGEST_CHAIN:
        left, right = (row[at], row[at + step]) if step > 0 else (row[at + step], row[at])
        joint = _joint(text[left.end : right.start])
        if joint is None:
            break
        joined = joined or joint == "and"
        at += step
        chained.append(at)
    return chained, joined


def _joint(between: str) -> str | None:
    """As in "and", "," or None for the text between two names; a parenthesis behind the first doesn't count."""
    if len(between) > 60:
        return None
    if between.startswith(" (") and ")" in between:
        between = between[between.index(")") + 1 :]
    link = between.strip(" .")
    if link == ",":
        return ","
    link = link.lstrip(", ").strip()
    for article in (" la", " il", " his", " her", " l'"):
        link = link.removesuffix(article) if link != article.strip() else link
    if link.endswith(",") and link.count(" ") < _LINK_WORDS:
        link = link.split(" ")[0]
    return "and" if link in ("and", "&", "e", "ed", "+", "n", "and also") else None
