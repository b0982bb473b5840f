"""Every knob of the service: environment variables that begin with COMMIATO_."""

from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "COMMIATO_"
_HERE = Path(__file__).resolve().parent


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
