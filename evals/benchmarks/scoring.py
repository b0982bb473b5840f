"""How long the three scores of a text take, and that the time grows with its length.

usage: python -m evals.benchmarks.scoring

CPU time of one thread; good messages of ``evals/reviews``, each with as much of the next ones behind it as makes 180
words, the median of nine rounds. Then one of them 2, 4 and 8 times over.
"""

import gc
import statistics
import time
from itertools import pairwise

from evals.reviewed import load_rows
from service.scoring.scorer import score

_ROUNDS, _WORDS = 9, 180
_TIMES = (1, 2, 4, 8)


def _taken(text: str, language: str) -> float:
    """Milliseconds, the median of all rounds."""
    found = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        score(text, language)
        found.append(1000 * (time.process_time() - began))
    return statistics.median(found)


def main() -> None:
    """Print a line a language."""
    gc.disable()
    for language in ("en", "it"):
        good = [row.message for row in load_rows() if row.language == language and not row.defects]
        joined = [f"{one}\n\n{other}" for one, other in pairwise(good)]
        texts = [" ".join(text.split(" ")[:_WORDS]) for text in joined if len(text.split(" ")) >= _WORDS]
        found = sorted(_taken(text, language) for text in texts)
        longer = [f"{_taken(' '.join([texts[0]] * times), language):.2f}" for times in _TIMES]
        print(
            f"{language}: {len(found)} texts of {_WORDS} words, median {statistics.median(found):.2f} ms, "
            f"{found[0]:.2f} to {found[-1]:.2f}; one of them {_TIMES} times over: {', '.join(longer)} ms"
        )


if __name__ == "__main__":
    main()
