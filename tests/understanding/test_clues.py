"""What may match in a clause, looked up once."""

from service.understanding.clues import Clues


def test_a_row_tells_by_words_anywhere() -> None:
    clues = Clues()
    assert clues.tell("urgent", "if something is urgent", "en")
    assert not clues.tell("urgent", "she was insurgent", "en")
    assert clues.tell("urgent", "per le cose urgenti", "it")


def test_a_clause_is_looked_at_once() -> None:
    clues = Clues()
    assert clues.of("we stop in June", "en") is clues.of("we stop in June", "en")


def test_every_table_is_there_whatever_matches() -> None:
    assert set(Clues().of("", "it")) == {"frame", "wish", "inside", "tell"}
