"""Modules and functions stay short, or say why not."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from .tree import ROOT, modules, tree

MODULE_LINES = 250
FUNCTION_LINES = 40

# What may be longer, by "path" or "path::function", and the reason.
ALLOWED: Mapping[str, str] = {}


def test_what_is_long_has_a_reason() -> None:
    assert sorted(_too_long() - ALLOWED.keys()) == []


def test_no_reason_outlives_what_it_excuses() -> None:
    assert sorted(ALLOWED.keys() - _too_long()) == []


def _too_long() -> set[str]:
    return {name for path in modules("service", "evals", "tests") for name in _long_parts(path)}


def _long_parts(path: Path) -> Iterator[str]:
    if len((ROOT / path).read_text("utf-8").splitlines()) > MODULE_LINES:
        yield path.as_posix()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _lines(node) > FUNCTION_LINES:
            yield f"{path.as_posix()}::{node.name}"


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1
