"""Tokens are counted by the ranks that ship, whatever the network and the environment say."""

import socket

import pytest

from service.composing.llm.tokens import load_encoding, tokens_in


def test_ranks_ship_with_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_args: object) -> None:
        raise AssertionError("nothing is to be asked for")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "elsewhere")
    load_encoding.cache_clear()
    assert load_encoding().n_vocab > 200_000


@pytest.mark.parametrize(
    ("text", "tokens"), [("", 0), ("Thank you for the redesign.", 6), ("<|endoftext|>", 7), ("Grazie di cuore.", 5)]
)
def test_tokens_are_counted(text: str, tokens: int) -> None:
    frame = tokens_in([{"content": ""}])
    assert tokens_in([{"content": text}]) - frame == tokens
