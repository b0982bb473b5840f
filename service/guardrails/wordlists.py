"""Words by themselves that rules look up, by language."""

import tomllib
from functools import cache
from importlib import resources

LISTS = "lists"


def word_list(language: str, name: str) -> frozenset[str]:
    """The words of that list, in lower case."""
    return _lists(language)[name]


@cache
def _lists(language: str) -> dict[str, frozenset[str]]:
    file = resources.files(__package__).joinpath("words", language, f"{LISTS}.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}
