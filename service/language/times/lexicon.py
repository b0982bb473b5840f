"""The words and shapes of a language's times, loaded once.

Every word has a class of one letter; a shape is a pattern over them.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_ROOM = Path(__file__).resolve().parent.parent
_CLASSES = {
    "month": "M", "month_unsure": "m", "weekday": "W", "weekday_unsure": "v", "weekdays": "P", "ordinal": "O",
    "last": "L", "suffix": "s", "article": "T", "article_day": "J", "one": "A", "unit": "U", "and": "e", "half": "f",
    "every": "E", "other": "x", "of": "o", "part": "p", "which": "n", "these": "Z", "season": "S",
    "season_unsure": "B", "feast": "F", "relative": "R", "close": "G", "quarter_letter": "q", "noon": "C",
    "meridiem": "a", "zone": "z", "oclock": "k", "past_hour": "Q", "range": "X", "follow": "i", "often": "j",
    "times": "b", "times_noun": "t", "per": "l", "daypart": "D", "ago": "g", "about": "r", "vague": "V", "old": "!",
    "thousand": "K", "currency": "$", "percent": "%", "roman": "y", "number": "N", "hour_word": "H",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape of one kind of time; ``needs`` a lead ("lead", "at") in front, or nothing ("")."""

    kind: str
    needs: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language's ``times.toml`` says, made ready.

    ``words``: class and value by spelling. ``odd``: the spellings that are no single word. ``probe`` matches the empty
    string at a place and captures, a group for each of ``looks`` (kind, need), how far a time of that kind reaches from
    there.
    """

    language: str
    words: dict[str, tuple[str, int | str]]
    odd: tuple[str, ...]
    hot: re.Pattern[str]
    rules: tuple[Rule, ...]
    looks: tuple[tuple[str, str], ...]
    probe: re.Pattern[str]
    leads: dict[str, str]
    corrections: re.Pattern[str]
    ages_before: frozenset[str]
    day_leads: frozenset[str]
    article_joins_lead: bool
    table: dict[str, Any]


@cache
def lexicon(language: str) -> Lexicon | None:
    """None for a language without a times.toml."""
    path = _ROOM / language / "times.toml"
    if not language.isalpha() or not path.is_file():
        return None
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    words = _words(table)
    leads = {spelled: sense for sense, spellings in table["leads"].items() for spelled in spellings}
    looks = tuple(dict.fromkeys((rule["kind"], rule.get("needs", "")) for rule in table["grammar"]["rule"]))
    rules = _rules(table["grammar"])
    return Lexicon(
        language=language,
        words=words,
        odd=_odd([*words, *(lead for lead in leads if "." in lead)]),
        hot=re.compile(table["hot"].replace("_", " ?")),
        rules=rules,
        looks=looks,
        probe=_probe(rules, looks),
        leads=leads,
        corrections=_any_of(table["corrections"] + table["meanings"]),
        ages_before=frozenset(table["ages_before"]),
        day_leads=frozenset(table["day_leads"]),
        article_joins_lead=table["article_joins_lead"],
        table=table,
    )


def _words(table: dict[str, Any]) -> dict[str, tuple[str, int | str]]:
    words: dict[str, tuple[str, int | str]] = {}
    for number, spelled in enumerate(table["numbers"]):
        words[spelled] = ("N", number)
    for index, spelled in enumerate(table["tens"]):
        words[spelled] = ("N", 20 + 10 * index)
    for name, values in table["words"].items():
        for value, spellings in values.items():
            known = int(value) if value.lstrip("-").isdigit() else value
            words.update((spelled, (_CLASSES[name], known)) for spelled in spellings)
    return words


def _odd(words: list[str]) -> tuple[str, ...]:
    odd = (word for word in words if not re.fullmatch(r"[^\W\d_]+'?|[^\w\s]", word))
    return tuple(sorted(odd, key=len, reverse=True))


@cache
def token_pattern(odd: tuple[str, ...]) -> re.Pattern[str]:
    """Cuts lower-case text into tokens without a gap.

    ``odd`` spellings, words with an apostrophe at most, figures, spaces, signs.
    """
    phrases = f"(?:{'|'.join(map(re.escape, odd))})(?!\\w)|" if odd else ""
    return re.compile(phrases + r"[^\W\d_]+'?|\d+(?:[.,:]\d+)*|\s+|[\W_]")


def _rules(grammar: dict[str, Any]) -> tuple[Rule, ...]:
    rules = []
    for rule in grammar["rule"]:
        for shape in rule["shapes"]:
            whole = re.sub(r"@(\w+)@", lambda name: str(grammar["macros"][name[1]]), shape)
            rules.append(Rule(rule["kind"], rule.get("needs", ""), re.compile(_spaced(whole))))
    return tuple(rules)


def _spaced(shape: str) -> str:
    """As in "_" stands for a possible space, but not in a group's name."""
    return re.sub(r"(\(\?P<\w+>)|_", lambda found: found[1] or " ?", shape)


def _probe(rules: tuple[Rule, ...], looks: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    groups = [
        "|".join(_unnamed(rule.pattern.pattern) for rule in rules if (rule.kind, rule.needs) == look) for look in looks
    ]
    return re.compile("".join(f"(?=({shapes})|)" for shapes in groups))


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(phrase) for phrase in ordered) + r")(?!\w)", re.IGNORECASE)
