"""A module is named for its one concept, and says what it knows."""

import ast

from .tree import ROOT, modules, tree

# Names that hold anything, and so say nothing.
VAGUE = {"utils", "util", "helpers", "helper", "common", "base", "misc", "manager"}


def test_every_module_says_what_it_knows() -> None:
    silent = [
        path.as_posix()
        for path in modules("service", "evals", "tests")
        if (ROOT / path).read_text("utf-8").strip() and not ast.get_docstring(tree(path))
    ]
    assert silent == []


def test_no_package_of_the_service_is_without_a_word() -> None:
    """An empty ``__init__.py`` is for tests only."""
    empty = [path.as_posix() for path in modules("service") if not (ROOT / path).read_text("utf-8").strip()]
    assert empty == []


def test_no_name_says_nothing() -> None:
    vague = [
        path.as_posix()
        for path in modules("service", "evals", "tests")
        if VAGUE & {part.strip("_") for part in path.with_suffix("").parts}
    ]
    assert vague == []
