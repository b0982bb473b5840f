"""What the text asks of the message itself: length, tone, channel, language, form of address, words to avoid."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
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
    return tuple(asked for clause in clauses for asked in _of(clause, language))


def _of(clause: Clause, language: str) -> Iterator[Asked]:
    if clause.label in (Label.COMMAND, Label.DRAFT):
        return
    rows, languages = _rows(language)
    found: dict[WishKind, Asked] = {}
    urgent = tells(language)["urgent"].search(clause.text) is not None
    for row in rows:
        if urgent and row.kind in (WishKind.CHANNEL, WishKind.LENGTH) and row.meaning != "max_words":
            continue
        if row.kind in found and row.kind is not WishKind.OTHER:
            continue
        match = row.anywhere.search(clause.text)
        if match is None and clause.label is Label.WISH:
            match = row.inside.search(clause.text)
        if match:
            part = next((group for group in match.groups() if group), "")
            value = languages.get(part.lower(), part) if row.meaning == "language" else part or row.meaning
            found[row.kind] = Asked(Wish(row.kind, clause.text, clause.span), row.meaning, value)
    if not found and clause.label is Label.WISH:
        found[WishKind.OTHER] = Asked(Wish(WishKind.OTHER, clause.text, clause.span), "other", "")
    yield from found.values()
