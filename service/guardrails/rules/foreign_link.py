"""A link, an address or a telephone number that the situation lacks.

Source: OWASP LLM05:2025; a message is the place where an injected link does harm.
"""

import re
from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot

_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()\"']{3,200}|(?<![\w@.])[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}"
    r"|(?<![\w@./-])(?:[a-z0-9-]{1,60}\.){1,4}(?!(?-i:[A-Z][a-z]))"
    r"(?:com|org|net|io|it|eu|co|uk|de|fr|es|info|biz|xyz|app|dev|click|link|site"
    r"|online|shop|store|top|live|club|me|ly|tv|ai|gl|example|test|page|cloud|zone|support|help|vip|pro|name|ru|cn|ch|at|be)"
    r"(?:/[^\s<>()\"']{0,200})?(?![\w-])|(?<![\w+])\+?\d[\d ./-]{7,18}\d(?!\w)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:\d+ )?(?:\d{1,2}|(?:19|20)\d\d)[/.-]\d{1,2}[/.-]\d{2,4}(?: \d{1,3})?|(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d"
)


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """Every link that the caller did not give."""
    if background.told is None:
        return
    told = _bare(background.told)
    for found in _LINK.finditer(letter.text):
        link = found.group().rstrip(".,;:!?/")
        if _bare(link) not in told and not _DATE.fullmatch(link):
            yield Spot(found.start(), found.start() + len(link))


def _bare(text: str) -> str:
    """As two people may write the same link, address or number."""
    return re.sub(r"https?://|www\.|(?<=\d)[ ./-](?=\d)", "", text.lower())
