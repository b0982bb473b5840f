"""What the sentences of a letter do: each step of a playbook is told by what its plan says."""

from service.domain.playbook import Movement, Playbook
from service.guardrails.letter import Letter

WORDS = "movements"
_DECISIONS, _AHEAD = ("decision", "growth"), ("ask", "lifeline", "invitation")


def appreciates(letter: Letter) -> list[int]:
    """The places of the sentences that thank or praise for what has been."""
    thanked = {mark.sentence for mark in letter.marked(WORDS, "thanks", but="ahead")}
    return [at for at, _ in letter.body if at in thanked]


def decides(letter: Letter, playbook: Playbook | None) -> list[int]:
    """The places of the sentences that say what ends, changes or is to be taken up next."""
    groups = _groups(playbook, Movement.DECISION) or _DECISIONS
    return [at for at, _ in letter.body if any(letter.has(WORDS, group, at) for group in groups)]


def looks_ahead(letter: Letter, playbook: Playbook | None) -> list[int]:
    """The places of the sentences that ask, offer or invite; neither thanks nor good wishes alone are any."""
    groups = _groups(playbook, Movement.WAY_FORWARD) or _AHEAD
    past = {*appreciates(letter)[:1]}
    return [
        at
        for at, _ in letter.body
        if at not in past
        and any(letter.has(WORDS, group, at) for group in groups)
        and (not letter.has(WORDS, "wishes", at) or letter.has(WORDS, "request", at))
    ]


def movement(letter: Letter, at: int, playbook: Playbook | None) -> Movement:
    """What the sentence does; a sentence that does nothing of its own belongs to what surrounds it."""
    thanks, decisions = appreciates(letter), decides(letter, playbook)
    last = max([one for one in decisions if one <= at], default=None)
    if at in thanks and (last is None or last == at):
        return Movement.APPRECIATION
    if at in decisions or last is None:
        return Movement.DECISION if at in decisions else Movement.APPRECIATION
    return Movement.WAY_FORWARD


def _groups(playbook: Playbook | None, wanted: Movement) -> tuple[str, ...]:
    """What the step of that movement must say: the first of its plan that there are words for."""
    if playbook is None:
        return ()
    plan = next(step.plan for step in playbook.steps if step.movement is wanted)
    return tuple(intent.name for intent in plan if intent.name in (*_DECISIONS, *_AHEAD, "benefit"))[:1]
