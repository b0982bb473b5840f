"""The knobs, and what is refused of them."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from service.app import open_clients, open_connections
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


def test_the_first_endpoint_comes_from_its_own_settings(tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("k1\n", "utf-8")
    more = tmp_path / "endpoints.toml"
    more.write_text('[[endpoint]]\nbase_url = "http://b/v1"\nmodel = "m2"\nheaders = { x-team = "t" }\n', "utf-8")
    settings = Settings(llm_base_url="http://a/v1", llm_api_key_file=key, llm_endpoints=more)
    assert [(one.base_url, one.model, one.key()) for one in settings.endpoints()] == [
        ("http://a/v1", "default", "k1"),
        ("http://b/v1", "m2", None),
    ]


def test_keys_never_show() -> None:
    settings = Settings(llm_base_url="http://a/v1", llm_api_key="sk-secret")  # type: ignore[arg-type]
    endpoint = settings.endpoints()[0]
    client = open_clients(settings, open_connections())[0]
    for shown in (repr(settings), repr(endpoint), repr(client.endpoint), settings.model_dump_json()):
        assert "sk-secret" not in shown
    assert client.endpoint.key == "sk-secret"


def test_a_key_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    settings = Settings(llm_base_url="http://a/v1", llm_api_key_file=tmp_path / "none")
    with pytest.raises(ValueError, match="COMMIATO_LLM_API_KEY_FILE"):
        open_clients(settings, open_connections())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "endpoint cannot"),
        ("[[endpoint]]", "endpoint.0.base_url"),
        ('[[endpoint]]\nbase_url = "http://a/v1"\nkey = "sk-secret"', "endpoint.0.key"),
        ("endpoint = 1", "endpoint cannot"),
        ("[[endpoint", "cannot be read"),
        (None, "cannot be read"),
    ],
)
def test_a_file_of_endpoints_that_cannot_be_used_is_refused_by_its_setting(
    tmp_path: Path, text: str | None, said: str
) -> None:
    path = tmp_path / "endpoints.toml"
    if text is not None:
        path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=f"COMMIATO_LLM_ENDPOINTS: .*{said}") as refused:
        Settings(llm_endpoints=path).endpoints()
    assert "sk-secret" not in str(refused.value)


@pytest.mark.parametrize("url", ["", "ftp://a/v1", "a/v1", "http://"])
def test_an_address_that_is_none_is_refused_by_its_setting(url: str) -> None:
    with pytest.raises(ValueError, match="COMMIATO_LLM_BASE_URL"):
        Settings(llm_base_url=url).endpoints()
