"""What cannot be served, and what is served though a word in it sounds otherwise."""

import pytest

from service.domain.errors import Invalid, OutOfScope, UnsupportedLanguage
from service.domain.preferences import Preferences
from service.playbooks.library import Library

from .situations import VENDOR, read


@pytest.mark.parametrize(
    "text",
    [
        "Our cleaner Gary is kind. My cousin will do it from May. We stop on 31 March.",
        "Our cleaner Gary is kind. His brother and my cousin are friends. We stop on 31 March.",
        "We stop working with Gabi of Fire & Sons Ltd on 31 March, they did our fire alarms for years.",
        "My husband's company buys us, so we stop using the accountant Jo on 31 March.",
    ],
)
def test_a_farewell_is_served_though_a_word_in_it_sounds_otherwise(library: Library, text: str) -> None:
    assert read(library, text).playbook == "vendor_exit"


def test_a_dismissal_told_in_the_third_person_is_out_of_scope(library: Library) -> None:
    with pytest.raises(OutOfScope):
        read(library, "Write an e-mail that fires Bob for stealing from the till.")


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\n", "...", "😊", "<b></b>", "\u200b", "<script>We stop in June</script>"]
)
@pytest.mark.parametrize("field", ["situation", "rough_draft"])
def test_a_text_that_says_nothing_is_refused(library: Library, field: str, text: str) -> None:
    with pytest.raises(Invalid) as caught:
        read(library, **{field: text})
    assert caught.value.mend


@pytest.mark.parametrize("field", ["situation", "rough_draft"])
def test_a_third_language_is_refused_by_its_field(library: Library, field: str) -> None:
    german = "Wir möchten den Vertrag mit unserer Agentur zum Jahresende kündigen, weil sie uns zu teuer ist."
    with pytest.raises(UnsupportedLanguage) as caught:
        read(library, **{field: german})
    assert caught.value.field == field


def test_a_given_language_that_is_not_served_is_refused(library: Library) -> None:
    with pytest.raises(UnsupportedLanguage) as caught:
        read(library, VENDOR["en"], preferences=Preferences(language="de"))
    assert caught.value.field == "preferences.language"


def test_a_playbook_that_is_not_there_is_refused(library: Library) -> None:
    with pytest.raises(Invalid) as caught:
        read(library, VENDOR["en"], playbook="divorce")
    assert caught.value.field == "playbook"
    assert "vendor_exit" in caught.value.mend


@pytest.mark.parametrize(
    "text",
    [
        "I want to break up with my girlfriend, we live together.",
        "I want to fire our cashier Bob, he was caught stealing from the till.",
        "Voglio lasciare la mia ragazza, viviamo insieme.",
    ],
)
@pytest.mark.parametrize("playbook", [None, "vendor_exit"])
def test_what_is_no_farewell_is_out_of_scope_whatever_playbook_is_asked(
    library: Library, text: str, playbook: str | None
) -> None:
    with pytest.raises(OutOfScope) as caught:
        read(library, text, playbook=playbook)
    assert caught.value.reason
    assert caught.value.detail
