"""``commiato --help`` is quick: nothing heavy is imported for it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("litestar", "pydantic", "uvicorn", "jinja2", "msgspec")


@pytest.mark.parametrize("arguments", [["--help"], ["write", "--help"], ["serve", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys; from service.cli import main\n"
        f"try: main({arguments!r})\n"
        f"finally: print('heavy:', sorted(set(sys.modules) & set({HEAVY!r})))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    assert "usage: commiato" in run.stdout
    assert "heavy: []" in run.stdout
