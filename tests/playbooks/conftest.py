"""A small library on disk, whole and ready to be broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

PLAYBOOK = """\
name = "farewell"

[[step]]
name = "thanks"
movement = "appreciation"
plan = ["thanks", "win*", "gratitude?"]

[[step]]
name = "change"
movement = "decision"
plan = ["reason", "decision"]

[[step]]
name = "after"
movement = "way_forward"
plan = ["ask"]

[en]
title = "Saying goodbye"
description = "For tests."
cues = []
advice = [
    { when = "before", text = "Sleep on it." },
    { when = "after", text = "Keep your word." },
]
questions = [
    { key = "recipient", text = "Who is it for?" },
    { key = "wins", text = "What did they do?" },
]
"""

PHRASES = """\
# A comment, and a blank line before each phrase.

[[phrase]]
step = "thanks"
says = "thanks"
text = "Thank you."


[[phrase]]
step = "thanks"
says = "win"
needs = ["wins.said"]
fits = { formality = ["neutral", "formal"] }
text = "{{ wins.said }}, and that counts."

[[phrase]]
step = "change"
says = "reason"
text = "Much has changed."

[[phrase]]
step = "change"
says = "decision"
text = "We stop."

[[phrase]]
step = "after"
says = "ask"
text = "Please help with the handover."
"""

FRAME = """\
[[phrase]]
step = "greeting"
says = "greeting"
text = "Hello,"

[[phrase]]
step = "closing"
says = "closing"
text = "Best wishes,"
"""

VERSION = """\
name = "v1"
created = "2026-01-01"
summary = "A summary."
hypothesis = "A hypothesis."
changes = "The changes."
"""


Spoil = Callable[..., Path]


@pytest.fixture
def prompts(tmp_path: Path) -> Path:
    """A folder with a lock, one playbook and one version."""
    for name, text in {
        "lock.toml": 'default = "v1"\n',
        "playbooks/farewell/playbook.toml": PLAYBOOK,
        "v1/version.toml": VERSION,
        "v1/phrases/farewell.en.toml": PHRASES,
        "v1/phrases/frame.en.toml": FRAME,
    }.items():
        write(tmp_path / name, text)
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def spoil(path: Path, old: str, new: str) -> Path:
    """The file with the first ``old`` in it replaced by ``new``."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    return write(path, text.replace(old, new, 1))


def line_with(path: Path, part: str) -> int:
    """The line, from 1, on which ``part`` first stands."""
    return path.read_text(encoding="utf-8").partition(part)[0].count("\n") + 1
