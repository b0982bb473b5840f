"""A prompt version: a folder of phrases (and of what an LLM is told), alone or on top of another one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from jinja2 import Template, TemplateSyntaxError
from pydantic import Field

from service.domain.errors import Broken
from service.domain.playbook import Playbook
from service.playbooks.files import Strict, line_at, read, shown
from service.playbooks.phrase import ENVIRONMENT, Phrase, Slot, parts_of

_FRAME_PLACES = frozenset({"greeting", "closing"})
_SUBJECT = "subject"
_SHARED = ("all", "frame")
_TOLD = frozenset({"system", "request", "repair"})


class _Fits(Strict):
    formality: list[Literal["casual", "neutral", "formal"]] | None = None
    warmth: list[Literal["cool", "warm", "very_warm"]] | None = None
    channel: list[Literal["email", "chat", "letter", "spoken"]] | None = None
    register_: list[Literal["tu", "lei", "voi"]] | None = Field(default=None, alias="register")
    length: list[Literal["short", "medium", "long"]] | None = None


class _Phrase(Strict):
    step: str | None = None
    movement: str | None = None
    says: str
    needs: tuple[str, ...] = ()
    fits: _Fits = _Fits()
    text: str = Field(min_length=1)


class _Bank(Strict):
    phrase: tuple[_Phrase, ...] = ()


class _About(Strict):
    name: str
    created: str
    summary: str
    hypothesis: str
    changes: str
    extends: str | None = None


@dataclass(frozen=True)
class Version:
    """``banks`` is keyed by playbook (or ``all``, ``frame``) and language; phrases keep the order of their file.

    ``llm`` holds what an LLM is told, by ``system``, ``request`` and ``repair``; empty where the version has none.
    """

    name: str
    created: str
    summary: str
    hypothesis: str
    changes: str
    extends: str | None
    banks: Mapping[tuple[str, str], tuple[Phrase, ...]]
    llm: Mapping[str, Template] = field(default_factory=dict)

    @cached_property
    def _joined(self) -> dict[tuple[str, str], tuple[Phrase, ...]]:
        keys = {(name, language) for name, language in self.banks if name not in _SHARED}
        return {
            (name, language): tuple(
                phrase for bank in (name, *_SHARED) for phrase in self.banks.get((bank, language), ())
            )
            for name, language in keys
        }

    def phrases(self, playbook: str, language: str) -> tuple[Phrase, ...]:
        """What may be said in a message of this playbook, the playbook's own phrases first."""
        return self._joined[playbook, language]

    def check(self, playbook: Playbook, language: str) -> None:
        """Pass where whatever the playbook must say can be said in the language with nothing known.

        Raises:
            Broken: it cannot; the text names the file that lacks the phrase.
        """
        file = f"{self.name}/phrases/{playbook.name}.{language}.toml"
        if (playbook.name, language) not in self.banks:
            raise Broken(f"{file}: is not there")
        said = {(one.place, one.says) for one in self.phrases(playbook.name, language) if not one.needs}
        for step in playbook.steps:
            for intent in step.plan:
                known = {(step.name, intent.name), (step.movement.value, intent.name)}
                if not intent.repeats and not intent.optional and not known & said:
                    raise Broken(f"{file}: no phrase without needs says {intent.name!r} in step {step.name!r}")


def read_about(folder: Path) -> _About:
    """What ``version.toml`` says.

    Raises:
        Broken: it cannot be used, or its name is not the folder's.
    """
    about = read(folder / "version.toml", _About)
    if about.name != folder.name:
        raise Broken(f"{folder.name}/version.toml: the name is {about.name!r}, the folder's {folder.name!r}")
    return about


def load_version(
    folder: Path, parent: Version | None, playbooks: Mapping[str, Playbook], address: Mapping[str, frozenset[str]]
) -> Version:
    """The version in ``folder`` on top of ``parent``; a bank it has replaces the parent's of the same name.

    ``address`` holds the words of address that a language's phrases may use as slots without naming them in ``needs``.

    Raises:
        Broken: a phrase that cannot be used; the text names file and line.
    """
    about = read_about(folder)
    banks = dict(parent.banks) if parent else {}
    for path in sorted((folder / "phrases").glob("*.toml")):
        name, _, language = path.stem.rpartition(".")
        if name not in (*playbooks, *_SHARED):
            raise Broken(f"{shown(path)}: {name!r} is none of {', '.join((*playbooks, *_SHARED))}")
        banks[name, language] = _load_bank(path, name, playbooks, address.get(language, frozenset()))
    llm = {**(parent.llm if parent else {}), **_load_llm(folder / "llm")}
    if llm and (lacking := _TOLD - llm.keys()):
        raise Broken(f"{folder.name}/llm: {', '.join(sorted(lacking))}.jinja is not there")
    return Version(about.name, about.created, about.summary, about.hypothesis, about.changes, about.extends, banks, llm)


def _load_llm(folder: Path) -> dict[str, Template]:
    found = {}
    for path in sorted(folder.glob("*.jinja")):
        if path.stem not in _TOLD:
            raise Broken(f"{shown(path)}: {path.stem!r} is none of {', '.join(sorted(_TOLD))}")
        try:
            found[path.stem] = ENVIRONMENT.from_string(path.read_text(encoding="utf-8"))
        except TemplateSyntaxError as exc:
            raise Broken(f"{shown(path)}, line {exc.lineno}: {exc.message}") from exc
    return found


def _load_bank(path: Path, name: str, playbooks: Mapping[str, Playbook], address: frozenset[str]) -> tuple[Phrase, ...]:
    allowed = _places(name, playbooks)
    found = []
    for index, row in enumerate(read(path, _Bank).phrase):
        try:
            found.append(_phrase(row, f"{path.stem}:{index}", allowed, address))
        except Broken as exc:
            line = line_at(path.read_text(encoding="utf-8"), ("phrase", index))
            raise Broken(f"{shown(path)}, line {line}: {exc}") from exc
    return tuple(found)


def _phrase(row: _Phrase, name: str, allowed: frozenset[str], address: frozenset[str]) -> Phrase:
    place = row.step or row.movement
    if place not in allowed:
        raise Broken(f"{place!r} is none of {', '.join(sorted(allowed))}")
    parts = parts_of(row.text)
    used = {part.name for part in parts if isinstance(part, Slot)} - address
    if used != set(row.needs):
        raise Broken(f"needs {sorted(row.needs)}, but the text uses {sorted(used)}")
    fits = {dimension: frozenset(values) for dimension, values in row.fits.model_dump(by_alias=True).items() if values}
    return Phrase(name, str(place), row.says, parts, frozenset(row.needs), _groups(row.needs), fits)


def _groups(needs: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    names = dict.fromkeys(slot.partition(".")[0] for slot in needs)
    return tuple((name, tuple(slot for slot in needs if slot.startswith(name + "."))) for name in names)


def _places(name: str, playbooks: Mapping[str, Playbook]) -> frozenset[str]:
    if name == "frame":
        return _FRAME_PLACES
    if name in playbooks:
        return frozenset({step.name for step in playbooks[name].steps} | {_SUBJECT})
    return frozenset(step.movement.value for playbook in playbooks.values() for step in playbook.steps)
