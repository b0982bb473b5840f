"""Every knob of the service: environment variables that begin with COMMIATO_."""

import tomllib
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "COMMIATO_"
_HERE = Path(__file__).resolve().parent


class EndpointSettings(BaseModel):
    """One endpoint that speaks OpenAI chat completions."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    base_url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\S*$")]
    model: str = "default"
    api_key: SecretStr | None = None
    api_key_file: Path | None = None
    headers: dict[str, SecretStr] = Field(default_factory=dict)
    window: int = Field(default=8192, ge=3072)

    def key(self) -> str | None:
        """The key, from its file where one is named.

        Raises:
            ValueError: the file cannot be read.
        """
        if self.api_key_file is None:
            return self.api_key.get_secret_value() if self.api_key else None
        try:
            return self.api_key_file.read_text(encoding="utf-8").strip()
        except (OSError, ValueError) as exc:
            raise ValueError(f"{PREFIX}LLM_API_KEY_FILE: the file cannot be read ({type(exc).__name__})") from exc


class _EndpointsFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    endpoint: tuple[EndpointSettings, ...] = Field(min_length=1)


class Settings(BaseSettings):
    """The knobs, each with its default and its reason."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="ignore")

    host: str = Field(
        default="127.0.0.1", description="Address to listen on. Loopback: situations are private, so nobody else."
    )
    port: int = Field(default=8000, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    allow_no_keys: bool = Field(
        default=False,
        description="Whether to listen beyond loopback though no key is asked for: only behind something that asks.",
    )
    prompt_version: str | None = Field(
        default=None, description="Version used where a request names none. Left out: the default in prompts/lock.toml."
    )
    prompts_dir: Path | None = Field(
        default=None,
        description="Folder of playbooks and prompt versions. Left out: the checkout's, else the one installed.",
    )
    log_level: Literal["critical", "error", "warning", "info", "debug"] = Field(
        default="info", description="What is logged. No level logs what users write."
    )
    max_body_bytes: int = Field(
        default=1_048_576, ge=1, description="Largest body read: a request of the longest texts has some 100 kB."
    )

    llm_base_url: str | None = Field(
        default=None, description="Address of an endpoint that speaks OpenAI chat completions, up to /v1. None: no LLM."
    )
    llm_model: str = Field(default="default", description="Model asked for at that endpoint.")
    llm_api_key: SecretStr | None = Field(default=None, description="Bearer key of that endpoint, if it wants one.")
    llm_api_key_file: Path | None = Field(
        default=None, description="File that holds the key: a secret that is mounted shows in no process list."
    )
    llm_window: int = Field(default=8192, ge=3072, description="Tokens that model reads and writes at most.")
    llm_endpoints: Path | None = Field(
        default=None,
        description="TOML file of more endpoints, a [[endpoint]] each, asked in this order when the one before fails.",
    )
    timeout_s: float = Field(
        default=20.0, gt=0, le=600, description="Seconds for all attempts together; then the template composer writes."
    )
    llm_repairs: int = Field(
        default=1, ge=0, le=3, description="How often an answer that the review stops is sent back to be mended."
    )
    llm_concurrency: int = Field(
        default=128, ge=1, description="Calls to one endpoint at once; four times as many may wait."
    )
    llm_privacy: Literal["on", "strict", "off"] = Field(
        default="on",
        description="What is hidden from endpoints beyond this machine: addresses, numbers, full names and firms; "
        "strict hides first names and amounts too.",
    )

    def endpoints(self) -> tuple[EndpointSettings, ...]:
        """The endpoints in order of preference.

        Raises:
            ValueError: the address is none, or the file of further ones cannot be used.
        """
        further = self._further()
        if self.llm_base_url is None:
            return further
        try:
            first = EndpointSettings(
                base_url=self.llm_base_url,
                model=self.llm_model,
                api_key=self.llm_api_key,
                api_key_file=self.llm_api_key_file,
                window=self.llm_window,
            )
        except ValidationError as exc:
            raise ValueError(f"{PREFIX}LLM_BASE_URL: an address such as http://127.0.0.1:8080/v1 is wanted") from exc
        return (first, *further)

    def _further(self) -> tuple[EndpointSettings, ...]:
        if self.llm_endpoints is None:
            return ()
        try:
            return _EndpointsFile(**tomllib.loads(self.llm_endpoints.read_text(encoding="utf-8"))).endpoint
        except ValidationError as exc:
            place = ".".join(map(str, exc.errors(include_url=False, include_input=False)[0]["loc"]))
            raise ValueError(f"{PREFIX}LLM_ENDPOINTS: {place} cannot be used") from exc
        except (OSError, ValueError, TypeError) as exc:
            raise ValueError(f"{PREFIX}LLM_ENDPOINTS: the file cannot be read ({type(exc).__name__})") from exc

    def prompts_folder(self) -> Path:
        """Where playbooks and prompt versions are read from."""
        checkout = _HERE.parent / "prompts"
        return self.prompts_dir or (checkout if checkout.is_dir() else _HERE / "_prompts")

    def refuse_exposure(self) -> None:
        """Stop a service that would serve strangers.

        Raises:
            ValueError: it would listen beyond loopback without keys.
        """
        if not (self.allow_no_keys or is_loopback(self.host)):
            raise ValueError(
                f"{PREFIX}HOST is not a loopback address, and there are no keys: anybody who reaches it could use it. "
                f"Set {PREFIX}HOST=127.0.0.1, or {PREFIX}ALLOW_NO_KEYS=on where something before it asks who comes."
            )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach that address; a name other than localhost is taken for one others reach."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def unknown_variables(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The variables with our prefix that no knob reads, sorted: most often a slip of the pen."""
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    return tuple(sorted(name for name in environment if name.upper().startswith(PREFIX) and name.upper() not in known))
