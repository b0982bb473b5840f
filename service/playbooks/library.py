"""All playbooks and prompt versions of one folder."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from pydantic import Field

from service.domain.errors import Broken
from service.domain.playbook import Playbook
from service.playbooks.files import Strict, line_at, read, shown
from service.playbooks.playbook_file import load_playbook
from service.playbooks.version import Version, load_version, read_about


class _Lock(Strict):
    default: str
    digests: dict[str, dict[str, str]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Library:
    """``default`` is the version used where none is asked for; ``languages`` are those every playbook speaks."""

    playbooks: Mapping[str, Playbook]
    versions: Mapping[str, Version]
    default: str
    languages: tuple[str, ...]


AddressWords = Callable[[str], frozenset[str]]


def load_library(folder: Path, address_words: AddressWords) -> Library:
    """Read and check everything under ``folder``.

    ``address_words`` gives the words of address that the phrases of a language may use as slots.

    Raises:
        Broken: a file that cannot be used; the text names it and the line.
    """
    lock = folder / "lock.toml"
    default = read(lock, _Lock).default
    playbooks = _load_playbooks(folder)
    languages = tuple(sorted(set.intersection(*(set(playbook.locales) for playbook in playbooks.values()))))
    versions = _load_versions(folder, playbooks, {language: address_words(language) for language in languages})
    if default not in versions:
        line = line_at(lock.read_text(encoding="utf-8"), ("default",))
        raise Broken(f"{shown(lock)}, line {line}: the default {default!r} is none of {', '.join(versions)}")
    for version, playbook, language in product(versions.values(), playbooks.values(), languages):
        version.check(playbook, language)
    return Library(playbooks, versions, default, languages)


def _load_playbooks(folder: Path) -> dict[str, Playbook]:
    playbooks: dict[str, Playbook] = {}
    for path in sorted((folder / "playbooks").glob("*/playbook.toml")):
        playbook = load_playbook(path)
        if playbook.name != path.parent.name:
            line = line_at(path.read_text(encoding="utf-8"), ("name",))
            raise Broken(
                f"{shown(path)}, line {line}: the name is {playbook.name!r}, the folder's {path.parent.name!r}"
            )
        playbooks[playbook.name] = playbook
    if not playbooks:
        raise Broken("playbooks: no folder holds a playbook.toml")
    return playbooks


def _load_versions(
    folder: Path, playbooks: Mapping[str, Playbook], address: Mapping[str, frozenset[str]]
) -> dict[str, Version]:
    waiting = {path.parent.name: path.parent for path in sorted(folder.glob("*/version.toml"))}
    parents = {name: read_about(path).extends for name, path in waiting.items()}
    versions: dict[str, Version] = {}
    while waiting:
        ready = [name for name in waiting if parents[name] is None or parents[name] in versions]
        if not ready:
            raise Broken(f"version.toml of {', '.join(waiting)}: extends a version that is not there")
        for name in ready:
            parent = versions.get(parents[name] or "")
            versions[name] = load_version(waiting.pop(name), parent, playbooks, address)
    return versions
