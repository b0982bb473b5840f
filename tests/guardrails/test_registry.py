"""Rules, rows, explanations and word lists belong together, or the service does not start."""

import shutil
from pathlib import Path

import pytest

from service import guardrails
from service.domain.brief import Why
from service.domain.errors import Broken
from service.guardrails.catalogue import load_catalogue
from service.guardrails.marking import word_lists
from service.guardrails.registry import load_reviewer, load_rules

_SHIPPED = Path(guardrails.__file__).parent
# Section 7 of the design names them.
NAMES = set(
    "missing_step step_order no_gratitude generic_gratitude unclear_decision missing_transition blame insult "
    "passive_aggression threat legal_admission false_promise invented_fact withheld_fact placeholder wrong_person "
    "mixed_register wrong_language too_long over_apology meta_text prompt_leak foreign_link discriminatory_reason "
    "bridge_burning".split()
)
WARNS = {"generic_gratitude", "step_order", "missing_transition", "over_apology", "too_long"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the policy, to be broken."""
    shutil.copy(_SHIPPED / "catalogue.toml", tmp_path)
    shutil.copytree(_SHIPPED / "explanations", tmp_path / "explanations")
    return tmp_path


def broken(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_every_rule_is_there_with_the_severity_it_owes() -> None:
    rows = load_catalogue().rows
    assert set(load_rules()) == set(rows) == NAMES
    assert {name for name, row in rows.items() if row.severity == "warn"} == WARNS
    assert rows["too_long"].cases == {"asked": "block"}


def test_every_reason_to_withhold_is_explained() -> None:
    assert {row.label for row in load_catalogue().labels.values()} == set(Why)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("catalogue.toml", "[blame]", "[blamed]"),
        ("catalogue.toml", 'severity = "warn"', 'severity = "grave"'),
        ("catalogue.toml", 'why = "Good news', 'colour = "red"\nwhy = "Good news'),
        ("catalogue.toml", 'label = "secret"', 'label = "rumour"'),
        ("catalogue.toml", "[insult]", "[insult"),
        ("explanations/it.toml", "[threat]", "[threats]"),
        ("explanations/en.toml", "mend =", "fix ="),
    ],
)
def test_what_does_not_belong_together_stops_the_start(folder: Path, file: str, old: str, new: str) -> None:
    load_reviewer(("en", "it"), folder)
    broken(folder / file, old, new)
    with pytest.raises(Broken):
        load_reviewer(("en", "it"), folder)


def test_a_catalogue_that_cannot_be_read_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"catalogue\.toml"):
        load_reviewer(("en",), tmp_path)


def test_a_language_without_explanations_stops_the_start() -> None:
    with pytest.raises(Broken, match="explanations/fr"):
        load_reviewer(("fr",))


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_word_list_names_a_rule_or_what_several_share(language: str) -> None:
    assert set(word_lists(language).kinds) - NAMES == {"movements"}
