"""What git keeps names neither a package registry nor a folder of one machine, and locks hold no address."""

import shutil
from pathlib import Path

import pytest

from .command import printed, run
from .tree import ROOT


def test_the_checkout_is_clean() -> None:
    printed(ROOT / "scripts" / "traces", cwd=ROOT)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("notes.md", "pip install --index-url https://{}.org/simple".format("pypi")),
        ("notes.md", "see /{}/main/service".format("work")),
        ("run.py", "OUT = '/{}/out.json'".format("tmp")),
        ("requirements.lock", "wheel @ https://example.org/wheel.whl"),
    ],
)
def test_a_trace_is_found(tmp_path: Path, name: str, line: str) -> None:
    checkout = _checkout(tmp_path)
    printed(checkout / "scripts" / "traces", cwd=checkout)
    (checkout / name).write_text(line + "\n", "utf-8")
    ended = run(checkout / "scripts" / "traces", cwd=checkout)
    assert ended.returncode == 1
    assert f"{name}:1:" in ended.stdout


def _checkout(folder: Path) -> Path:
    (folder / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "traces", folder / "scripts")
    printed("git", "init", "-q", cwd=folder)
    return folder
