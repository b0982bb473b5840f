"""The recipient's firm, and names that are firms: who belongs to whom."""

from dataclasses import replace

from service.language.names import Mention
from service.understanding.people.candidate import Candidate
from service.understanding.people.frames import Frames, Page

_NEAR = 9
_SURE_FIRM = 5.0
_SURE_PERSON = 4.0
_MOST_PEOPLE = 30
_BESIDE = 40


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
            one.firm = True
            one.role = None


def adopt(page: Page, everybody: list[Candidate], known: Frames) -> None:
    """A firm's contact counts as much as the firm."""
    for firm in [one for one in everybody if one.firm and one.score > 0][:5]:
        for person in everybody[:_MOST_PEOPLE]:
            if (
                person.certain
                and not person.third
                and any(_belongs(page, person, mention, known) for mention in firm.mentions[:3])
            ):
                person.score = max(person.score, min(firm.score, _SURE_PERSON))


def organisation_of(
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
