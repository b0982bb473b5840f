"""A message as a terminal shows it."""

from collections.abc import Iterator
from typing import TextIO

from service.domain.draft import Draft
from service.domain.message import Message


def print_message(message: Message, out: TextIO, beside: TextIO) -> None:
    """Subject and text to ``out``, so that a pipe gets the message alone; everything else to ``beside``."""
    print(
        "\n\n---\n\n".join(_shown(draft) for draft in (message.draft, *(one.draft for one in message.alternatives))),
        file=out,
        flush=True,
    )
    for line in _asides(message):
        print(line, file=beside)


def _shown(draft: Draft) -> str:
    """As a mail file has it: the subject in a header line, a blank line, the text."""
    return f"Subject: {draft.subject}\n\n{draft.text}" if draft.subject else draft.text


def _asides(message: Message) -> Iterator[str]:
    yield from (f"[{advice.when} sending] {advice.text}" for advice in message.advice)
    yield from (f"[question: {question.key}] {question.text}" for question in message.brief.questions)
    yield from (
        f"[{finding.severity}: {finding.rule}] {finding.explanation} {finding.mend}"
        for finding in message.review.findings
    )
    yield from (f"[note: {note.code}] {note.text}" for note in message.notes)
