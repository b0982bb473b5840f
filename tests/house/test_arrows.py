"""The contracts on who imports whom leave nothing out; ``scripts/check`` holds the code to them."""

import re
import tomllib

from .tree import ROOT, modules

RULES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]


def test_every_room_has_its_row() -> None:
    rooms = {path.parts[1].removesuffix(".py") for path in modules("service")} - {"__init__"}
    assert rooms == _rooms_with_a_row()


def test_every_folder_is_a_package() -> None:
    """The contracts see packages only: a folder without ``__init__.py`` could import what it likes."""
    held = set(modules("service"))
    bare = {path.parent.as_posix() for path in held if path.parent / "__init__.py" not in held}
    assert sorted(bare) == []


def _rooms_with_a_row() -> set[str]:
    (layers,) = (rule["layers"] for rule in RULES["contracts"] if rule["type"] == "layers")
    return {room for row in layers for room in re.findall(r"\w+", row)}
