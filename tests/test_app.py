"""What stops the start, and what is said at it."""

import logging
from pathlib import Path

import pytest

from service.app import create_app
from service.domain.errors import Broken
from service.opening import open_library
from service.settings import Settings

PROMPTS = Path(__file__).resolve().parents[1] / "prompts"


def test_an_unknown_setting_is_named(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setenv("COMMIATO_PROT", "9")
    with caplog.at_level(logging.WARNING):
        create_app(Settings())
    assert "COMMIATO_PROT" in caplog.text


def test_it_does_not_serve_strangers() -> None:
    with pytest.raises(ValueError, match="COMMIATO_HOST"):
        create_app(Settings(host="0.0.0.0"))  # noqa: S104 -- what is refused


def test_a_missing_folder_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(Broken):
        create_app(Settings(prompts_dir=tmp_path / "none"))


def test_the_default_version_can_be_set() -> None:
    library = open_library(PROMPTS, None)
    assert all(open_library(PROMPTS, name).default == name for name in library.versions)


def test_a_version_that_is_not_there_stops_the_start() -> None:
    with pytest.raises(Broken, match="v1"):
        open_library(PROMPTS, "v0")
