"""What an LLM answered, read as passages: with fences, chatter, reasoning and a broken end, or not at all.

Source: OWASP LLM05:2025, output of a model is untrusted input.
"""

import json
import re
from collections.abc import Sequence

from service.composing.llm.failures import Refused, Unparsable
from service.domain.draft import Passage

_MOST = 20_000
_REASONING = re.compile(r"<(think|thinking|reasoning|scratchpad)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_TRAILING = re.compile(r",\s*(?=[}\]])")
_REFUSAL = re.compile(
    r"(?i)^\W*(?:i['’]?m sorry|i am sorry|sorry,|i can(?:no|['’]?)t|i am unable|i['’]?m unable|as an ai|i won['’]?t|"
    r"mi dispiace, (?:ma )?non posso|non posso (?:aiutar|scriver)|in quanto (?:ia|intelligenza))"
)
_INNER_SPACE = re.compile(r"[ \t]*\n\s*|[ \t]{2,}")


def passages_in(answer: str, steps: Sequence[str]) -> tuple[Passage, ...]:
    """One passage a step, in the order of ``steps``.

    Raises:
        Refused: the model says that it will not.
        Unparsable: no object with a text for every step is in it.
    """
    text = _REASONING.sub("", answer[:_MOST]).strip()
    for start in (match.start() for match in re.finditer(r"\{", text)):
        found = _object(text[start:])
        if found is not None and all(isinstance(found.get(step), str) and found[step].strip() for step in steps):
            return tuple(Passage(step, _INNER_SPACE.sub(" ", found[step].strip())) for step in steps)
    if _REFUSAL.search(text):
        raise Refused
    raise Unparsable


def _object(text: str) -> dict[str, str] | None:
    """The object at the beginning of ``text``, with commas too many or an end too few."""
    for candidate in (text, _TRAILING.sub("", text), _TRAILING.sub("", text.rstrip(", \n") + '"}'), text + "}"):
        try:
            found, _ = json.JSONDecoder(strict=False).raw_decode(candidate)
        except (ValueError, RecursionError):
            continue
        return found if isinstance(found, dict) else None
    return None
