"""What the text asks of the message itself: length, tone, channel, language, form of address, words to avoid."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from service.domain.brief import Wish, WishKind
from service.domain.clause import Clause, Label
from service.language.gates import Likely
from service.understanding.clues import Clues
from service.understanding.lexicon import language_names, wishes


@dataclass(frozen=True, slots=True)
class Asked:
    """A wish with what it comes to.

    That is ``short``, ``formal``, ``chat``, ``tu``, a language tag, a number of words, a word to avoid; ``meaning``
    names which (the ``value`` of the pattern's row).
    """

    wish: Wish
    meaning: str
    value: str


@dataclass(frozen=True, slots=True)
class _Row:
    kind: WishKind
    meaning: str


@cache
def _rows(language: str) -> dict[str, _Row]:
    return {name: _Row(WishKind(row["kind"]), row["value"]) for name, row in wishes(language).items()}


def read_wishes(clauses: tuple[Clause, ...], language: str, clues: Clues | None = None) -> tuple[Asked, ...]:
    """All wishes in the order of the text; a clause that is a wish and says nothing known is one of kind ``other``."""
    clues = clues or Clues()
    read = (clause for clause in clauses if clause.label not in (Label.COMMAND, Label.DRAFT))
    return tuple(asked for clause in read for asked in _of(clause, language, clues))


def _of(clause: Clause, language: str, clues: Clues) -> Iterable[Asked]:
    rows, languages = _rows(language), language_names(language)
    found: dict[WishKind, Asked] = {}
    for name, match in _matches(clause, clues.of(clause.text, language)):
        row = rows[name]
        if row.kind in found and row.kind is not WishKind.OTHER:
            continue
        if not (_may_be_the_lifeline(row) and clues.tell("urgent", clause.text, language)):
            part = next((group for group in match.groups() if group), "")
            value = languages.get(part.lower(), part) if row.meaning == "language" else part or row.meaning
            found[row.kind] = Asked(Wish(row.kind, clause.text, clause.span), row.meaning, value)
    if not found and clause.label is Label.WISH:
        found[WishKind.OTHER] = Asked(Wish(WishKind.OTHER, clause.text, clause.span), "other", "")
    return found.values()


def _matches(clause: Clause, likely: Likely) -> Iterator[tuple[str, re.Match[str]]]:
    """The rows that speak in the clause, in order, by name: what counts anywhere before what counts in a wish."""
    anywhere, inside = likely["wish"], likely["inside"] if clause.label is Label.WISH else {}
    for name in sorted({*anywhere, *inside}):
        patterns = (*anywhere.get(name, ()), *inside.get(name, ()))
        match = next((match for one in patterns if (match := one.search(clause.text))), None)
        if match:
            yield name, match


def _may_be_the_lifeline(row: _Row) -> bool:
    """As in "If something burns, a short text": how to be reached, not how the message should be."""
    return row.kind in (WishKind.CHANNEL, WishKind.LENGTH) and row.meaning != "max_words"
