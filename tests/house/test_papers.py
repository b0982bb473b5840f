"""The papers keep up with what they speak of."""

import re
import tomllib

import pytest

from .tree import ROOT

DECISION = ROOT / "docs" / "decisions" / "001-dependencies.md"


@pytest.mark.parametrize("command", ["scripts/serve", "scripts/test"])
def test_the_readme_has_the_command(command: str) -> None:
    assert command in (ROOT / "README.md").read_text("utf-8")
    assert (ROOT / command).is_file()


def test_ci_calls_the_test_command() -> None:
    lines = [line.strip() for line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()]
    assert "scripts/test" in lines


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = [
        *project["project"]["dependencies"],
        *(line for extra in project["project"]["optional-dependencies"].values() for line in extra),
        *(line for group in project["dependency-groups"].values() for line in group),
    ]
    names = {re.match(r"[\w-]+", line).group() for line in declared}  # type: ignore[union-attr]
    assert names == set(re.findall(r"^\| `([\w-]+)` \|", DECISION.read_text("utf-8"), re.MULTILINE))
