"""False alarms over 280 good messages are written down: a rule's change shows them in the diff."""

from evals.guardrails import SNAPSHOT, snapshot
from evals.reviewed import judge, load_rows
from service.critic import Critic

_LEAST = 200
# A third more than now would be another kind of guardrail.
_MOST_ALARMS = 0.12
_LEAST_FOUND = 0.8


def test_the_snapshot_is_what_the_rules_find(critic: Critic) -> None:
    judged = [judge(row, critic) for row in load_rows()]
    good = [one for one in judged if not one.row.defects]
    assert len(good) >= _LEAST
    assert snapshot(good) == SNAPSHOT.read_text("utf-8"), "run `python -m evals.guardrails` and look at the diff"
    assert sum(bool(one.findings) for one in good) <= _MOST_ALARMS * len(good)
    bad = [one for one in judged if one.row.defects]
    assert sum(bool(one.findings) for one in bad) >= _LEAST_FOUND * len(bad)
