"""What the service tells its user beside a message."""

import pytest

from service.domain.brief import NoteCode
from service.language.notes import note_text


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("code", NoteCode)
def test_every_note_is_a_sentence_in_every_language(code: NoteCode, language: str) -> None:
    text = note_text(code, language)
    assert text[0].isupper()
    assert text.endswith(".")


def test_no_two_notes_say_the_same() -> None:
    texts = [note_text(code, language) for code in NoteCode for language in ("en", "it")]
    assert len(texts) == len(set(texts))


def test_an_unknown_note_is_an_error() -> None:
    with pytest.raises(KeyError):
        note_text("no-such-note", "en")


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        note_text("secret-withheld", "xx")
