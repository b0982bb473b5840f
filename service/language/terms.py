"""Words with the same meaning in every language: what people do together, and how they are reached."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_ALREADY = {
    "en": re.compile(
        r"(?:an?|the|our|my|your|this|these|some|\d+|one|two|three)\b|(?-i:[A-Z])|\w+(?:[^s]s|drinks)$", re.IGNORECASE
    ),
    "it": re.compile(r"(?:un[ao']?|il|lo|la|l'|i|gli|le|\d+)\b", re.IGNORECASE),
}
_VOWEL = re.compile(r"[aeio]|u(?!n[i])|hour|honest", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Terms:
    typed: re.Pattern[str]
    concept: Mapping[str, str]
    noun: Mapping[str, str]


@cache
def _table(language: str) -> dict[str, dict[str, Any]]:
    path = Path(__file__).parent / language / "terms.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _terms(kind: str, language: str) -> _Terms:
    rows = _table(language)[kind]
    concept = {str(word): name for name, row in rows.items() for word in row["typed"]}
    words = "|".join(re.escape(word) for word in sorted(concept, key=len, reverse=True))
    return _Terms(
        typed=re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE),
        concept=concept,
        noun={name: str(row["noun"]) for name, row in rows.items()},
    )


def find_term(kind: str, text: str, language: str) -> tuple[int, int] | None:
    """The span of the first word of ``kind`` (``habits``, ``channels``) in ``text``; None where there is none."""
    found = _terms(kind, language).typed.search(text)
    return found.span() if found else None


def _noun(kind: str, text: str, typed_in: str, language: str) -> str | None:
    known = _terms(kind, typed_in)
    found = known.typed.search(text)
    return _terms(kind, language).noun.get(known.concept[found.group().lower()]) if found else None


def habit_noun(text: str, typed_in: str, language: str) -> str | None:
    """What the two do regularly, named in ``text``: "coffees" (follows "our"), "i nostri caffè"; None where unknown."""
    return _noun("habits", text, typed_in, language)


def channel_noun(text: str, typed_in: str, language: str) -> str | None:
    """What one sends in urgent cases, named in ``text``: "a text", "un SMS"; None where unknown."""
    return _noun("channels", text, typed_in, language)


def with_article(text: str, language: str) -> str | None:
    """``text`` with its indefinite article, as it stands where it has one; None where the article is not certain."""
    already = _ALREADY.get(language)
    if not text or already is None:
        return None
    if already.match(text):
        return text
    if language == "en":
        return f"{'an' if _VOWEL.match(text) else 'a'} {text}"
    article = _table(language)["gatherings"].get(text.split(maxsplit=1)[0].lower())
    return f"{article} {text}" if article else None


def unnamed(fact: str, language: str) -> str:
    """What is said of a fact of which only is known that there is one ("a smaller part of it")."""
    return str(_table(language)["unnamed"][fact])


def meeting(again: str, language: str) -> str:
    """One meeting with how often it comes, which follows it in its language: "a conversation once a quarter"."""
    words = _table(language)["meeting"]
    return f"{words['noun']} {again.removeprefix(words['once'])}"
