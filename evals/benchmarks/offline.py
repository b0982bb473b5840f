"""How long understanding and composing take, on what people write and on what is made to be slow.

usage: python -m evals.benchmarks.offline [--json FILE] [--rounds N]

CPU time of one thread. Each text is read and composed ``--rounds`` times after a warm-up, with the collector off; of
the medians, one a text, the least, the middle and the ninth tenth are shown. Hostile texts are shown at three lengths,
so that one sees whether time grows with length or with its square.
"""

import argparse
import gc
import json
import random
import statistics
import time
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from service.composing.template.composer import TemplateComposer
from service.domain.brief import Brief
from service.domain.errors import CommiatoError
from service.domain.request import Request
from service.opening import open_library
from service.playbooks.library import Library
from service.understanding.understand import understand

PROMPTS = Path(__file__).parents[2] / "prompts"
SITUATIONS = Path(__file__).with_name("situations.toml")
LENGTHS = (2000, 4000, 8000)
_WARM_UP = 3
_HOSTILE_ROUNDS = 3
_REPEATED = {
    "I'm": "I'm ",
    "dates": "1/1/",
    "brackets": "(",
    "quotes": '"',
    "letters": "a",
    "and": "and ",
    "titles": "Dr. ",
    "times": "12:00 ",
    "accents": "è ",
    "marks": "e\u0301\u0323\u0302\u0304",
    "scripts": "<script>",
    "lines": "\n",
    "secrets": "don't mention ",
    "links": "www.",
    "segreti": "non dirle ",
    "nomi": "Marta e Luca, ",
}
_LETTERS = "abcdefghilmnoprstuvz"
_COMMON = "the and to of we she has her our with for they is not".split()
_FAREWELL = "We stop working with our supplier Bo in June. "


@dataclass(frozen=True, slots=True)
class Spread:
    """Milliseconds of CPU time: of the medians of ``texts`` texts the least, the middle and the ninth tenth."""

    what: str
    language: str
    texts: int
    least: float
    middle: float
    tenth: float


@dataclass(frozen=True, slots=True)
class Growth:
    """Milliseconds of CPU time of one hostile text at each of ``LENGTHS``."""

    case: str
    milliseconds: tuple[float, ...]


def median_ms(action: Callable[[], object], rounds: int) -> float:
    """The median CPU time of ``action`` in milliseconds, warm."""
    for _ in range(min(_WARM_UP, rounds)):
        action()
    taken = []
    for _ in range(rounds):
        began = time.process_time_ns()
        action()
        taken.append(time.process_time_ns() - began)
    return statistics.median(taken) / 1e6


def spreads(library: Library, language: str, texts: list[str], rounds: int) -> list[Spread]:
    """Understanding, composing, and both, over all ``texts``."""
    composer = TemplateComposer(library)

    def reading(text: str) -> Callable[[], Brief]:
        return lambda: understand(Request(situation=text), library.playbooks, library.languages)

    def composing(brief: Brief) -> Callable[[], object]:
        return lambda: composer.compose(brief, library.default)

    def both(text: str) -> Callable[[], object]:
        return lambda: composer.compose(reading(text)(), library.default)

    measured = {
        "understand": [median_ms(reading(text), rounds) for text in texts],
        "compose": [median_ms(composing(reading(text)()), rounds) for text in texts],
        "both": [median_ms(both(text), rounds) for text in texts],
    }
    return [_spread(what, language, figures) for what, figures in measured.items()]


def _spread(what: str, language: str, figures: list[float]) -> Spread:
    tenth = sorted(figures)[min(len(figures) - 1, round(0.9 * (len(figures) - 1)))]
    return Spread(what, language, len(figures), min(figures), statistics.median(figures), tenth)


def growths(library: Library, lengths: Iterable[int] = LENGTHS, rounds: int = _HOSTILE_ROUNDS) -> list[Growth]:
    """Each hostile text at each length, with a farewell before it so that it is not refused at once."""
    found = []
    for case in (*_REPEATED, "random words"):
        texts = [_hostile(case, length) for length in lengths]
        found.append(Growth(case, tuple(median_ms(lambda text=text: attempt(library, text), rounds) for text in texts)))  # type: ignore[misc]
    return found


def _hostile(case: str, length: int) -> str:
    if case in _REPEATED:
        part = _REPEATED[case]
        return (_FAREWELL + part * (length // len(part) + 1))[:length]
    draw = random.Random(1)  # noqa: S311 -- texts, no secrets
    # Every other word is a common one: else the text is in no language, and refused at once.
    words = (
        "".join(draw.choices(_LETTERS, k=draw.randint(2, 9))) + " " + draw.choice(_COMMON) for _ in range(length // 6)
    )
    return (_FAREWELL + " ".join(words))[:length]


def attempt(library: Library, text: str) -> None:
    """Understand and compose; what is refused took its time too."""
    try:
        brief = understand(Request(situation=text), library.playbooks, library.languages)
    except CommiatoError:
        return
    TemplateComposer(library).compose(brief, library.default)


def table(spread: list[Spread], growth: list[Growth]) -> str:
    """Both tables, as read in a terminal."""
    lines = [f"{'CPU ms a text':<14}{'':<10}{'texts':>6}{'min':>8}{'median':>8}{'p90':>8}"]
    lines += [
        f"{one.what:<14}{one.language:<10}{one.texts:>6}{one.least:>8.2f}{one.middle:>8.2f}{one.tenth:>8.2f}"
        for one in spread
    ]
    if growth:
        lines += ["", f"{'CPU ms, hostile':<24}" + "".join(f"{length:>9,}" for length in LENGTHS) + f"{'growth':>9}"]
        lines += [
            f"{one.case:<24}"
            + "".join(f"{figure:>9.1f}" for figure in one.milliseconds)
            + f"{one.milliseconds[-1] / max(one.milliseconds[0], 0.001):>8.1f}x"
            for one in growth
        ]
    return "\n".join(lines)


def situations() -> dict[str, list[str]]:
    """The texts measured, by language."""
    found: dict[str, list[str]] = tomllib.loads(SITUATIONS.read_text(encoding="utf-8"))
    return found


def run(texts: dict[str, list[str]], rounds: int, *, hostile: bool = True) -> tuple[list[Spread], list[Growth]]:
    """Everything measured, with the collector off and what was loaded before left alone."""
    library = open_library(PROMPTS, None)
    for language, some in texts.items():
        spreads(library, language, some[:1], 1)
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        spread = [one for language, some in texts.items() for one in spreads(library, language, some, rounds)]
        return spread, growths(library) if hostile else []
    finally:
        gc.enable()
        gc.unfreeze()


def main(arguments: list[str] | None = None, texts: dict[str, list[str]] | None = None) -> None:
    """Measure, print, and write the figures where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE, too")
    parser.add_argument("--rounds", type=int, default=25, metavar="N", help="how often each text is measured")
    parser.add_argument("--no-hostile", action="store_true", help="leave the hostile texts out")
    options = parser.parse_args(arguments)
    spread, growth = run(texts or situations(), options.rounds, hostile=not options.no_hostile)
    print(table(spread, growth))
    if options.json:
        figures = {
            "unit": "milliseconds of CPU time",
            "spread": [asdict(one) for one in spread],
            "lengths": LENGTHS,
            "growth": [asdict(one) for one in growth],
        }
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
