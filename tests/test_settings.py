"""The knobs, and what is refused of them."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from service.settings import Settings, is_loopback, unknown_variables


def test_by_default_only_this_machine_is_served() -> None:
    settings = Settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    settings.refuse_exposure()


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMMIATO_PORT", "9")
    monkeypatch.setenv("COMMIATO_PROMPTS_DIR", str(tmp_path))
    monkeypatch.setenv("COMMIATO_PROMPT_VERSION", "")
    settings = Settings()
    assert (settings.port, settings.prompt_version) == (9, None)
    assert settings.prompts_folder() == tmp_path


def test_a_wrong_value_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMIATO_LOG_LEVEL", "loud")
    with pytest.raises(ValidationError):
        Settings()


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104 -- what is refused
        ("::", False),
        ("10.0.0.1", False),
        ("example.org", False),
        ("", False),
    ],
)
def test_beyond_loopback_needs_leave(host: str, *, loopback: bool) -> None:
    assert is_loopback(host) is loopback
    if not loopback:
        with pytest.raises(ValueError, match="COMMIATO_ALLOW_NO_KEYS"):
            Settings(host=host).refuse_exposure()
        Settings(host=host, allow_no_keys=True).refuse_exposure()


def test_a_variable_nobody_reads_is_found() -> None:
    found = unknown_variables({"COMMIATO_PORT": "1", "COMMIATO_PROT": "1", "PATH": "x", "COMMIATO_A": ""})
    assert found == ("COMMIATO_A", "COMMIATO_PROT")


def test_every_knob_gives_its_reason() -> None:
    assert all(field.description for field in Settings.model_fields.values())
