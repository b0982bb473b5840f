"""The one time limit of a request, shared by whatever is tried for it."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deadline:
    """``ends`` is in seconds of ``clock``; ``reserve`` is kept for the template composer."""

    ends: float
    reserve: float
    clock: Callable[[], float] = time.monotonic

    @classmethod
    def within(cls, seconds: float, reserve: float, clock: Callable[[], float] = time.monotonic) -> "Deadline":
        """The deadline that many seconds from now."""
        return cls(clock() + seconds, min(reserve, seconds / 2), clock)

    @property
    def left(self) -> float:
        """Seconds that endpoints may still take; never below 0."""
        return max(0.0, self.ends - self.reserve - self.clock())
