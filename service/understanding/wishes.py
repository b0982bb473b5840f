"""What the text asks of the message itself: length, tone, channel, language, form of address, words to avoid."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from service.domain.brief import Wish, WishKind
from service.domain.clause import Clause, Label
from service.language.gate import Gate, gate
from service.understanding.lexicon import tells


@dataclass(frozen=True, slots=True)
class Asked:
    """A wish with what it comes to: ``short``, ``formal``, ``chat``, ``tu``, a language tag, a number of words, a word
    to avoid; ``meaning`` names which (the ``value`` of the pattern's row)."""

    wish: Wish
    meaning: str
    value: str


@dataclass(frozen=True, slots=True)
class _Row:
    kind: WishKind
    meaning: str
    anywhere: Gate
    inside: Gate


@cache
def _rows(language: str) -> tuple[tuple[_Row, ...], dict[str, str]]:
    table = tomllib.loads(resources.files("service.language").joinpath(language, "wishes.toml").read_text("utf-8"))
    rows = tuple(
        _Row(WishKind(row["kind"]), row["value"], gate(row.get("anywhere", ())), gate(row.get("inside", ())))
        for row in table["wish"]
    )
    return rows, table["languages"]


def read_wishes(clauses: tuple[Clause, ...], language: str) -> tuple[Asked, ...]:
    """All wishes in the order of the text; a clause that is a wish and says nothing known is one of kind ``other``."""
    whole = "\n".join(clause.text for clause in clauses)
    rows, languages = _rows(language)
    narrowed = [replace(row, anywhere=row.anywhere.within(whole), inside=row.inside.within(whole)) for row in rows]
    alive = [row for row in narrowed if row.anywhere.guarded or row.inside.guarded]
    read = (clause for clause in clauses if clause.label not in (Label.COMMAND, Label.DRAFT))
    return tuple(asked for clause in read for asked in _of(clause, language, alive, languages))


def _of(clause: Clause, language: str, rows: list[_Row], languages: dict[str, str]) -> Iterator[Asked]:
    found: dict[WishKind, Asked] = {}
    for row in rows:
        if row.kind in found and row.kind is not WishKind.OTHER:
            continue
        match = row.anywhere.search(clause.text)
        if match is None and clause.label is Label.WISH:
            match = row.inside.search(clause.text)
        if match and not _about_the_lifeline(row, clause, language):
            part = next((group for group in match.groups() if group), "")
            value = languages.get(part.lower(), part) if row.meaning == "language" else part or row.meaning
            found[row.kind] = Asked(Wish(row.kind, clause.text, clause.span), row.meaning, value)
    if not found and clause.label is Label.WISH:
        found[WishKind.OTHER] = Asked(Wish(WishKind.OTHER, clause.text, clause.span), "other", "")
    yield from found.values()


def _about_the_lifeline(row: _Row, clause: Clause, language: str) -> bool:
    """As in "If something burns, a short text": how to be reached, not how the message should be."""
    carries = row.kind in (WishKind.CHANNEL, WishKind.LENGTH) and row.meaning != "max_words"
    return carries and tells(language)["urgent"].search(clause.text) is not None
