"""Italian verbs in other persons, from the table of classes and exceptions."""

import pytest

from service.language.it.conjugation import TENSES
from service.language.it.verb import conjugate, lexicon, split_infinitive, tie


@pytest.mark.parametrize(
    ("form", "second", "second_plural"),
    [
        ("ha", "hai", "avete"),
        ("è", "sei", "siete"),
        ("paga", "paghi", "pagate"),
        ("lascia", "lasci", "lasciate"),
        ("invia", "invii", "inviate"),
        ("finisce", "finisci", "finite"),
        ("rispose", "rispondesti", "rispondeste"),
        ("mise", "mettesti", "metteste"),
        ("vedrà", "vedrai", "vedrete"),
        ("comincerebbe", "cominceresti", "comincereste"),
        ("faceva", "facevi", "facevate"),
        ("desse", "dessi", "deste"),
        ("mantiene", "mantieni", "mantenete"),
        ("produce", "produci", "producete"),
        ("accoglie", "accogli", "accogliete"),
    ],
)
def test_a_third_person_leads_to_the_second(form: str, second: str, second_plural: str) -> None:
    reading = next(reading for reading in lexicon().forms[form] if reading.person == 3)
    assert (conjugate(reading, 2), conjugate(reading, 5)) == (second, second_plural)


def test_every_verb_has_every_tense() -> None:
    assert all(tuple(tenses) == TENSES for tenses in lexicon().paradigms.values())


@pytest.mark.parametrize(
    ("word", "lemma", "tail"),
    [
        ("presentarla", "presentare", "la"),
        ("darmelo", "dare", "melo"),
        ("produrlo", "produrre", "lo"),
        ("far", "fare", ""),
        ("tavola", "", ""),
    ],
)
def test_pronouns_are_untied_from_infinitives(word: str, lemma: str, tail: str) -> None:
    assert split_infinitive(word) == (lemma, tail)
    assert not tail or tie(lemma, tail) == word
