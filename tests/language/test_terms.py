"""Words for what people do together and how they are reached, in both languages."""

import tomllib
from pathlib import Path

import pytest

from service.language import terms
from service.language.terms import channel_noun, find_term, habit_noun, meeting, unnamed, with_article

FOLDER = Path(terms.__file__).parent

HABITS = [
    ("our thursday coffee", "en", "en", "coffees"),
    ("our thursday coffee", "en", "it", "i nostri caffè"),
    ("il caffè del giovedì", "it", "it", "i nostri caffè"),
    ("il caffe del giovedi", "it", "en", "coffees"),
    ("Weekly LUNCH with Bo", "en", "it", "i nostri pranzi"),
    ("virtual coffees", "en", "en", "coffee chats"),
    ("a coffeehouse in town", "en", "en", None),
    ("la cenere", "it", "it", None),
    ("chess", "en", "it", None),
    ("", "en", "it", None),
]
CHANNELS = [
    ("he can text me", "en", "en", "a text"),
    ("he can text me", "en", "it", "un SMS"),
    ("una mail basta", "it", "it", "una breve e-mail"),
    ("una mail basta", "it", "en", "a short e-mail"),
    ("on WhatsApp", "en", "it", "un messaggio su WhatsApp"),
    ("the context matters", "en", "en", None),
    ("smoke signals", "en", "en", None),
]
ARTICLES = [
    ("open kitchen call", "en", "an open kitchen call"),
    ("group breakfast", "en", "a group breakfast"),
    ("the monthly round table", "en", "the monthly round table"),
    ("hourly huddle", "en", "an hourly huddle"),
    ("union lunch", "en", "a union lunch"),
    ("Friday drinks", "en", "Friday drinks"),
    ("colazione di gruppo", "it", "una colazione di gruppo"),
    ("aperitivo di gruppo", "it", "un aperitivo di gruppo"),
    ("una merenda", "it", "una merenda"),
    ("zibaldone mensile", "it", None),
    ("", "en", None),
    ("tea", "fr", None),
]


@pytest.mark.parametrize(("text", "typed_in", "language", "noun"), HABITS)
def test_a_habit_crosses_languages(text: str, typed_in: str, language: str, noun: str | None) -> None:
    assert habit_noun(text, typed_in, language) == noun


@pytest.mark.parametrize(("text", "typed_in", "language", "noun"), CHANNELS)
def test_a_channel_crosses_languages(text: str, typed_in: str, language: str, noun: str | None) -> None:
    assert channel_noun(text, typed_in, language) == noun


@pytest.mark.parametrize(("text", "language", "expected"), ARTICLES)
def test_an_article_is_given_only_where_it_is_certain(text: str, language: str, expected: str | None) -> None:
    assert with_article(text, language) == expected


def test_a_term_is_found_where_it_stands() -> None:
    assert find_term("habits", "we have coffee on Mondays", "en") == (8, 14)
    assert find_term("habits", "nothing of the kind", "en") is None


@pytest.mark.parametrize("language", ["en", "it"])
def test_what_is_known_only_to_be_there_has_words(language: str) -> None:
    assert unnamed("remaining", language)


@pytest.mark.parametrize("kind", ["habits", "channels"])
def test_every_language_has_words_for_what_another_can_name(kind: str) -> None:
    tables = {tag: tomllib.loads((FOLDER / tag / "terms.toml").read_text("utf-8"))[kind] for tag in ("en", "it")}
    for typed_in, rows in tables.items():
        for row in rows.values():
            for word in row["typed"]:
                assert find_term(kind, f"our {word}.", typed_in) is not None
                for language in tables:
                    noun = habit_noun if kind == "habits" else channel_noun
                    noun(f"our {word}.", typed_in, language)


def test_a_language_that_is_not_there_is_an_error_not_a_guess() -> None:
    with pytest.raises(FileNotFoundError):
        unnamed("remaining", "xx")


@pytest.mark.parametrize(
    ("again", "language", "said"),
    [
        ("once a quarter", "en", "a conversation once a quarter"),
        ("una volta al mese", "it", "un incontro al mese"),
        ("ogni due mesi", "it", "un incontro ogni due mesi"),
    ],
)
def test_a_meeting_that_stays_says_how_often(again: str, language: str, said: str) -> None:
    assert meeting(again, language) == said
