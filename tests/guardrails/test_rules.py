"""Every rule on the rows of its own table: what it flags and what it lets pass, in each of its languages."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from service.critic import Critic
from service.domain.request import ReviewRequest
from service.guardrails.catalogue import load_catalogue
from service.guardrails.registry import load_rules

_HERE = Path(__file__).parent
_TABLES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(_HERE.glob("*.toml"))}
_ROWS = [
    pytest.param(name, side == "flags", row, id=f"{name}-{side}-{row['language']}-{number}")
    for name, table in _TABLES.items()
    for side in ("flags", "passes")
    for number, row in enumerate(table[side])
]
_LEAST = 3


@pytest.mark.parametrize(("name", "flagged", "row"), _ROWS)
def test_a_rule_flags_and_passes_what_its_table_says(
    critic: Critic, name: str, row: dict[str, Any], *, flagged: bool
) -> None:
    review = critic.review(
        ReviewRequest(row["text"], row.get("situation"), row.get("playbook"), row.get("expected", row["language"]))
    )
    found = [finding for finding in review.findings if finding.rule == name]
    assert bool(found) is flagged
    if "span" in row:
        assert row["span"] in [row["text"][one.start : one.end] for one in found]


def test_every_rule_has_a_table() -> None:
    assert _TABLES.keys() == load_rules().keys()


@pytest.mark.parametrize("name", sorted(_TABLES))
def test_a_table_has_three_rows_a_side_in_each_language_of_its_rule(name: str) -> None:
    languages = load_catalogue().rows[name].languages or ["en", "it"]
    for side in ("flags", "passes"):
        counts = Counter(row["language"] for row in _TABLES[name][side])
        assert all(counts[language] >= _LEAST for language in languages), (side, counts)
