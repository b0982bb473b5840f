"""How many tokens messages have, counted with ranks that ship with the package: no network, no cache to fill."""

import os
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import tiktoken

_RANKS = Path(__file__).with_name("ranks")
_ENCODING, _PLACE = "o200k_base", "TIKTOKEN_CACHE_DIR"
# What chat templates put around one message, at most.
_FRAME = 8


def tokens_in(messages: Sequence[Mapping[str, str]]) -> int:
    """The tokens of the messages in o200k_base; other vocabularies differ by some tenths."""
    encoding = load_encoding()
    return sum(len(encoding.encode_ordinary(one["content"])) + _FRAME for one in messages)


@cache
def load_encoding() -> tiktoken.Encoding:
    """The encoding; loading it takes a quarter of a second once.

    tiktoken finds its ranks in a folder that a variable names, under a digest of the address it would else ask, and
    checks what they hold.
    """
    before = os.environ.get(_PLACE)
    os.environ[_PLACE] = str(_RANKS)
    try:
        return tiktoken.get_encoding(_ENCODING)
    finally:
        if before is None:
            del os.environ[_PLACE]
        else:
            os.environ[_PLACE] = before
