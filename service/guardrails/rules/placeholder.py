"""A gap left for somebody to fill: [Name], {date}, <COMPANY>, XXX, PERSON_1.

Source: house. Brackets around what the situation says, or around a ticket's number, are none.
"""

import re
from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot

_GAP = re.compile(
    r"\[[^\[\]\n]{1,60}\]|\{{1,2}[^{}\n]{1,60}\}{1,2}|<[A-Za-zÀ-ÿ][^<>\n]{1,40}>|\$\{?[a-zA-Z_]{2,30}\}?"
    r"|(?<!\w)(?-i:[A-Z]{4,7}_\d{1,4})(?!\w)"
    r"|(?<!\w)(?:(?-i:X{3,})(?! edizione)|x{4,}|_{3,}|N\.?N\.|TBD|TBC|TODO|(?-i:TK)(?! [A-Z])|lorem ipsum)(?!\w)"
    r"|(?<![.\w])\.{5,}|%[A-Za-z_]{2,20}%"
    r"|(?<!\w)(?:DD|GG)[/.-]MM(?:[/.-](?:YY|AA|YYYY|AAAA))?(?!\w)"
    r"|(?:mr|ms|mrs|miss|mx|dr)(?:\.?/(?:mr|ms|mrs|miss|mx|dr)){1,3}\b"
    r"|(?<!\w)(?:sig\.?/sig\.?ra|gentile/egregio|egregio/a|caro/a)(?!\w)"
    r"|\((?:your (?:first |last |full |company )?name|your (?:company|title|role|position|e-?mail|phone|address)"
    r"|first name|last name|insert|recipient'?s?|company|vendor'?s?|il tuo|la tua|tuo|inserire"
    r"|nome|data|azienda|ragione sociale)(?: [\w' ]{1,30})?\)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[\[<{(]#?(?=[\w./-]*\d)[\w./ -]{2,}[\]>})]")


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """Every gap."""
    told = background.told or ""
    for found in _GAP.finditer(letter.text):
        gap = found.group()
        if not _CODE.fullmatch(gap) and gap not in told and gap.strip("[]{}<>()").lower() not in ("sic", "…", "..."):
            yield Spot(*found.span())
