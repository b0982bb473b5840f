"""Why an endpoint gave nothing that can be used."""

from service.domain.message import FallbackReason


class Failed(Exception):
    """An attempt came to nothing; ``reason`` is what the user is told. Never holds text of a request or an answer."""

    reason = FallbackReason.ENDPOINT_ERROR


class TimedOut(Failed):
    """It took too long."""

    reason = FallbackReason.TIMEOUT


class Unreachable(Failed):
    """No connection."""

    reason = FallbackReason.UNREACHABLE


class RateLimited(Failed):
    """It asks to be left alone for a while; ``wait`` are the seconds it names, None where it names none."""

    reason = FallbackReason.RATE_LIMITED

    def __init__(self, wait: float | None = None) -> None:
        super().__init__()
        self.wait = wait


class EndpointError(Failed):
    """It answered with an error, or with what is no chat completion; ``again``: trying again may help."""

    def __init__(self, *, again: bool) -> None:
        super().__init__()
        self.again = again


class Unparsable(Failed):
    """No passages are in the answer."""

    reason = FallbackReason.UNPARSABLE


class Refused(Failed):
    """The model says that it will not write this."""

    reason = FallbackReason.REFUSED


class Blocked(Failed):
    """The review lets nothing of what it wrote pass."""

    reason = FallbackReason.BLOCKED


class CircuitOpen(Failed):
    """It failed so often that it is left alone for a while."""

    reason = FallbackReason.CIRCUIT_OPEN


class Overloaded(Failed):
    """Too many calls are waiting already."""

    reason = FallbackReason.OVERLOADED


class BudgetSpent(Failed):
    """There is no time left to ask."""

    reason = FallbackReason.BUDGET_SPENT
