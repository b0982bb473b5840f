"""What a language knows of names: titles, particles, first names, and words that only look like names."""

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path


def plain(word: str) -> str:
    """The word without its accents."""
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


@dataclass(frozen=True, slots=True)
class Namebook:
    """What a language knows of names; every set is lower case."""

    titles: frozenset[str]
    spelled_titles: frozenset[str]
    particles: frozenset[str]
    whence: frozenset[str]
    signers: frozenset[str]
    firm_articles: frozenset[str]
    given_frames: frozenset[str]
    never_small: frozenset[str]
    presenting: frozenset[str]
    firm_marks: frozenset[str]
    firm_endings: tuple[str, ...]
    firm_heads: frozenset[str]
    announcers: frozenset[str]
    lower_frames: frozenset[str]
    verbs_after: frozenset[str]
    common_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    not_names: frozenset[str]
    words: frozenset[str]
    given: frozenset[str]
    signals: frozenset[str]
    frame_ends: frozenset[str]
    triggers: frozenset[str]
    plain: frozenset[str]

    def is_given(self, word: str) -> bool:
        """A first name, with or without its accents."""
        return word in self.given or (not word.isascii() and plain(word) in self.given)

    def common(self, word: str) -> bool:
        """An everyday word, or one that ends like an everyday word."""
        return word in self.words or word in self.not_names or (len(word) > 5 and word.endswith(self.common_endings))


@cache
def namebook(language: str) -> Namebook:
    """The names of one served language; read once."""
    folder = Path(__file__).parent
    table = tomllib.loads((folder / language / "names.toml").read_text(encoding="utf-8"))
    given = tomllib.loads((folder / "given_names.toml").read_text(encoding="utf-8"))["given"]
    sets = {key: frozenset(text.split()) for key, text in table.items() if isinstance(text, str)}
    endings = {key: tuple(table[key].split()) for key in ("common_endings", "verb_endings", "firm_endings")}
    sets |= {
        "lower_frames": frozenset(table["lower_frames"]),
        "given_frames": frozenset(table["given_frames"]),
        "given": frozenset(given.split()) - sets.pop("never_given"),
    }
    sets["signals"] = sets["given"] | sets["titles"]
    sets["plain"] = sets["words"] - sets["given"] - sets["firm_heads"] - sets["titles"]
    sets["frame_ends"] = frozenset(frame.split()[-1] for frame in table["lower_frames"] + table["given_frames"])
    sets["triggers"] = sets["signals"] | sets["frame_ends"]
    return Namebook(**{**sets, **endings})  # type: ignore[arg-type]
