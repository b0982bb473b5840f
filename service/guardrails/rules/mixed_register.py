"""Two ways of addressing one reader: tu and Lei.

Source: design.md section 6: Italian tu, Lei and voi are never mixed; a person and their firm may be tu and voi.
"""

from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter, Part
from service.guardrails.marking import Mark
from service.guardrails.spot import Spot

_RULE = "mixed_register"


def find(letter: Letter, _background: Background) -> Iterator[Spot]:
    """The marks of the register that is rarer in the letter."""
    familiar, courteous = _marked(letter, "tu"), _marked(letter, "lei")
    if familiar and courteous:
        rarer = min(familiar, courteous, key=len)
        yield from (Spot(mark.start, mark.end) for mark in rarer)


def _marked(letter: Letter, register: str) -> list[Mark]:
    """Marks of a register; those that only a capital tells apart count where it stands inside a sentence."""
    capital = [
        mark
        for mark in letter.marks.get((_RULE, f"{register}_capital"), ())
        if letter.parts[mark.sentence] is Part.BODY
        and letter.text[mark.start].isupper()
        and mark.start > letter.sentences[mark.sentence][0]
        and not letter.text[mark.end : mark.end + 2].strip().istitle()
    ]
    enclitic = [
        mark
        for mark in letter.marks.get((_RULE, f"{register}_enclitic"), ())
        if letter.text[mark.end - 2 : mark.end] in {"La", "Le", "Lo"}
    ]
    return sorted([*letter.marked(_RULE, register, but=f"not_{register}"), *capital, *enclitic])
