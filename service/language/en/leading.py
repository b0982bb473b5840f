"""The ways in which people begin when they say what they want of somebody, loaded once."""

import re
from collections.abc import Iterator

from service.language.en.clause import Clause
from service.language.en.lexicon import table

_LEADS = table("leads")
_PARTS: dict[str, str] = _LEADS["parts"]


def _pattern(text: str, adverbs: str) -> re.Pattern[str]:
    return re.compile(text.replace("<wish>", _PARTS["wish"]).replace("<adverbs>", adverbs), re.IGNORECASE)


ACT = tuple(_pattern(lead, _PARTS["adverbs"]) for lead in _LEADS["act"]["leads"])
ACT_IN_PAST = _pattern(_LEADS["act"]["past"], "")
LET = _pattern(_LEADS["act"]["let"], "")
THING = tuple(_pattern(lead, _LEADS["thing"]["adverbs"]) for lead in _LEADS["thing"]["leads"])
REASON = _pattern(_LEADS["thing"]["reasons"], "")
TAIL = _pattern(_LEADS["thing"]["tail"], "")
SENTENCE = _pattern(_LEADS["thing"]["sentence"], "")


def behind(clause: Clause, text: str, *leads: re.Pattern[str]) -> Iterator[Clause]:
    """The words of the clause, whose text this is, behind each of the leads with which it begins."""
    for lead in leads:
        found = lead.match(text)
        if found is not None and 0 < found.end() < len(text):
            rest = clause.behind(found.end())
            if rest.keys:
                yield rest
