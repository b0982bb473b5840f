"""What a text is read as: tokens, sentences, and the classes of its turns."""

import pytest

from service.scoring.lexicon import Lexicon, lexicon_of
from service.scoring.reading import read
from service.scoring.tokens import tokens_of

CLASSES = {"thanks": ["thank* / grateful"], "about": ["you *ed me"], "cold": ["grateful if"]}


@pytest.mark.parametrize(
    ("language", "text", "lows"),
    [
        ("en", "Don’t stop!! It's 3:30 pm...", ["don't", "stop", "!!", "it's", "0", "0", "pm", "…"]),
        ("en", "Sure? :-) Yes.", ["sure", "?", ":-)", "yes"]),
        ("it", "Grazie dell'aiuto, c'eri.", ["grazie", "dell'", "aiuto", "c'", "eri"]),
        ("it", "Davvero?! È così…", ["davvero", "!?", "è", "così", "…"]),
        ("en", "", []),
    ],
)
def test_tokens_are_words_and_marks(language: str, text: str, lows: list[str]) -> None:
    assert [token.low for token in tokens_of(text, language)] == lows


def test_a_token_knows_its_place_and_whether_it_begins_a_sentence() -> None:
    text = "One two. Three!\nFour"
    found = tokens_of(text, "en")
    assert [text[token.start : token.end] for token in found] == ["One", "two", "Three", "!", "Four"]
    assert [token.low for token in found if token.opens] == ["one", "three", "four"]


def test_phrases_are_found_by_words_stems_and_endings() -> None:
    lexicon = Lexicon.of("en", {"classes": CLASSES, "empty": {"words": ""}})
    found = set(lexicon.found("thankfully you rescued me grateful if".split()))
    assert found == {("<thanks>", 0, 1), ("<about>", 1, 4), ("<thanks>", 4, 5), ("<cold>", 4, 6)}


def test_both_languages_have_the_same_classes() -> None:
    def classes(language: str) -> set[str]:
        nodes, names = [lexicon_of(language).root], set()
        while nodes:
            node = nodes.pop()
            names |= set(node.classes)
            nodes += node.values()
        return names

    assert classes("en") == classes("it")


def test_what_is_said_again_adds_less() -> None:
    (once,), (thrice,) = (read(text, "en").sentences for text in ("thanks pal", "thanks pal thanks thanks"))
    assert once.amounts["thanks"] < thrice.amounts["thanks"] < 3 * once.amounts["thanks"]


def test_only_known_features_are_kept_and_classes_always() -> None:
    (sentence,) = read("Thank you so much", "en", {"^ thank"}).sentences
    assert "^ thank" in sentence.features
    assert "<thanks>" in sentence.features
    assert "so much" not in sentence.features


def test_forms_of_tu_lei_and_voi_are_read_as_one() -> None:
    readings = [read(text, "it") for text in ("puoi venire", "può venire", "potete venire")]
    assert {"puoi venire" in one.sentences[0].features for one in readings} == {True}
