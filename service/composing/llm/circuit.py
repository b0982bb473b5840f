"""Leaves an endpoint alone that keeps failing, and asks it again once in a while.

Source: Nygard (2007), circuit breaker.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Circuit:
    """Opens after ``most`` failures in a row, for ``rest`` seconds; then one call may try."""

    most: int = 5
    rest: float = 30.0
    clock: Callable[[], float] = time.monotonic
    failures: int = field(default=0, init=False)
    opened: float = field(default=0.0, init=False)
    probing: bool = field(default=False, init=False)

    def admits(self) -> bool:
        """Whether a call may be made now; the one that probes is told yes once."""
        if self.failures < self.most:
            return True
        if self.probing or self.clock() - self.opened < self.rest:
            return False
        self.probing = True
        return True

    def succeeded(self) -> None:
        """A call was answered."""
        self.failures, self.probing = 0, False

    def failed(self) -> None:
        """A call was not."""
        self.failures, self.probing = self.failures + 1, False
        if self.failures >= self.most:
            self.opened = self.clock()

    def left(self) -> None:
        """A call was given up before it was known how it ends."""
        self.probing = False
