"""Which noun phrases lack an article."""

import pytest

from service.language.bareness import is_bare


@pytest.mark.parametrize("phrase", ["mappa dell'irrigazione", "libretti dei tagliandi", "ultimo controllo"])
def test_notes_lack_articles(phrase: str) -> None:
    assert is_bare(phrase, "it")


@pytest.mark.parametrize(
    "phrase",
    ["la mappa", "l'elenco", "un'ora di affiancamento", "dell'aiuto", "due telefonate", "3 copie", "i Suoi file"],
)
def test_an_article_or_a_number_will_do(phrase: str) -> None:
    assert not is_bare(phrase, "it")


def test_english_needs_none() -> None:
    assert not is_bare("maintenance records", "en")
