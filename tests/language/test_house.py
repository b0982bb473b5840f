"""A house says "we": who does, and what becomes of a phrase's first person."""

import pytest

from service.language.house import as_house, speaks_as_house


@pytest.mark.parametrize(
    ("language", "texts", "house"),
    [
        ("en", ["we moved to gluten free", "our contract ends in May"], True),
        ("en", ["I need more capacity", "we worked well"], False),
        ("en", ["She was kind."], False),
        ("it", ["passiamo ai tappi a vite", "non rinnoviamo il nostro contratto"], True),
        ("it", ["ho bisogno d'altro", "abbiamo lavorato bene"], False),
    ],
)
def test_who_says_we_far_more_than_i_is_a_house(language: str, texts: list[str], *, house: bool) -> None:
    assert speaks_as_house(texts, language) is house


@pytest.mark.parametrize(
    ("language", "phrase", "said"),
    [
        ("en", "I have decided, and I am grateful.", "We have decided, and we are grateful."),
        ("en", "May I ask you? It helps me on my side.", "May we ask you? It helps us on our side."),
        ("en", "So I'm glad. I'd add that.", "So we're glad. We'd add that."),
        ("it", "Ti ringrazio, e non me lo dimentico.", "Ti ringraziamo, e non ce lo dimentichiamo."),
        ("it", "Ho deciso. Mi farebbe piacere.", "Abbiamo deciso. Ci farebbe piacere."),
        ("it", "Il resto si chiude, per me è chiaro.", "Il resto si chiude, per noi è chiaro."),
        (
            "it",
            "Le sarei riconoscente se potesse indicarmi i tempi.",
            "Le saremmo riconoscenti se potesse indicarci i tempi.",
        ),
    ],
)
def test_a_phrase_is_said_by_a_house(language: str, phrase: str, said: str) -> None:
    assert as_house(phrase, language) == said
