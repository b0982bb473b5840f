"""All playbooks and versions of a folder: whole, or refused with the reason."""

from pathlib import Path

import pytest

from service.domain.errors import Broken
from service.domain.playbook import Movement
from service.language.address import address_words
from service.playbooks.library import load_library
from tests.conftest import ROOT

from .conftest import PLAYBOOK, spoil, write


def no_address(_: str) -> frozenset[str]:
    return frozenset()


def test_a_whole_folder_is_read(prompts: Path) -> None:
    library = load_library(prompts, no_address)
    assert (list(library.playbooks), list(library.versions)) == (["farewell"], ["v1"])
    assert (library.default, library.languages) == ("v1", ("en",))


def test_what_ships_is_whole() -> None:
    library = load_library(ROOT / "prompts", address_words)
    assert set(library.playbooks) >= {"vendor_exit", "mentee_handoff", "coffee_pause", "coffee_group"}
    assert set(library.languages) >= {"en", "it"}
    for playbook in library.playbooks.values():
        assert [step.movement for step in playbook.steps] == list(Movement)


def test_a_lock_naming_a_default_that_is_missing_is_refused(prompts: Path) -> None:
    write(prompts / "lock.toml", '# the lock\ndefault = "v9"\n')
    with pytest.raises(Broken, match=r"lock\.toml.*line 2.*'v9'.*v1"):
        load_library(prompts, no_address)


@pytest.mark.parametrize(
    "text",
    [
        "",
        'defalt = "v1"',
        "default = 1",
        'default = "v1"\nmore = true',
        "default =",
        'default = "v1"\n[digests]\nv1 = 3',
    ],
)
def test_a_broken_lock_is_named_with_its_line(prompts: Path, text: str) -> None:
    write(prompts / "lock.toml", text)
    with pytest.raises(Broken, match=r"lock\.toml.*(line \d|end of document)"):
        load_library(prompts, no_address)


def test_a_lock_that_is_not_there_is_named(prompts: Path) -> None:
    (prompts / "lock.toml").unlink()
    with pytest.raises(Broken, match=r"lock\.toml: cannot be read"):
        load_library(prompts, no_address)


def test_a_folder_without_playbooks_is_refused(prompts: Path) -> None:
    (prompts / "playbooks" / "farewell" / "playbook.toml").unlink()
    with pytest.raises(Broken, match="playbook"):
        load_library(prompts, no_address)


def test_two_playbooks_of_one_name_are_refused(prompts: Path) -> None:
    write(prompts / "playbooks" / "zweite" / "playbook.toml", PLAYBOOK)
    with pytest.raises(Broken, match=r"zweite/playbook\.toml.*'farewell'"):
        load_library(prompts, no_address)


def test_a_playbook_that_a_version_has_no_phrases_for_is_refused(prompts: Path) -> None:
    write(prompts / "playbooks" / "second" / "playbook.toml", PLAYBOOK.replace('"farewell"', '"second"'))
    with pytest.raises(Broken, match=r"v1.*second\.en\.toml"):
        load_library(prompts, no_address)


@pytest.mark.parametrize("says", ["thanks", "reason", "decision", "ask"])
def test_what_must_be_said_and_cannot_be_is_refused(prompts: Path, says: str) -> None:
    path = prompts / "v1" / "phrases" / "farewell.en.toml"
    spoil(path, f'says = "{says}"', f'says = "un{says}"')
    with pytest.raises(Broken, match=rf"farewell\.en\.toml.*'{says}'"):
        load_library(prompts, no_address)


def test_only_languages_that_every_playbook_speaks_are_served(prompts: Path) -> None:
    both = PLAYBOOK.replace('"farewell"', '"second"') + PLAYBOOK[PLAYBOOK.index("[en]") :].replace("[en]", "[it]")
    write(prompts / "playbooks" / "second" / "playbook.toml", both)
    bank = (prompts / "v1" / "phrases" / "farewell.en.toml").read_text("utf-8")
    for language in ("en", "it"):
        write(prompts / "v1" / "phrases" / f"second.{language}.toml", bank)
    assert load_library(prompts, no_address).languages == ("en",)
