"""``playbook.toml``: the steps of one playbook, and what it looks for and says in each language."""

import re
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError, model_validator

from service.domain.errors import Broken
from service.domain.fact import FactKey
from service.domain.playbook import Advice, Cue, Intent, Locale, Movement, Playbook, Question, Step
from service.playbooks.files import Strict, line_at, read, shown

# Words, each perhaps with a * that makes it a prefix; a first word that is a prefix has four letters or more.
_SHAPE = re.compile(r"(?![\w'#-]{1,3}\*)[\w'#-]+\*?(?: [\w'#-]+\*?)*")
# A brace that opens a row, or what may hold one that does not.
_ROW = re.compile(r"""\{|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*""")


class _Step(Strict):
    name: str
    movement: Movement
    plan: list[str] = Field(min_length=1)


class _Cue(Strict):
    words: list[str] = Field(min_length=1)
    weight: float = Field(gt=0, le=5)
    neighbour: bool = False


class _Advice(Strict):
    when: Literal["before", "after"]
    text: str


class _Question(Strict):
    key: FactKey | Literal["recipient", "sender"]
    text: str


class _Locale(Strict):
    title: str
    description: str
    cues: list[Any]
    advice: list[_Advice]
    questions: list[_Question]


class _File(Strict):
    name: str
    house: bool = False
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
        Broken: unknown keys, movements out of order, or cues that cannot be looked up.
    """
    table = read(path, _File)
    for index, (step, movement) in enumerate(zip(table.step, Movement, strict=True)):
        if step.movement is not movement:
            line = line_at(path.read_text(encoding="utf-8"), ("step", index, "movement"))
            raise Broken(f"{shown(path)}, line {line}: step {index + 1} must be of the movement {movement}")
    return Playbook(
        name=table.name,
        steps=tuple(Step(step.name, step.movement, tuple(_intent(says) for says in step.plan)) for step in table.step),
        locales={language: _locale(locale, language, path) for language, locale in table.locales.items()},
        house=table.house,
    )


def _intent(says: str) -> Intent:
    return Intent(says.rstrip("*?"), repeats=says.endswith("*"), optional=says.endswith("?"))


def _locale(locale: _Locale, language: str, path: Path) -> Locale:
    return Locale(
        title=locale.title,
        description=locale.description,
        cues=tuple(_cue(row, index, language, path) for index, row in enumerate(locale.cues)),
        advice=tuple(Advice(advice.when, advice.text) for advice in locale.advice),
        questions=tuple(Question(question.key, question.text) for question in locale.questions),
    )


def _cue(row: Any, index: int, language: str, path: Path) -> Cue:
    try:
        cue = _Cue.model_validate(row)
    except ValidationError as exc:
        first = exc.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in ("cues", index, *first["loc"]))
        raise Broken(f"{shown(path)}, line {_line(path, language, index)}: {language}.{where}: {first['msg']}") from exc
    for word in cue.words:
        if not _SHAPE.fullmatch(word):
            line = _line(path, language, index, word)
            raise Broken(f"{shown(path)}, line {line}: {language}.cues: {word!r} is no words with a * behind at most")
    return Cue(tuple(cue.words), cue.weight, cue.neighbour)


def _line(path: Path, language: str, index: int, word: str | None = None) -> int:
    """The line on which a row of the cues of ``language`` begins, or on which ``word`` of it stands."""
    text = path.read_text(encoding="utf-8")
    table = re.search(rf"(?m)^\[{language}\][\s\S]*?^cues\b", text)
    at = table.end() if table else 0
    rows = [found.start() for found in _ROW.finditer(text, at) if found.group() == "{"]
    at = rows[index] if index < len(rows) else at
    quoted = re.compile(rf"""(["'])({re.escape(word)})\1""").search(text, at) if word is not None else None
    return text.count("\n", 0, quoted.start() if quoted else at) + 1
