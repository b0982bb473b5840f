"""``playbook.toml``: three steps in order, and in each language what is looked for and said."""

from pathlib import Path

import pytest

from service.domain.errors import Broken
from service.domain.playbook import Intent, Movement
from service.playbooks.playbook_file import load_playbook

from .conftest import line_with, spoil

FILE = "playbooks/farewell/playbook.toml"
CUES = """\
cues = [
    # people
    { weight = 2.0, words = ["supplier*", "our agency"] },
    { weight = 1.0, words = ["rent"], neighbour = true },
]"""

# what is replaced, by what, what the error names, and the text that stands on the line it names
BROKEN = [
    ('name = "farewell"', "name = 1", "name", "name = 1"),
    ('name = "farewell"', 'nam = "farewell"', "name", "nam ="),
    ('movement = "decision"', 'movement = "way_forward"', "decision", 'movement = "way_forward"'),
    ('movement = "decision"', 'movement = "denial"', "step.1.movement", 'movement = "denial"'),
    ('plan = ["reason", "decision"]', "plan = []", "step.1.plan", "plan = []"),
    ('plan = ["reason", "decision"]', "", "step.1.plan", '[[step]]\nname = "change"'),
    ('plan = ["ask"]', 'plan = ["ask"]\nmood = "sad"', "mood", "mood ="),
    (
        'plan = ["ask"]',
        'plan = ["ask"]\n\n[[step]]\nname = "x"\nmovement = "decision"\nplan = ["y"]',
        "step",
        "[[step]]",
    ),
    ('title = "Saying goodbye"\n', "", "title", "[en]"),
    ('title = "Saying goodbye"', "titel = 1", "en", "[en]"),
    ('when = "after"', 'when = "later"', "advice.1.when", 'when = "later"'),
    ('{ when = "after", text', "{ when = 'after', txt", "advice.1", "txt"),
    ('key = "wins"', 'key = "winz"', "questions.1.key", 'key = "winz"'),
    ("cues = []", 'cues = [\n    { words = ["a"] },\n]', "weight", "{ words"),
    ("cues = []", "cues = [\n    { weight = 2.0, words = [] },\n]", "words", "{ weight"),
    ("cues = []", 'cues = [\n    { weight = 0, words = ["rent"] },\n]', "weight", "{ weight"),
    ("cues = []", 'cues = [\n    { weight = 9.0, words = ["rent"] },\n]', "weight", "{ weight"),
    ("cues = []", 'cues = [\n    { weight = "2 kg", words = ["rent"] },\n]', "weight", "{ weight"),
    ("cues = []", 'cues = [\n    { weight = 2.0, word = ["rent"] },\n]', "word", "{ weight"),
    (
        "cues = []",
        'cues = [\n    { weight = 2.0, words = [\n        "rent",\n        "a|b",\n    ] },\n]',
        "a|b",
        '"a|b"',
    ),
    ("cues = []", 'cues = [\n    { weight = 2.0, words = [\n        "rent",\n        "x*",\n    ] },\n]', "x*", '"x*"'),
    ("[en]", "[english]", "locales", 'name = "farewell"'),
    ("[en]", "[en", "playbook.toml", None),
]


def test_a_whole_playbook_is_read(prompts: Path) -> None:
    spoil(prompts / FILE, "cues = []", CUES)
    playbook = load_playbook(prompts / FILE)
    assert [step.movement for step in playbook.steps] == list(Movement)
    assert playbook.steps[0].plan == (
        Intent("thanks"),
        Intent("win", repeats=True),
        Intent("gratitude", optional=True),
    )
    english = playbook.locales["en"]
    assert (english.title, [advice.when for advice in english.advice]) == ("Saying goodbye", ["before", "after"])
    assert [(cue.weight, cue.neighbour) for cue in english.cues] == [(2.0, False), (1.0, True)]


@pytest.mark.parametrize(("old", "new", "named", "stands"), BROKEN)
def test_what_is_broken_is_named_with_file_and_line(
    prompts: Path, old: str, new: str, named: str, stands: str | None
) -> None:
    path = spoil(prompts / FILE, old, new)
    with pytest.raises(Broken) as caught:
        load_playbook(path)
    said = str(caught.value)
    assert "farewell/playbook.toml" in said
    assert named in said
    assert str(prompts.parent) not in said
    line = int(said.partition("line ")[2].split(":")[0].split(",")[0])
    if stands is not None:
        assert line == line_with(path, stands), said


def test_a_playbook_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Broken, match=r"playbook\.toml: cannot be read"):
        load_playbook(tmp_path / "playbook.toml")
