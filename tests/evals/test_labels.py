"""The fit of the labeller's weights: what it learns from, and that what it writes is what the service reads."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from service.domain.clause import Label
from service.understanding.labels import labeller
from tests.conftest import ROOT

LACKING = [name for name in ("numpy", "sklearn") if importlib.util.find_spec(name) is None]
# Not in CI's locks, and so skipped there too: the weights lie in the checkout, only fitting them anew needs these.
needs_numbers = pytest.mark.skipif(
    bool(LACKING), reason=f"{' and '.join(LACKING)}: the extra 'calibration' is not installed"
)

SITUATIONS = [
    ("en-a-001", "She was great. We stop in June. Keep it short.", ("praise", "decision", "wish")),
    ("en-b-001", "He was kind. We end in May. Make it warm.", ("praise", "decision", "wish")),
    ("en-a-002", "They were brilliant. We leave in July. Formal please.", ("praise", "decision", "wish")),
    ("it-a-001", "È stata brava. Chiudiamo a giugno. Breve.", ("praise", "decision", "wish")),
]


@pytest.fixture(scope="module")
def fitting() -> ModuleType:
    """The module, which needs numpy and scikit-learn."""
    return importlib.import_module("evals.calibration.labels")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A few labelled situations."""
    rows, labelled = [], []
    for name, text, labels in SITUATIONS:
        rows.append({"id": name, "language": name[:2], "kind": "vendor_exit", "text": text})
        start = 0
        for part, label in zip(text.split(". "), labels, strict=True):
            at = text.index(part, start)
            labelled.append({"situation": name, "start": at, "end": at + len(part), "label": label})
            start = at + len(part)
    for file, lines in (("situations", rows), ("clauses", labelled)):
        text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
        (tmp_path / f"{file}.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


@needs_numbers
def test_examples_are_read_by_language_with_the_label_of_each_clause(fitting: ModuleType, folder: Path) -> None:
    examples = fitting.load([folder], "en")
    assert [example.author for example in examples] == ["a", "b", "a"]
    assert [example.labels for example in examples] == [("praise", "decision", "wish")] * 3
    assert len(fitting.load([folder], "it")) == 1
    assert fitting.load([folder], "fr") == []


@needs_numbers
def test_what_is_fitted_is_written_as_the_service_reads_it(
    fitting: ModuleType, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Patched: the target is a constant, as there is but one place from which the service reads.
    monkeypatch.setattr(fitting, "_TARGET", tmp_path)
    examples = fitting.load([folder], "en")
    fitting.write(fitting.fit(examples), "en", len(examples))
    for name in ("weights", "context"):
        table = json.loads((tmp_path / f"{name}.en.json").read_text("utf-8"))
        assert set(table) == {"provenance", "labels", "bias", "weights"}
        assert table["labels"] == ["decision", "praise", "wish"]


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("name", ["weights", "context"])
def test_the_weights_that_ship_know_every_label_and_no_other(name: str, language: str) -> None:
    path = Path(labeller.__file__).with_name(f"{name}.{language}.json")
    table = json.loads(path.read_text("utf-8"))
    assert set(table["labels"]) == {label.value for label in Label}
    assert set(table["bias"]) == set(table["labels"])
    assert all(set(row) <= set(table["labels"]) for row in table["weights"].values())
    assert "/" in table["provenance"]
    assert str(ROOT) not in path.read_text("utf-8")
