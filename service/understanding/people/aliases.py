"""The ways a text names the recipient; each is turned into "you", so none may mean anybody or anything else."""

from service.understanding.people.candidate import Candidate
from service.understanding.people.frames import Frames, Page
from service.understanding.people.group import Group

_APPOSED = (" ", ", ", " (", ": ", " - ", " – ", " = ")
_FIRM_WINDOW = 4


def aliases(
    page: Page, chosen: list[Candidate], group: Group | None, known: Frames, nickname: str | None = None
) -> tuple[str, ...]:
    """Names, parts of names and "our accountant" of those written to; ``group`` where only a role is known."""
    names = [nickname] if nickname else []
    for one in chosen:
        names += _names(page, one)
        names += _firm_phrases(page, one, known) if one.firm else _role_phrases(page, one, known)
    if not chosen and group is not None:
        names += [group.nickname] if group.nickname else []
        names += _phrases(page, tuple(group.role.split()), known)
    return tuple(dict.fromkeys(name for name in names if len(name) > 1))


def _names(page: Page, one: Candidate) -> list[str]:
    full = one.fullest
    found = [
        full.name,
        *(page.text[mention.start : mention.end] for mention in one.mentions),
        *(mention.name for mention in one.mentions),
    ]
    parts = full.name.split()
    title = next((mention.title for mention in one.mentions if mention.title), None)
    if not one.firm and len(parts) > 1:
        found += [parts[0], " ".join(parts[1:])]
    if title:
        found += [f"{title} {full.name}", f"{title} {parts[-1]}"]
    return found


def _role_phrases(page: Page, one: Candidate, known: Frames) -> list[str]:
    if one.role is None:
        return []
    role = page.lowers[one.role[0] : one.role[1]]
    while len(role) > 1 and (role[0] in known.lists["determiner"] or role[0] in known.lists["article"]):
        role = role[1:]
    return [*_phrases(page, tuple(role), known), *_phrases(page, tuple(role[-1:]), known)]


def _phrases(page: Page, role: tuple[str, ...], known: Frames) -> list[str]:
    """An article or possessive right before ``role``: "our accountant", "lo studio"."""
    if not role or (len(role) == 1 and role[0] in known.lists["things"]):
        return []
    found = []
    for place in page.places(role[0]):
        end = place + len(role)
        if (
            place
            and page.lowers[place - 1] in known.lists["determiner"]
            and page.words[place].gap in (" ", "'")
            and tuple(page.lowers[place:end]) == role
            and not _goes_on(page, end, known)
        ):
            found.append(page.text[page.words[place - 1].start : page.words[end - 1].end].lower())
    return found


def _goes_on(page: Page, end: int, known: Frames) -> bool:
    """Is the role only the beginning of another: "the account manager"?"""
    return (
        end < len(page.words)
        and page.words[end].gap == " "
        and (page.lowers[end] in known.lists["role"] or page.lowers[end] in known.lists["firm_noun"])
        and page.words[end].text.islower()
    )


def _firm_phrases(page: Page, firm: Candidate, known: Frames) -> list[str]:
    """As in "the agency"; a word that may as well be the sender's own house only where it stands beside the name."""
    nouns = known.lists["firm_noun"] & frozenset(page.lowers)
    beside = {
        word
        for mention in firm.mentions[:4]
        for word in (
            *_near(page, mention.first - _FIRM_WINDOW, mention.first),
            *_near(page, mention.last, mention.last + _FIRM_WINDOW),
        )
    }
    return [
        phrase
        for noun in sorted(nouns)
        if noun in known.lists["surely_firm"] or (noun in beside and noun not in known.lists["own_firm"])
        for phrase in _phrases(page, (noun,), known)
        if not phrase.startswith(known.own)
    ]


def _near(page: Page, start: int, end: int) -> list[str]:
    start, end = max(0, start), min(end, len(page.lowers))
    return page.lowers[start:end] if start < end and page.sentence[start] == page.sentence[end - 1] else []
