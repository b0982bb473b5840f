"""The checkout as the house tests see it: its files and its modules."""

import ast
from functools import cache
from pathlib import Path

from .command import printed

ROOT = Path(__file__).resolve().parents[2]


@cache
def files() -> tuple[Path, ...]:
    """Every file that git keeps or would keep, relative to the checkout, sorted."""
    # Whoever owns the checkout: git refuses one that is another user's unless told.
    git = ("git", "-c", f"safe.directory={ROOT}")
    listed = printed(*git, "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    return tuple(sorted(Path(name) for name in set(listed.split("\0")) if name and (ROOT / name).is_file()))


def modules(*folders: str) -> tuple[Path, ...]:
    """The Python files in these folders of the checkout."""
    return tuple(path for path in files() if path.suffix == ".py" and path.parts[0] in folders)


def tree(module: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse((ROOT / module).read_text("utf-8"))
