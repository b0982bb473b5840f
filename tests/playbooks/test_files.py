"""TOML files against a schema: what is wrong is said with the file and the line."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from service.domain.errors import Broken
from service.playbooks.files import Strict, line_at, read

from .conftest import write


class _Row(Strict):
    key: str
    weight: float = 1.0


class _Part(Strict):
    rows: tuple[_Row, ...] = ()
    flag: bool = False


class _Sheet(Strict):
    name: str
    part: tuple[_Part, ...] = ()
    place: dict[str, _Part] | None = None


WHOLE = """\
# first
name = "whole"

[[part]]
flag = true

[[part]]
rows = [
    { key = "a" },
    { key = "b", weight = 2 },
]

[place.home]
flag = false
"""

WRONG = [
    ('name = "whole"', "nama = 1", "name", 1),
    ('name = "whole"', "name = 3", "name", 2),
    ("flag = true", "flag = 1.5", "part.0.flag", 5),
    ("flag = true", 'flag = true\n\n\nflagg = "x"', "part.0.flagg", 8),
    ('{ key = "b", weight = 2 }', '{ key = "b", weight = "heavy" }', "part.1.rows.1.weight", 10),
    ('{ key = "b", weight = 2 }', "{ weight = 2 }", "part.1.rows.1.key", 10),
    ('{ key = "b", weight = 2 }', '{ key = "b", wait = 2 }', "part.1.rows.1.wait", 10),
    ("flag = false", "flag = 7", "place.home.flag", 14),
    ("flag = false", "other = 7", "place.home.other", 14),
]


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    sheet = read(write(tmp_path / "sheet.toml", WHOLE), _Sheet)
    assert (sheet.name, len(sheet.part), sheet.part[1].rows[1].weight) == ("whole", 2, 2)


@pytest.mark.parametrize(("old", "new", "place", "line"), WRONG)
def test_what_breaks_the_schema_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, place: str, line: int
) -> None:
    with pytest.raises(Broken) as caught:
        read(write(tmp_path / "sheet.toml", WHOLE.replace(old, new)), _Sheet)
    assert f"sheet.toml, line {line}: " in str(caught.value)
    assert place in str(caught.value)


@pytest.mark.parametrize("text", ["name =", '[unclosed\nname = "x"', 'name = "a"\nname = "b"', "name = 'a\n'", "\x00"])
def test_what_is_no_toml_is_named_with_its_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(Broken, match=r"sheet\.toml.*line \d|sheet\.toml.*end of document"):
        read(write(tmp_path / "sheet.toml", text), _Sheet)


def test_an_empty_file_lacks_what_it_must_have(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"sheet\.toml, line 1: name"):
        read(write(tmp_path / "sheet.toml", ""), _Sheet)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"sheet\.toml: cannot be read"):
        read(tmp_path / "sheet.toml", _Sheet)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "sheet.toml"
    path.write_bytes(b"name = '\xff\xfe'")
    with pytest.raises(Broken, match=r"sheet\.toml: cannot be read"):
        read(path, _Sheet)


def test_an_error_tells_its_cause_and_no_machine_path(tmp_path: Path) -> None:
    with pytest.raises(Broken) as caught:
        read(tmp_path / "a" / "b" / "c" / "sheet.toml", _Sheet)
    assert caught.value.__cause__ is not None
    assert str(tmp_path) not in str(caught.value)


@pytest.mark.parametrize(("index", "line"), [(0, 4), (1, 7), (2, 4)])
def test_a_table_is_found_by_its_line(index: int, line: int) -> None:
    assert line_at(WHOLE, ("part", index)) == line


def test_every_schema_refuses_what_it_does_not_know() -> None:
    assert issubclass(_Sheet, BaseModel)
    assert _Sheet.model_config["extra"] == "forbid"
