"""What the caller wants kept out of the message.

Source: design.md section 6: withheld is wider than the marked sentence.
"""

from collections.abc import Iterator

from service.domain.brief import Brief, Why
from service.guardrails.background import Background
from service.guardrails.letter import Letter
from service.guardrails.spot import Spot
from service.language.secrets import topics


def find(letter: Letter, background: Background) -> Iterator[Spot]:
    """Every sentence that touches a secret."""
    brief = background.brief
    if brief is None:
        return
    secrets = [one.text for one in brief.withheld if one.why is Why.SECRET]
    if not secrets:
        return
    names = {part.lower() for name in _names(brief) for part in name.split()}
    public = " ".join(clause.text for clause in brief.clauses if clause.text not in secrets)
    hidden = topics(secrets, brief.situation_language, names, public)
    for start, end in letter.sentences:
        if hidden and hidden.touch(letter.text[start:end]):
            yield Spot(start, end)


def _names(brief: Brief) -> list[str]:
    return [name for name in (brief.recipient.name, brief.sender.name, *brief.aliases, *brief.others) if name]
