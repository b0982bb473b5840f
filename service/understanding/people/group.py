"""Recipients without a name: "my accountant", "our three physiotherapists", "i miei commessi"."""

import re
from typing import NamedTuple

from service.understanding.people.frames import Frames, Page
from service.understanding.people.sides import before

_CUE = 4
_LEAST = 2.4
_BACK = 5
_STRANGE = 2
_MOST_ROLES = 60
_STOPS = frozenset(",:;(")
_OPENING = 2
_NICKNAMED = 5
_NICKNAME_NEAR = 120
_NICKNAME = re.compile(
    r"\b(?:call(?:ed)? (?:them|us|ourselves)|known as|aka|nicknamed|per me|(?:li|le|ci) chiam\w+|chiamal[ie]|dett[ei])"
    r",? (?:the |i |la |il |le |gli |l')?[\"'“‘«]?([A-Z][\w-]*(?: [A-Z][\w-]*){0,3})"
)


class Group(NamedTuple):
    """``span`` are code points of the role's words; ``nickname`` is what the text calls a team."""

    score: float
    span: tuple[int, int]
    role: str
    several: bool
    team: bool
    counted: bool = False
    nickname: str | None = None


def read_group(text: str, page: Page, known: Frames) -> Group | None:
    """The likeliest recipient that is only called by a role; None where there is none."""
    best: Group | None = None
    places = [place for place, lower in enumerate(page.lowers) if lower in known.lists["role"]]
    nickname = _NICKNAME.search(text) if places and not page.vocabulary.isdisjoint(known.lists["naming_them"]) else None
    for order, place in enumerate(places[:_MOST_ROLES]):
        group = _group(text, page, place, known)
        if group is None:
            continue
        if order == 0:
            group = group._replace(score=group.score + 1)
        if group.several and nickname and 0 <= nickname.start() - group.span[1] <= _NICKNAME_NEAR:
            group = group._replace(score=group.score + _NICKNAMED, nickname=nickname.group(1))
        if best is None or group.score > best.score:
            best = group
    return best if best is not None and best.score >= _LEAST else None


def _reach(page: Page, place: int, known: Frames) -> tuple[int | None, bool, bool]:
    """Where the group's words start (None: somebody else's), whether it is "my" or "our", and whether counted."""
    lists, words = known.lists, page.words
    start, solid, strange, mine = place, place, 0, False
    number = any(sign.isdigit() for sign in words[place].gap)
    while start > 0 and place - start < _BACK and not page.broken(start) and not _STOPS.intersection(words[start].gap):
        lower = page.lowers[start - 1]
        if (lower in lists["possessive"] and lower != "me") or lower in lists["number"]:
            mine, number, strange = mine or lower in lists["possessive"], number or lower in lists["number"], 0
        elif lower in lists["others_possessive"] or lower in lists["third"] or lower in lists["new"]:
            return None, False, False
        elif lower in lists["verb"] or lower in lists["toward"] or lower in lists["with"]:
            break
        elif lower not in lists["filler"] and lower not in lists["served"]:
            strange += 1
            if strange > _STRANGE:
                break
        start -= 1
        if any(sign.isdigit() for sign in words[start].gap):
            number, strange = True, 0
        solid = start if strange == 0 else solid
    return solid, mine, number


def _end(page: Page, end: int, known: Frames) -> int:
    """The end of the words that go on with the role: "trainee solicitors"."""
    while end < len(page.words) and page.words[end].gap == " " and page.lowers[end] in known.lists["settled"]:
        end += 1
    return end


def _group(text: str, page: Page, place: int, known: Frames) -> Group | None:
    start, mine, number = _reach(page, place, known)
    if start is None:
        return None
    lists, words = known.lists, page.words
    if place + 1 < len(words) and words[place + 1].gap.startswith("'") and page.lowers[place + 1] not in ("s", "re"):
        return None
    if start and page.plain[start - 1] == "in" and not page.broken(start):
        return None
    word = words[place].lower
    several = word in lists["several"] or word in lists["plural"]
    loose = word in lists["peer"] or word not in lists["settled"]
    score = ((1.5 if loose else 3) if mine else 0) + (1.5 if number and several and word not in lists["team"] else 0)
    cue = 0.0
    if start and not page.broken(start) and page.lowers[start - 1] in lists["cueing"]:
        cue = before(page, place, known).score
        score += cue if cue >= _CUE else 0
    elif start == 0 and place <= 2 and page.lowers[0] in lists["opening"] and not several:
        score += _OPENING
    elif several and page.sentence[start] == 0 and start < place:
        score += 1
    if several and number and not lists["each"].isdisjoint(page.lowers[place + 1 : place + 4]):
        score += 1.5
    if score <= 0:
        return None
    end = _end(page, place + 1, known)
    if end > place + 1:
        several = words[end - 1].lower in lists["several"]
    span = words[place].start, words[end - 1].end
    return Group(
        score,
        span,
        text[span[0] : span[1]].lower(),
        several,
        word in lists["team"] or words[end - 1].lower in lists["team"],
        number and several and (mine or cue > 0 or page.sentence[start] == 0),
    )
