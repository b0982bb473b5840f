"""An assistant's text: in whose name it is written, and who types it."""

from service.language.names import Mention
from service.understanding.people.frames import Frames, Page

_NEAR = 12
_FEW = 3


def boss_of(page: Page, found: tuple[Mention, ...], known: Frames) -> Mention | None:
    """The mention of the person an assistant writes for; None where the sender writes alone."""
    people = [mention for mention in found if not mention.firm and (mention.title or mention.certain)]
    lent = next((mention for mention in people if _lends_name(page, mention, known)), None)
    if lent is not None:
        return lent
    assistant = _assistant_at(page, known)
    heads = [mention for mention in people if _heads(page, mention, known)] if assistant is not None else []
    for mention in people:
        if (assistant is not None and _is_boss(page, mention, known)) or _decides(page, mention, known):
            return mention
    if assistant is None:
        return None
    near = (
        mention
        for mention in people
        if 0 <= mention.first - assistant <= _NEAR and page.sentence[mention.first] <= assistant
    )
    titled = (mention for mention in people if mention.title and 0 <= mention.first - assistant <= _NEAR)
    return next(iter(heads), None) or next(titled, None) or next(near, None)


def clerks(page: Page, found: tuple[Mention, ...], known: Frames) -> tuple[Mention, ...]:
    """Who is told to write: "I'm his secretary, Joan", the "To:" of a forwarded mail."""
    assistant = _assistant_at(page, known) or -_NEAR
    return tuple(
        mention
        for mention in found
        if mention.first > 0
        and (
            0 <= mention.first - assistant <= 1
            or (
                page.lowers[mention.first - 1] in known.signs["to_head"]
                and ":" in page.words[mention.first].gap
                and "\n" in page.words[mention.first - 1].gap
            )
        )
    )


def _lends_name(page: Page, mention: Mention, known: Frames) -> bool:
    """As in "in Dr Mbeki's name"."""
    last = mention.last
    return (
        last + 1 < len(page.words)
        and page.words[last].gap.startswith("'")
        and page.lowers[last + (page.lowers[last] == "s")] in known.signs["name"]
        and mention.first > 0
        and page.lowers[mention.first - 1] in ("in", "under")
    )


def _heads(page: Page, mention: Mention, known: Frames) -> bool:
    """The "From:" of a forwarded mail."""
    place = mention.first - 1
    return (
        place >= 0
        and page.lowers[place] in known.signs["from"]
        and ":" in page.words[mention.first].gap
        and page.opens(place)
    )


def _assistant_at(page: Page, known: Frames) -> int | None:
    """The word behind the cue that an assistant writes."""
    found = page.cues(known.cues["assistants"])
    if not found:
        return None
    place, cue = found[0]
    return page.flat.count(" ", 0, place) + cue.count(" ") - 1


def _is_boss(page: Page, mention: Mention, known: Frames) -> bool:
    start = max(page.sentence[mention.first], mention.first - _NEAR)
    before = f" {' '.join(page.plain[start : mention.first])} "
    if any(f" {cue} " in before for cue in known.signs["boss_before"]):
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
    for size in range(1, _FEW + 1):
        text = " ".join(page.plain[last : last + size])
        if (
            text in known.signs["boss_after"]
            and last + size < len(page.words)
            and page.words[last + size].lower in known.signs["decisions"]
        ):
            return known.signs["selves"].isdisjoint(page.lowers[max(0, mention.first - _FEW) : last + 8])
    return False
