"""What texts that must stay unsaid are about, and whether another text touches it."""

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
_TELLING = 2
_FEW_SUBJECTS = 4


@dataclass(frozen=True, slots=True)
class _Words:
    topic: re.Pattern[str]
    kept_out: re.Pattern[str]
    empty: frozenset[str]
    related: Mapping[str, list[str]]


@cache
def _words(language: str) -> _Words:
    table = tomllib.loads((Path(__file__).parent / language / "withholding.toml").read_text(encoding="utf-8"))
    return _Words(
        topic=re.compile(rf"\b{table['topic']}\s+([^.;:!?]{{3,60}})", re.IGNORECASE),
        kept_out=re.compile(table["kept_out"], re.IGNORECASE),
        empty=frozenset(table["empty"].split()),
        related=table["related"],
    )


@dataclass(frozen=True, slots=True)
class Topics:
    """What no other text may touch: one of ``named``, or two of the ``stems`` that secrets are made of."""

    named: re.Pattern[str] | None
    stems: frozenset[str]

    def __bool__(self) -> bool:
        return self.named is not None or len(self.stems) >= _TELLING

    def touch(self, text: str) -> bool:
        """The text speaks of what must stay unsaid."""
        if self.named and self.named.search(text):
            return True
        return len({word[:_STEM] for word in _WORD.findall(text.lower())} & self.stems) >= _TELLING


def topics(secrets: Iterable[str], language: str, names: Collection[str], public: str = "") -> Topics:
    """What the secrets are about; ``names`` of people (lower case) and words that ``public`` has too are not."""
    words = _words(language)
    told = {word[:_STEM] for word in _WORD.findall(public.lower())}
    named: set[str] = set()
    stems: set[str] = set()
    for secret in secrets:
        subjects = [word for word in secret_subjects(secret, language) if word not in names]
        for word in subjects or _WORD.findall(secret.lower()):
            if word in words.related:
                named.update(words.related[word])
            elif len(word) > 3 and word not in words.empty and word not in names:
                (named if subjects and len(subjects) <= _FEW_SUBJECTS else stems).add(word[:_STEM])
    pattern = re.compile(r"(?:(?<!\w)|(?=\W))(?:" + "|".join(sorted(named)) + ")", re.IGNORECASE) if named else None
    return Topics(pattern, frozenset(stems - told))


def secret_subjects(text: str, language: str) -> list[str]:
    """The words that a marker names as its subject: "budget" of "don't mention the budget"."""
    words = _words(language)
    named = words.kept_out.search(text) or words.topic.search(text)
    if named is None:
        return []
    return [word for word in _WORD.findall(next(filter(None, named.groups())).lower()) if word not in words.empty]
