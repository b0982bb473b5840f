"""Pattern tables of the understanding, by language."""

import re
import tomllib
from functools import cache
from importlib import resources


@cache
def patterns(name: str, language: str) -> dict[str, re.Pattern[str]]:
    """The rows of ``service/language/<language>/<name>.toml``, each one pattern matched at the start of a word."""
    table = tomllib.loads(resources.files("service.language").joinpath(language, f"{name}.toml").read_text("utf-8"))
    return {row: re.compile(r"(?<!\w)(?:" + "|".join(parts) + ")", re.IGNORECASE) for row, parts in table.items()}
