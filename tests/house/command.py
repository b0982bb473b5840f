"""Runs a program the way a stranger would: without the environment of whoever runs the tests."""

import os
import subprocess
from pathlib import Path

_OURS = ("PYTHON", "COMMIATO_")


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The program when it has ended, with what it printed; whether it did well is for the caller to say."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return subprocess.run(  # noqa: S603 -- only programs that a test names
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def printed(*command: str | Path, cwd: Path) -> str:
    """What a program printed that must do well."""
    ended = run(*command, cwd=cwd)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout
