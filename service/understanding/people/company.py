"""Who is written to together with somebody: "Femi and Klaus", "Teo, Bea e Samuele"."""

import re

from service.language.names import Mention
from service.understanding.people.candidate import Candidate

_LINK_WORDS = 3
_LONGEST_CHAIN = 6
_FARTHEST = 11
_KIN = re.compile(
    r",? (?:and|e|ed) (?:his|her|their|(?:la )?sua|(?:il )?suo) "
    r"(?:wife|husband|daughter|son|sister|brother|mother|father|moglie|marito|figlia|figlio|sorella|fratello),? "
)


def together(text: str, group: Candidate, everybody: list[Candidate]) -> list[Candidate]:
    """``group`` and those named in one breath with it ("Femi and Klaus"), in the order of the text."""
    owner = {mention.start: one for one in everybody for mention in one.mentions}
    row = sorted(
        (mention for one in everybody if not one.firm for mention in one.mentions), key=lambda mention: mention.start
    )
    members = [group]
    if group.written_to is not None and not any(
        _chain(text, row, row.index(group.written_to), step)[0] for step in (1, -1)
    ):
        return members
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
        if at + 1 < len(row) and _KIN.fullmatch(text, mention.end, row[at + 1].start):
            members += [one for one in (owner[row[at + 1].start],) if one not in members]
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
