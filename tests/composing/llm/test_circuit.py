"""An endpoint that keeps failing is left alone, and asked again by one call at a time."""

from service.composing.llm.circuit import Circuit
from service.composing.llm.deadline import Deadline


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def opened(clock: Clock) -> Circuit:
    circuit = Circuit(most=3, rest=10, clock=clock)
    for _ in range(3):
        assert circuit.admits()
        circuit.failed()
    return circuit


def test_it_opens_after_failures_in_a_row() -> None:
    circuit = Circuit(most=3)
    for _ in range(5):
        circuit.failed()
        circuit.failed()
        circuit.succeeded()
    assert circuit.admits()
    assert not opened(Clock()).admits()


def test_after_a_rest_one_call_may_try() -> None:
    clock = Clock()
    circuit = opened(clock)
    clock.now = 11
    assert [circuit.admits(), circuit.admits()] == [True, False]
    circuit.failed()
    assert not circuit.admits()
    clock.now = 22
    assert circuit.admits()
    circuit.succeeded()
    assert [circuit.admits(), circuit.admits()] == [True, True]


def test_a_probe_that_is_given_up_leaves_room_for_another() -> None:
    clock = Clock()
    circuit = opened(clock)
    clock.now = 11
    assert circuit.admits()
    circuit.left()
    assert circuit.admits()


def test_a_deadline_keeps_its_reserve_and_never_goes_below_nothing() -> None:
    clock = Clock()
    deadline = Deadline.within(2.0, 0.5, clock)
    assert deadline.left == 1.5
    clock.now = 5
    assert deadline.left == 0
    assert Deadline.within(0.2, 0.5, Clock()).left == 0.1
