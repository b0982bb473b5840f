"""A text as understanding reads it before it is routed."""

from functools import cache
from pathlib import Path

from service.domain.clause import Clause, Label
from service.domain.playbook import Playbook
from service.domain.source import Origin, Span
from service.language.cleaning import clean
from service.language.segments import segments
from service.playbooks.playbook_file import load_playbook
from service.understanding.labels.labeller import label
from service.understanding.labels.placing import places
from service.understanding.routing import Route, route

FOLDER = Path(__file__).parents[2] / "prompts/playbooks"


@cache
def playbooks() -> dict[str, Playbook]:
    """The playbooks that ship."""
    return {path.parent.name: load_playbook(path) for path in sorted(FOLDER.glob("*/playbook.toml"))}


def clauses_of(typed: str, language: str) -> tuple[Clause, ...]:
    """Its labelled clauses."""
    text = clean(typed).text
    spans = segments(text, language)
    found = [text[start:end] for start, end in spans]
    return tuple(
        Clause(part, Span(Origin.SITUATION, *span), Label(one.label), one.confidence)
        for part, span, one in zip(found, spans, label(found, places(text, spans), language), strict=True)
    )


def routed(text: str, language: str) -> Route:
    """Where it goes among the playbooks that ship."""
    return route(clauses_of(text, language), language, playbooks())
