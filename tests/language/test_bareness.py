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


@pytest.mark.parametrize(
    "phrase", ["maintenance records", "the keys", "two calls", "records of the last year", "access"]
)
def test_an_english_plural_needs_none(phrase: str) -> None:
    assert not is_bare(phrase, "en")


@pytest.mark.parametrize("phrase", ["report archive, tool list, hand-over call", "file handover plan", "login list"])
def test_english_notes_lack_them_too(phrase: str) -> None:
    assert is_bare(phrase, "en")
