"""What may match in the clauses of a request, looked up once for all who ask."""

from functools import cache

from service.language.gates import Gates, Likely, gates
from service.understanding.lexicon import frames, tells, wished


@cache
def _gates(language: str) -> Gates:
    anywhere, inside = wished(language)
    return gates({"frame": frames(language), "wish": anywhere, "inside": inside, "tell": tells(language)})


class Clues:
    """The patterns of all tables that may match in the clauses of one request, each looked at once."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], Likely] = {}

    def of(self, text: str, language: str) -> Likely:
        """The patterns to try on ``text``: ``frame`` by label, ``wish`` and ``inside`` by name, ``tell`` by row."""
        likely = self._seen.get((text, language))
        if likely is None:
            likely = self._seen[text, language] = _gates(language).likely(text)
        return likely

    def tell(self, row: str, text: str, language: str) -> bool:
        """One of the patterns of a row of ``tells`` matches in ``text``."""
        return any(pattern.search(text) for pattern in self.of(text, language)["tell"].get(row, ()))
