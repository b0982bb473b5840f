"""What became of a case: which playbook, which facts the message carries, what stands in it that must not."""

import re
import unicodedata
from dataclasses import dataclass

from evals.case import Case, Kind
from service.domain.errors import OutOfScope, UnsupportedLanguage
from service.domain.message import Message
from service.domain.request import Request
from service.writer import Writer

_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Outcome:
    """``missing`` facts by their first wording, ``found`` patterns that must not stand there.

    ``message`` is None where the request was refused, ``over`` where it has more words than asked for.
    """

    case: Case
    message: Message | None
    routed: bool
    missing: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    over: bool = False


async def judge(case: Case, writer: Writer) -> Outcome:
    """Write the message of a case and hold it against what the case demands."""
    try:
        message = await writer.write(Request(situation=case.situation or "", rough_draft=case.rough_draft or ""))
    except (OutOfScope, UnsupportedLanguage):
        refused = case.kind is Kind.OUT_OF_SCOPE
        return Outcome(case, None, refused, tuple(wordings[0] for wordings in case.must))
    text = plain(f"{message.draft.subject}\n{message.draft.text}")
    limit = case.constraints.max_words
    return Outcome(
        case,
        message,
        _routed(case, message),
        tuple(wordings[0] for wordings in case.must if not any(carries(text, wording) for wording in wordings)),
        tuple(pattern for pattern in case.must_not if re.search(pattern, text, re.IGNORECASE)),
        limit is not None and len(message.draft.text.split()) > limit,
    )


def plain(text: str) -> str:
    """One spelling for what a reader doesn't tell apart: quotes, dashes, composed accents, white space, case."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_ALIKE)).lower().split())


def carries(text: str, wording: str) -> bool:
    """The wording stands in ``text`` (as ``plain`` leaves it), from where a word begins; a number whole."""
    end = r"(?!\d)" if wording[-1].isdigit() else ""
    start = r"(?<!\w)" if wording[0].isalnum() else ""
    return re.search(f"{start}{re.escape(plain(wording))}{end}", text) is not None


def _routed(case: Case, message: Message) -> bool:
    if case.kind in (Kind.OUT_OF_SCOPE, Kind.OTHER_LANGUAGE):
        return case.kind is Kind.OTHER_LANGUAGE and bool(message.notes)
    return case.kind is Kind.OTHER_SERVED or message.brief.playbook == case.kind.value
