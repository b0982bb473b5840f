"""``playbook.toml``: the steps of one playbook, and what it looks for and says in each language."""

import re
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, model_validator

from service.domain.errors import Broken
from service.domain.playbook import Advice, Cue, Intent, Locale, Movement, Playbook, Question, Step
from service.playbooks.files import Strict, read


class _Step(Strict):
    name: str
    movement: Movement
    plan: list[str] = Field(min_length=1)


class _Cue(Strict):
    pattern: str
    weight: float = Field(gt=0, le=5)
    neighbour: bool = False


class _Advice(Strict):
    when: Literal["before", "after"]
    text: str


class _Question(Strict):
    key: str
    text: str


class _Locale(Strict):
    title: str
    description: str
    cues: list[_Cue]
    advice: list[_Advice]
    questions: list[_Question]


class _File(Strict):
    name: str
    step: list[_Step] = Field(min_length=3, max_length=3)
    locales: dict[str, _Locale] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, table: dict[str, Any]) -> dict[str, Any]:
        """Every table named by a language tag is that language's locale."""
        tags = [key for key in table if re.fullmatch(r"[a-z]{2,3}", key)]
        return {key: value for key, value in table.items() if key not in tags} | {
            "locales": {tag: table[tag] for tag in tags}
        }


def load_playbook(path: Path) -> Playbook:
    """The playbook in ``path``.

    Raises:
        Broken: unknown keys, movements out of order, or a cue that is no pattern.
    """
    table = read(path, _File)
    if [step.movement for step in table.step] != list(Movement):
        raise Broken(f"{path}: the movements of the steps must be {', '.join(Movement)}, in this order")
    return Playbook(
        name=table.name,
        steps=tuple(Step(step.name, step.movement, tuple(_intent(says) for says in step.plan)) for step in table.step),
        locales={language: _locale(locale, path) for language, locale in table.locales.items()},
    )


def _intent(says: str) -> Intent:
    return Intent(says.rstrip("*?"), repeats=says.endswith("*"), optional=says.endswith("?"))


def _locale(locale: _Locale, path: Path) -> Locale:
    for cue in locale.cues:
        try:
            re.compile(cue.pattern)
        except re.error as exc:
            raise Broken(f"{path}: the cue {cue.pattern!r} is no pattern: {exc}") from exc
    return Locale(
        title=locale.title,
        description=locale.description,
        cues=tuple(Cue(cue.pattern, cue.weight, cue.neighbour) for cue in locale.cues),
        advice=tuple(Advice(advice.when, advice.text) for advice in locale.advice),
        questions=tuple(Question(question.key, question.text) for question in locale.questions),
    )
