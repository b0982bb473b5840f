"""Which sentences a message is made of: the plan of each step, followed with the facts at hand and cut to length."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from service.composing.template.material import Item
from service.composing.template.selector import Choice, Selector
from service.domain.errors import Broken
from service.domain.playbook import Intent, Playbook, Step

_MOST_REPEATS = 4
_OPTIONAL = 99
_LEAST_OPTIONAL = 50


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence in its place. ``spare``: how soon it is left out when the message is too long; 0 is never."""

    step: str
    choice: Choice
    text: str
    spare: int


Render = Callable[[Choice], str]


def outline(
    playbook: Playbook,
    items: tuple[Item, ...],
    selector: Selector,
    render: Render,
    *,
    only_with_facts: frozenset[str] = frozenset(),
) -> tuple[Line, ...]:
    """The lines of all three steps in order, every intent with all facts that it can say, optional ones included.

    The intents ``only_with_facts`` are left out where no fact is there for them.

    Raises:
        Broken: the phrase bank has nothing for an intent that must be said.
    """
    lines: list[Line] = []
    for step in playbook.steps:
        for planned in step.plan:
            intent = replace(planned, repeats=True) if planned.name in only_with_facts else planned
            for choice, spare in _intended(step, intent, items, selector, lines):
                lines.append(Line(step.name, choice, render(choice), spare))
                items = _less(items, choice)
    return tuple(lines)


def _intended(
    step: Step, intent: Intent, unsaid: tuple[Item, ...], selector: Selector, before: list[Line]
) -> list[tuple[Choice, int]]:
    """The choices that say an intent behind the lines ``before``, each with how soon it may be spared."""
    used = frozenset([line.choice.phrase.name for line in before])
    places = (step.name, step.movement.value)
    found: list[tuple[Choice, int]] = []
    for turn in range(_MOST_REPEATS if intent.repeats else 1):
        choice = selector.choose(places, intent.name, unsaid, with_facts=intent.repeats, used=used)
        if choice is None:
            break
        spare = _OPTIONAL - len(before) if intent.optional else 1 + turn if intent.repeats else 0
        found.append((choice, spare))
        unsaid = _less(unsaid, choice)
        used |= {choice.phrase.name}
    if not found and not intent.repeats and not intent.optional:
        raise Broken(f"no phrase says {intent.name!r} in step {step.name!r}")
    return found


def _less(items: tuple[Item, ...], choice: Choice) -> tuple[Item, ...]:
    """The items that are still to be said behind a choice."""
    spent = choice.spent
    return tuple([item for item in items if item not in spent]) if spent else items


def without_spare(lines: tuple[Line, ...], *, only_optional: bool) -> tuple[Line, ...] | None:
    """The lines less the one that is missed least; None where all must stay, or all but facts are gone already."""
    most = max((line.spare for line in lines), default=0)
    if most == 0 or (only_optional and most < _LEAST_OPTIONAL):
        return None
    last = max(index for index, line in enumerate(lines) if line.spare == most)
    return lines[:last] + lines[last + 1 :]
