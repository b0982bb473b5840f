"""What the service tells its user beside a message, in the user's language."""

import tomllib
from functools import cache
from pathlib import Path


@cache
def _texts(language: str) -> dict[str, str]:
    path = Path(__file__).parent / language / "notes.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def note_text(code: str, language: str) -> str:
    """The sentence for one note code (``secret-withheld``)."""
    return _texts(language)[code]
