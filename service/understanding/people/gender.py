"""The recipient's gender as titles and pronouns show it."""

from service.understanding.people.candidate import Candidate
from service.understanding.people.frames import Frames, Page


def gender_of(page: Page, members: list[Candidate], everybody: list[Candidate], known: Frames) -> str | None:
    """By title, else by the pronouns between a mention of the recipient and the next person."""
    lists = known.lists
    for one in members:
        for mention in one.mentions:
            title = (mention.title or "").rstrip(".").lower()
            if title in lists["female_titles"] or title in lists["male_titles"]:
                return "f" if title in lists["female_titles"] else "m"
    if page.vocabulary.isdisjoint(lists["gendered"]):
        return None
    starts = {mention.first: one for one in everybody for mention in one.mentions if not one.firm}
    she = he = 0
    active, female, male = not members, lists["she"], lists["he"]
    for place, lower in enumerate(page.lowers):
        if lower in female:
            she += active
        elif lower in male:
            he += active
        elif place in starts:
            active = starts[place] in members
    return None if she == he else "f" if she > he else "m"
