"""The project's own cases load, are told apart and cover both languages alike."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from evals.case import FOLDER, SCHEMA, Case, Kind, load_cases, schema, write_schema
from service.domain.errors import Broken

CASES = load_cases()
LANGUAGES = ("en", "it")
# The least a language needs of each kind.
FLOOR = {
    Kind.VENDOR_EXIT: 18,
    Kind.MENTEE_HANDOFF: 12,
    Kind.COFFEE_PAUSE: 10,
    Kind.COFFEE_GROUP: 10,
    Kind.OTHER_SERVED: 8,
    Kind.OUT_OF_SCOPE: 4,
    Kind.OTHER_LANGUAGE: 2,
}
GOOD = """
[[case]]
id = "en-pause-01"
kind = "coffee_pause"
language = "en"
situation = "I have to stop coffee with Ivo until May."
must = [["ivo"], ["may"]]
must_not = ['\\bhe\\b']
"""


def of(language: str) -> list[Case]:
    return [case for case in CASES if case.language == language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_file_and_enough_cases(language: str) -> None:
    counted = Counter(case.kind for case in of(language))
    assert {kind: counted[kind] for kind in Kind if counted[kind] < FLOOR[kind]} == {}
    assert {path.name for path in FOLDER.glob(f"*.{language}.toml")} == {f"{kind}.{language}.toml" for kind in Kind}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_difficulty_is_met_in_each_language(language: str) -> None:
    cases = of(language)
    assert sum(case.secret for case in cases) >= 6
    assert sum(case.injection for case in cases) >= 4
    assert sum(case.rough_draft is not None for case in cases) >= 3
    assert sum(case.constraints.max_words is not None for case in cases) >= 4
    assert sum(case.recipient is None and case.kind in tuple(FLOOR)[:4] for case in cases) >= 4


def test_italian_cases_say_how_to_address() -> None:
    assert sum(case.constraints.register_ is not None for case in of("it")) >= 6


def test_ids_are_unique() -> None:
    assert [name for name, times in Counter(case.id for case in CASES).items() if times > 1] == []


def test_no_text_stands_twice() -> None:
    texts = Counter((case.situation, case.rough_draft) for case in CASES)
    assert [text for text, times in texts.items() if times > 1] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_case_can_be_met(case: Case) -> None:
    """What is forbidden is not what is wanted, and a case that is served wants something."""
    assert bool(case.must) == (case.kind is not Kind.OUT_OF_SCOPE)
    for wordings in case.must:
        free = [text for text in wordings if not any(re.search(p, text, re.IGNORECASE) for p in case.must_not)]
        assert free, wordings


def test_the_schema_is_up_to_date(tmp_path: Path) -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == schema()
    write_schema(tmp_path / "schema.json")
    assert (tmp_path / "schema.json").read_bytes() == SCHEMA.read_bytes()


def test_a_good_file_loads(tmp_path: Path) -> None:
    (tmp_path / "coffee_pause.en.toml").write_text(GOOD, "utf-8")
    (case,) = load_cases(tmp_path)
    assert (case.id, case.must, case.secret) == ("en-pause-01", (("ivo",), ("may",)), False)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('language = "en"', 'language = "en"\ncolour = "red"', r"line 6: case\.0\.colour"),
        ('["ivo"]', '["Ivo"]', r"line 7: .*lower case"),
        (r"'\bhe\b'", "'(he'", r"line 8: .*no pattern"),
        ('"en-pause-01"', '"it-pause-01"', r"line 2: .*does not begin with"),
        ('situation = "I have to stop coffee with Ivo until May."', "", r"line 2: .*neither a situation nor"),
        ('"coffee_pause"', '"coffee_group"', r"line 2: .*belongs into coffee_group\.en\.toml"),
        ("[[case]]", "[[case", r"line 2"),
        ("\n[[case]]", GOOD + "\n[[case]]", r"line 10: .*taken by .*coffee_pause\.en\.toml, line 2"),
    ],
)
def test_a_bad_file_is_named_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    (tmp_path / "coffee_pause.en.toml").write_text(GOOD.replace(old, new), "utf-8")
    with pytest.raises(Broken, match=rf"coffee_pause\.en\.toml.*{said}"):
        load_cases(tmp_path)
