"""What a message must not say: forbidden words, an end where something stays, foreign words, "I" for a house."""

import re

import pytest

from service.composing.template.composer import TemplateComposer
from service.domain.brief import Brief
from service.domain.draft import Draft
from service.domain.fact import FactKey
from service.language.terms import unnamed
from service.playbooks.library import Library
from tests.composing.conftest import PLAYBOOKS, brief, rich, voices

SPOKEN = [(playbook, language) for playbook in PLAYBOOKS for language in ("en", "it")]


def compose(library: Library, one: Brief, variant: int = 0) -> Draft:
    return TemplateComposer(library).compose(one, library.default, variant)


@pytest.mark.parametrize(("playbook", "language"), SPOKEN)
def test_forbidden_words_are_absent(library: Library, playbook: str, language: str) -> None:
    facts = rich(playbook, language)
    for word in (
        "shifts",
        "redesign",
        "turni",
        "sito",
        "luxury",
        "handover",
        "pleasure",
        "lusso",
        "piacere",
        "therefore",
    ):
        for variant in range(3):
            one = brief(playbook, language, facts, forbidden_words=(word,))
            text = compose(library, one, variant).text
            assert not re.search(rf"\b{word}", text, re.IGNORECASE), (word, text)


ENDS = {
    "en": re.compile(
        r"(?:end|wrap up|wrapping up|conclude|close|stop) (?:of )?our (?:work|partnership|mentoring|\w+s)\b"
        r"|(?<!rest of )our (?:work together|mentoring) (?:\w+ ){0,2}(?:end|ends|wraps up|comes to)\b"
        r"|\bpart(?:ing)? ways\b|\bgoodbye\b|\bfarewell\b|no longer (?:be )?work",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"(?:chiudere|concludere|terminare) (?:qui )?(?:la nostra collaborazione|il nostro percorso|i nostri)"
        r"|(?:collaborazione|percorso insieme) (?:\w+ ){0,2}(?:si (?:chiude|conclude|chiuderà|concluderà)|giunge)"
        r"|\baddio\b",
        re.IGNORECASE,
    ),
}


@pytest.mark.parametrize(("playbook", "language"), SPOKEN)
@pytest.mark.parametrize("known", [False, True])
def test_what_is_only_reduced_is_never_said_to_end(
    library: Library, playbook: str, language: str, *, known: bool
) -> None:
    stays = {"en": "the monthly newsletter", "it": "la newsletter mensile"}[language]
    facts = {**(rich(playbook, language) if known else {}), FactKey.REMAINING: (stays,)}
    for voice in voices(language):
        text = compose(library, brief(playbook, language, facts, voice, partial=True)).text
        assert "newsletter" in text, (voice, text)
        assert not ENDS[language].search(text), (voice, ENDS[language].search(text), text)


@pytest.mark.parametrize(("playbook", "language"), SPOKEN)
def test_what_stays_is_said_in_general_where_its_own_words_are_forbidden(
    library: Library, playbook: str, language: str
) -> None:
    facts = {FactKey.REMAINING: ({"en": "the monthly newsletter", "it": "la newsletter mensile"}[language],)}
    text = compose(library, brief(playbook, language, facts, partial=True, forbidden_words=("newsletter",))).text
    assert "newsletter" not in text
    assert unnamed("remaining", language) in text


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_facts_of_another_language_cross_only_where_they_can(library: Library, playbook: str, language: str) -> None:
    other = {"en": "it", "it": "en"}[language]
    draft = compose(library, brief(playbook, language, rich(playbook, other), situation_language=other))
    left = {
        "it": ("rifatto", "turni", "password", "giovedì", "giugno", "venerdì"),
        "en": ("redesigned", "shifts", "passwords", "Thursday", "June", "Wednesday"),
    }[other]
    borrowed = {"password", "passwords"}
    assert [word for word in left if word in draft.text and word not in borrowed] == [], draft.text


@pytest.mark.parametrize(
    ("language", "alone"),
    [("en", r"\b(?:I|my|me|myself)\b"), ("it", r"\b(?:io|ho|vorrei|mi[oa]|miei|mie)\b")],
)
@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_a_house_says_we(library: Library, playbook: str, language: str, alone: str) -> None:
    facts = {key: values for key, values in rich(playbook, language).items() if key is not FactKey.OFFERS}
    ours, own = (compose(library, brief(playbook, language, facts, house=house)).text for house in (True, False))
    assert not re.search(alone, ours)
    assert ours != own


@pytest.mark.parametrize(
    ("language", "offer", "asked"),
    [("en", "I would gladly write a reference", "handover"), ("it", "scrivo volentieri una referenza", "passaggio")],
)
def test_who_keeps_a_part_and_offers_something_asks_for_no_handover(
    library: Library, language: str, offer: str, asked: str
) -> None:
    facts = {FactKey.OFFERS: (offer,)}
    assert asked in compose(library, brief("vendor_exit", language, facts)).text
    assert asked not in compose(library, brief("vendor_exit", language, facts, partial=True)).text
