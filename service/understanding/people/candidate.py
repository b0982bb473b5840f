"""Every person and firm named, with how much speaks for each as the recipient."""

import re
from dataclasses import dataclass, field

from service.language.namebook import plain
from service.language.names import Mention
from service.understanding.people.behind import behind
from service.understanding.people.frames import Frames, Page
from service.understanding.people.sides import Side, before
from service.understanding.people.signature import forwarded_by

_STRANGE_NAME = 1.2
_STRANGE_PAIR = 0.5
_FIRST_NAMED = (1.5, 0.7)
_MOST = 14.0
_WRITTEN_TO = 8
_FRIEND = 8
_OWN_FIRM = -0.1
# As in "graphic recorder Samira, live drawings for four years".
_NEAR_THE_TOP = 3
_PLACE = 6
_SELVES = ("me", "io")
_SPOKEN = re.compile(r"(?: ?\([\d:., ]+\))? ?:(?!\d)")


def _length(mention: Mention) -> int:
    return mention.name.count(" ")


@dataclass(slots=True)
class Candidate:
    """One person or firm, with all mentions; ``certain``: known as a person's name, not only written like a name.

    ``written_to``: where the text says that the message goes to them.
    """

    mentions: list[Mention] = field(default_factory=list)
    firm: bool = False
    certain: bool = False
    score: float = 0
    evidence: float = 0
    role: tuple[int, int] | None = None
    third: bool = False
    placed: bool = False
    friend: bool = False
    written_to: Mention | None = None

    def add(self, mention: Mention) -> None:
        """One more place where they are named."""
        self.mentions.append(mention)
        self.firm = self.mentions[0].firm
        self.certain = not self.firm and (self.certain or mention.certain)

    @property
    def fullest(self) -> Mention:
        """The mention with most of the name."""
        return max(self.mentions, key=_length) if len(self.mentions) > 1 else self.mentions[0]


def candidates(page: Page, found: tuple[Mention, ...], known: Frames) -> list[Candidate]:
    """Everybody the text names, in order of appearance, scored."""
    groups: dict[tuple[bool, str], Candidate] = {}
    order: list[Candidate] = []
    for mention in found:
        lower = plain(mention.name.lower())
        keys = [(mention.firm, part) for part in lower.split() if len(part) > 2] or [(mention.firm, lower)]
        group = next((groups[key] for key in keys if key in groups and _same(groups[key], mention)), None)
        if group is None:
            group = Candidate()
            order.append(group)
        for key in keys:
            groups.setdefault(key, group)
        group.add(mention)
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
    if (
        page.vocabulary.isdisjoint(_SELVES)
        or ":" not in page.text
        or not any(
            lower in _SELVES and page.opens(place) and _SPOKEN.match(page.words[place + 1].gap)
            for place, lower in enumerate(page.lowers[:-1])
        )
    ):
        return []
    silent = [one for one in everybody if not all(speaks(page, mention) for mention in one.mentions)]
    return [one for one in everybody if one not in silent] if any(one.certain for one in silent) else []


def _same(group: Candidate, mention: Mention) -> bool:
    """One name is part of the other: "Marta" and "Marta Colombo", but not "Ximena Duarte" and "Eventos Duarte"."""
    parts, known = set(plain(mention.name).split()), set(plain(group.fullest.name).split())
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
        if left.score >= _WRITTEN_TO:
            group.written_to = mention
        group.score += _WRITTEN_TO * forwarded_by(page, mention) - _PLACE * _names_a_place(page, mention, known)
        if speaks(page, mention):
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
    elif group.certain and first.first <= _NEAR_THE_TOP:
        group.score += 1
    if first.title and not first.firm:
        group.score += 0.7
    served = group.role is not None and group.role[1] == first.first
    if not group.certain and not group.firm and not served:
        group.score -= _STRANGE_PAIR if len(first.name.split()) > 1 else _STRANGE_NAME
        if (
            first.first
            and page.plain[first.first - 1] in known.lists["placing"]
            and not _genitive(page, first)
            and group.evidence <= 0
        ):
            group.score -= 3
            group.placed = True


def speaks(page: Page, mention: Mention) -> bool:
    """As in a pasted chat: "Anna (10:02): hi"."""
    return (
        mention.last < len(page.words)
        and page.opens(mention.first)
        and _SPOKEN.match(page.words[mention.last].gap) is not None
    )


def _names_a_place(page: Page, mention: Mention, known: Frames) -> bool:
    """As in "at Dora's Diner"."""
    if not mention.first or page.plain[mention.first - 1] not in known.lists["placing"]:
        return False
    behind = page.words[mention.last : mention.last + 2]
    return len(behind) == 2 and behind[0].lower == "s" and behind[1].text[0].isupper() and behind[1].gap == " "


def _genitive(page: Page, mention: Mention) -> bool:
    return mention.last < len(page.words) and page.words[mention.last].gap.startswith("'")


def _role(left: Side, right: Side) -> tuple[int, int] | None:
    if left.third or right.third:
        return None
    return right.role or left.role
