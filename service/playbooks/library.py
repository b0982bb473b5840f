"""All playbooks and prompt versions of one folder."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from service.domain.errors import Broken
from service.domain.playbook import Playbook
from service.playbooks.files import Strict, read
from service.playbooks.playbook_file import load_playbook
from service.playbooks.version import Version, load_version, read_about


class _Lock(Strict):
    default: str
    digests: dict[str, dict[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Library:
    """``default`` is the version used where none is asked for; ``languages`` are those every playbook speaks."""

    playbooks: Mapping[str, Playbook]
    versions: Mapping[str, Version]
    default: str
    languages: tuple[str, ...]


AddressWords = Callable[[str], frozenset[str]]


def load_library(folder: Path, address_words: AddressWords) -> Library:
    """Read and check everything under ``folder``. ``address_words`` gives the words of address that the phrases of a
    language may use as slots.

    Raises:
        Broken: a file that cannot be used; the text names it and the line.
    """
    lock = read(folder / "lock.toml", _Lock)
    found = [load_playbook(path) for path in sorted((folder / "playbooks").glob("*/playbook.toml"))]
    playbooks = {playbook.name: playbook for playbook in found}
    if not playbooks:
        raise Broken("playbooks: no folder holds a playbook.toml")
    languages = tuple(sorted(set.intersection(*(set(playbook.locales) for playbook in found))))
    versions = _load_versions(folder, playbooks, {language: address_words(language) for language in languages})
    if lock.default not in versions:
        raise Broken(f"lock.toml: the default {lock.default!r} is none of {', '.join(versions)}")
    return Library(playbooks, versions, lock.default, languages)


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
