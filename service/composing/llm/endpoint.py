"""An endpoint that speaks OpenAI chat completions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Endpoint:
    """``base_url`` ends before ``/chat/completions``; ``key`` and ``headers`` never show. ``window`` is in tokens."""

    base_url: str
    model: str
    key: str | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    window: int = 8192

    @property
    def is_local(self) -> bool:
        """Nothing that is sent there leaves this machine."""
        host = urlsplit(self.base_url).hostname or ""
        try:
            return host == "localhost" or ip_address(host).is_loopback
        except ValueError:
            return False
