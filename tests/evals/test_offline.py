"""The benchmark runs and says what it measured; how long things take is not a test's business."""

import json
from pathlib import Path

import pytest

from evals.benchmarks.offline import LENGTHS, SITUATIONS, Growth, attempt, growths, main, situations, table
from service.opening import open_library
from tests.conftest import ROOT

SHORT = {"en": ["Our agency PixelForge (Marta) redesigned our shop. We end the contract on 30 June."]}


def test_it_prints_a_table_and_writes_its_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "figures.json"
    main(["--rounds", "1", "--no-hostile", "--json", str(file)], SHORT)
    printed = capsys.readouterr().out
    assert all(word in printed for word in ("understand", "compose", "both", "median", "p90"))
    figures = json.loads(file.read_text("utf-8"))
    assert [one["what"] for one in figures["spread"]] == ["understand", "compose", "both"]
    assert all(0 < one["least"] <= one["middle"] <= one["tenth"] for one in figures["spread"])


def test_hostile_texts_are_shown_at_each_length() -> None:
    found = growths(open_library(ROOT / "prompts", None), lengths=(10, 60), rounds=1)
    assert len({one.case for one in found}) == len(found) > 10
    assert all(len(one.milliseconds) == 2 for one in found)


def test_a_growth_is_told_from_its_ends() -> None:
    shown = table([], [Growth("and", (1.0, 2.0, 4.0))])
    assert "4.0x" in shown
    assert all(f"{length:,}" in shown for length in LENGTHS)


def test_the_situations_are_long_enough_and_unlike_each_other() -> None:
    for texts in situations().values():
        assert len(texts) == 10
        assert all(110 <= len(text.split()) <= 145 for text in texts)
        openings = {text.split()[0].lower() for text in texts}
        assert len(openings) >= 8


@pytest.mark.parametrize("language", ["en", "it"])
def test_every_situation_is_served(language: str) -> None:
    library = open_library(ROOT / "prompts", None)
    for text in situations()[language]:
        attempt(library, text)
    assert SITUATIONS.is_file()
