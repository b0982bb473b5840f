"""What an assistant says around a message: an opening, notes on the draft, offers to change it; and markup.

Source: OWASP LLM05:2025 for the markup; house.
"""

import re
from collections.abc import Iterator

from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot

_MARKUP = re.compile(r"```|^[ \t]{0,3}#{1,6} |\*\*[^*\n]{1,80}\*\*|^[ \t]{0,3}[-=_*]{3,}[ \t]*$", re.MULTILINE)


def find(letter: Letter, _background: Background) -> Iterator[Spot]:
    """Assistant's talk and markup."""
    yield from letter.spots("meta_text")
    yield from (Spot(*found.span()) for found in _MARKUP.finditer(letter.text))
