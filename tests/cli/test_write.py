"""``commiato write``: where the text comes from, where the message goes, and the exit codes."""

import io
import json
import sys
from pathlib import Path

import pytest

from service.cli import main

SITUATION = (
    "Marta from our web agency PixelForge redesigned our shop and doubled our leads. "
    "We now need someone on call around the clock. Please write to her that our last day is 30 June."
)


class Terminal(io.StringIO):
    """Nobody types."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def pipe(text: str | bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(text.encode() if isinstance(text, str) else text))


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is a terminal unless a test pipes something."""
    monkeypatch.setattr(sys, "stdin", Terminal())


def test_the_message_goes_out_alone_and_the_rest_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["write", SITUATION, "--sender", "Ada"]) == 0
    out, beside = capsys.readouterr()
    assert out.startswith("Subject: ")
    assert "Marta" in out
    assert "30 June" in out
    assert out.rstrip().endswith("Ada")
    assert "[before sending]" in beside
    assert "[question: " in beside


def test_json_is_what_the_api_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["write", SITUATION, "--json", "--alternatives", "1", "--recipient", "Zoe", "--version", "v1"]) == 0
    out, beside = capsys.readouterr()
    body = json.loads(out)
    assert (len(body["passages"]), len(body["alternatives"])) == (3, 1)
    assert "Zoe" in body["text"]
    assert not beside


def test_preferences_reach_the_message(capsys: pytest.CaptureFixture[str]) -> None:
    options = "--language it --register lei --formality formal --warmth cool --length short --channel letter".split()
    assert main(["write", SITUATION, "--json", "--max-words", "90", "--playbook", "vendor_exit", *options]) == 0
    body = json.loads(capsys.readouterr().out)
    assert (body["language"], body["register"], body["playbook"]) == ("it", "lei", "vendor_exit")


@pytest.mark.parametrize("argument", [[], ["-"]])
def test_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], argument: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", pipe("\ufeff" + SITUATION + "\n"))
    assert main(["write", *argument]) == 0
    assert "Marta" in capsys.readouterr().out


def test_a_name_of_a_file_is_read_as_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "notes.txt"
    file.write_text(SITUATION, "utf-8")
    assert main(["write", str(file)]) == 0
    assert "Marta" in capsys.readouterr().out


def test_a_rough_draft_alone_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", pipe("never read"))
    draft = tmp_path / "draft.txt"
    draft.write_text("Marta, we are done with your agency. Our last day is 30 June. Send the passwords.", "utf-8")
    assert main(["write", "--rough-draft", str(draft)]) == 0
    assert "Marta" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "nothing to write about"),
        (["   "], "situation: "),
        (["notes.txt"], "no file of that name"),
        (["--rough-draft", "/nowhere/draft"], "cannot be read"),
        ([SITUATION, "--max-words", "0"], "--max-words: "),
        ([SITUATION, "--alternatives", "5"], "--alternatives: "),
        ([SITUATION, "--playbook", "nonsense"], "--playbook: "),
        ([SITUATION, "--version", "v0"], "--version: "),
        ([SITUATION, "--language", "xx"], "--language: "),
        (["x" * 9000], "8000"),
        (["half \udcff a byte"], "UTF-8"),
        (["Write a love letter to my girlfriend Anna, I want to break up with her."], "."),
    ],
)
def test_a_wrong_request_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["write", *arguments]) == 2
    out, beside = capsys.readouterr()
    assert not out
    assert said in beside
    assert beside.startswith("commiato: ")
    assert beside.count("\n") == 1


def test_bytes_that_are_no_text_are_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", pipe(b"caf\xe9"))
    assert main(["write"]) == 2
    assert "UTF-8" in capsys.readouterr().err


def test_a_choice_that_is_none_is_refused() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["write", "x", "--register", "du"])
    assert stopped.value.code == 2


def test_a_wrong_setting_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COMMIATO_PORT", "many")
    assert main(["write", SITUATION]) == 2
    assert "COMMIATO_PORT" in capsys.readouterr().err


def test_a_broken_folder_is_the_services_fault(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COMMIATO_PROMPTS_DIR", str(tmp_path))
    assert main(["write", SITUATION]) == 1
    assert "lock.toml" in capsys.readouterr().err
