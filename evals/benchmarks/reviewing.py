"""How long a review takes, on good messages and on texts made to be slow.

usage: python -m evals.benchmarks.reviewing

CPU time of one thread. Good messages of ``evals/reviews`` are held against their own situations, understood beforehand,
each with as much of the next one behind it as makes 180 words; the median of fifteen rounds. Hostile texts are shown at
three lengths.
"""

import gc
import re
import statistics
import time
from itertools import pairwise
from pathlib import Path

from evals.reviewed import load_rows
from service.critic import Critic
from service.domain.errors import CommiatoError
from service.domain.request import Request
from service.guardrails.background import Background
from service.language.address import address_words
from service.opening import open_writer
from service.playbooks.library import load_library
from service.understanding.understand import understand

_PROMPTS = Path(__file__).parents[2] / "prompts"
_ROUNDS = 15
_WORDS = 180
_LENGTHS = (5000, 10_000, 20_000)
_PIECES = ("if you ", "12 ", "è ", "\n---x", "A a a ", "(", "ti ", "<a hidden>")


def main() -> None:
    """Print both tables."""
    critic = open_writer(load_library(_PROMPTS, address_words)).critic
    gc.disable()
    for language in critic.library.languages:
        found = _medians(critic, language)
        spread = f"{min(found):.2f} to {max(found):.2f}"
        print(f"{language}: {len(found)} messages, median {statistics.median(found):.2f} ms, {spread}")
    for piece in _PIECES:
        print(repr(piece), [f"{_taken(critic, (piece * length)[:length]):.1f} ms" for length in _LENGTHS])


def _medians(critic: Critic, language: str) -> list[float]:
    rows = [row for row in load_rows() if row.language == language and not row.defects]
    found = []
    for row, following in pairwise(rows):
        request = Request(situation=row.situation)
        try:
            brief = understand(request, critic.library.playbooks, critic.library.languages)
        except CommiatoError:
            continue
        background = critic.background(request, brief)
        body = re.findall(r"\S+\s*", f"{row.message}\n\n{following.message}")
        text = "".join(body[:_WORDS])
        found.append(statistics.median(_taken(critic, text, background) for _ in range(_ROUNDS)))
    return found


def _taken(critic: Critic, text: str, background: Background | None = None) -> float:
    """Milliseconds of CPU time."""
    background = background or Background.of("en", "We stop with Bo in June.")
    began = time.process_time()
    critic.reviewer.review(text, background)
    return 1000 * (time.process_time() - began)


if __name__ == "__main__":
    main()
