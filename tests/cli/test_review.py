"""``commiato review``: what it prints, and what its exit code says."""

import json
from pathlib import Path

import pytest

from service.cli.command import main

GOOD = (
    "Hi Marta,\n\nthank you for the new shop, it doubled our leads. From July we will work with a team that is on call "
    "around the clock. Could you send us a plan for the handover?\n\nJo\n"
)


def kept(folder: Path, text: str) -> str:
    path = folder / "message.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_good_message_may_leave(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", kept(tmp_path, GOOD)]) == 0
    scores, verdict = capsys.readouterr().out.splitlines()
    assert scores.startswith("gratitude 0.")
    assert verdict == "It may leave."


def test_what_keeps_a_message_is_said_with_its_line_and_how_to_mend_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blunt = GOOD.replace("Could you", "You never answered our calls. Could you")
    assert main(["review", kept(tmp_path, blunt)]) == 3
    said = capsys.readouterr().out
    assert '[block] line 3: blame "You never answered' in said
    assert "This reproaches the reader." in said


def test_a_situation_is_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    situation = tmp_path / "situation.txt"
    situation.write_text("Marta built our shop and doubled our leads. We need someone on call. From Jo.", "utf-8")
    message = kept(tmp_path, GOOD.replace("doubled our leads", "brought us 4,200 new leads"))
    assert main(["review", message, "--situation", str(situation), "--json"]) == 3
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [one["rule"] for one in found] == ["invented_fact"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--playbook", "nothing"], "vendor_exit"),
        (["--language", "xx"], "en, it"),
        (["--situation", "nowhere.txt"], "cannot be read"),
    ],
)
def test_what_cannot_be_served_is_refused_and_says_what_exists(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["review", kept(tmp_path, GOOD), *arguments]) == 2
    assert said in capsys.readouterr().err


def test_an_empty_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", kept(tmp_path, "")]) == 2
    assert "text:" in capsys.readouterr().err
