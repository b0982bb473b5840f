"""The wheel, installed into an empty environment, writes a message."""

import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from .command import printed
from .tree import ROOT, files

pytestmark = pytest.mark.slow

SITUATION = "We leave our supplier Northwind at the end of June: they helped us open two shops, and we outgrew them."


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    out = tmp_path_factory.mktemp("dist")
    printed(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT, cwd=ROOT)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment with nothing in it but the wheel.

    What the wheel depends on is lent by the environment that runs the tests, through a path file. Path files in a
    folder so lent are not read, so the checkout that is installed there stays out of sight.
    """
    environment = tmp_path_factory.mktemp("empty") / "venv"
    printed(sys.executable, "-m", "venv", "--without-pip", environment, cwd=ROOT)
    python = environment / "bin" / "python"
    install = (sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-index", "--no-deps")
    printed(*install, wheel, cwd=environment)
    (packages,) = environment.glob("lib/*/site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return environment / "bin"


def test_the_wheel_holds_every_file_of_the_service_and_the_prompts(wheel: Path) -> None:
    expected = {path.as_posix() for path in files() if path.parts[0] == "service"}
    expected |= {
        Path("service", "_prompts", *path.parts[1:]).as_posix() for path in files() if path.parts[0] == "prompts"
    }
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.startswith("service/")}
    assert held == expected


def test_it_is_the_wheel_that_runs(installed: Path, tmp_path: Path) -> None:
    where = printed(installed / "python", "-c", "import service; print(service.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed.parent)


def test_a_message_is_written_far_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    message = printed(installed / "commiato", "write", SITUATION, cwd=tmp_path)
    assert "Northwind" in message
    assert len(message.split()) > 40
