"""The policy of all rules: how grave, in which languages, and what a person is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Literal

from pydantic import Field, RootModel

from service.domain.brief import Why
from service.domain.finding import Severity
from service.domain.playbook import Movement
from service.playbooks.files import Strict, read


class Row(Strict):
    """One row of stage ``out``: ``cases`` are severities of cases that a rule tells apart.

    ``given``: a fact that the caller states outright is held to it before anything is written. ``blank``: a text
    without a word is held to it too. ``movement``: what is missing where a finding stands nowhere.
    """

    stage: Literal["out"]
    severity: Severity
    why: str
    cases: dict[str, Severity] = Field(default_factory=dict)
    languages: list[str] | None = None
    given: bool = False
    blank: bool = False
    movement: Movement | None = None


class InRow(Strict):
    """One row of stage ``in``: it explains a label that understanding gives."""

    stage: Literal["in"]
    label: Why
    why: str


class Explanation(Strict):
    """What a person is told of a finding, in one language."""

    explanation: str
    mend: str


class _Rows(RootModel[dict[str, Row | InRow]]):
    pass


class _Explanations(RootModel[dict[str, Explanation]]):
    pass


@dataclass(frozen=True, slots=True)
class Catalogue:
    """``rows`` by rule, ``labels`` the rows of stage ``in``; ``told`` by language, then by rule."""

    rows: Mapping[str, Row]
    labels: Mapping[str, InRow] = field(default_factory=dict)
    told: Mapping[str, Mapping[str, Explanation]] = field(default_factory=dict)


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue in ``folder``; without one, the one that ships with the service.

    Raises:
        Broken: a file cannot be read, has unknown keys, or a rule is not explained in a language.
    """
    folder = folder or Path(str(resources.files(__package__)))
    rows = read(folder / "catalogue.toml", _Rows).root
    told = {path.stem: read(path, _Explanations).root for path in sorted((folder / "explanations").glob("*.toml"))}
    return Catalogue(
        {name: row for name, row in rows.items() if isinstance(row, Row)},
        {name: row for name, row in rows.items() if isinstance(row, InRow)},
        told,
    )
