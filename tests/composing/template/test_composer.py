"""Brief to draft without an LLM: whole in every voice, never a gap, never a word that must not stand."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from service.composing.template.composer import TemplateComposer
from service.domain.brief import Brief
from service.domain.draft import Draft
from service.domain.fact import FactKey, Person
from service.domain.preferences import Channel, Formality, Length, Register, Voice, Warmth
from service.playbooks.library import Library
from tests.composing.conftest import PLAYBOOKS, brief, rich, voices

SPOILT = re.compile(r"[{}\[\]<>]|\bNone\b|\bundefined\b|  | [.,;:!?]|,\.|\.\.(?!\.)|,,|\?\.|\bname\b", re.IGNORECASE)
FOREIGN = {
    Register.TU: re.compile(r"\b(?:vostr[oaie]|[Vv]oi|Suo[i]?|Su[ae]|potreste|potrebbe)\b"),
    Register.LEI: re.compile(r"\b(?:[Tt]u[oae]?|tuoi|[Tt]i|[Tt]e|vostr[oaie]|[Vv]oi|potresti|potreste)\b"),
    Register.VOI: re.compile(r"\b(?:[Tt]u[oae]?|tuoi|[Tt]i|[Tt]e|Suo[i]?|Su[ae]|potresti|potrebbe)\b"),
}
WHOLE = [(playbook, language, known) for playbook in PLAYBOOKS for language in ("en", "it") for known in (False, True)]
SPOKEN = [(playbook, language) for playbook in PLAYBOOKS for language in ("en", "it")]


def compose(library: Library, one: Brief, variant: int = 0) -> Draft:
    return TemplateComposer(library).compose(one, library.default, variant)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+", text.replace("\n", " ")) if part]


def words(text: str) -> int:
    return len(text.split())


@pytest.fixture(scope="module", params=WHOLE, ids=lambda one: f"{one[0]}-{one[1]}-{'known' if one[2] else 'bare'}")
def drafts(request: pytest.FixtureRequest, library: Library) -> list[tuple[Brief, Draft]]:
    """One playbook in one language, with facts or without, in every voice."""
    playbook, language, known = request.param
    facts = rich(playbook, language) if known else {}
    briefs = [brief(playbook, language, facts, voice) for voice in voices(language)]
    return [(one, compose(library, one)) for one in briefs]


def test_every_voice_makes_a_whole_message(library: Library, drafts: list[tuple[Brief, Draft]]) -> None:
    for one, draft in drafts:
        steps = [step.name for step in library.playbooks[one.playbook].steps]
        assert [passage.step for passage in draft.passages] == steps, one.voice
        assert draft.subject, one.voice
        places = [draft.text.index(passage.text) for passage in draft.passages]
        assert places == sorted(places), one.voice
        for passage in draft.passages:
            assert passage.text.endswith((".", "!", "?")), (one.voice, passage.text)
            assert passage.text[0] == passage.text[0].upper(), (one.voice, passage.text)


def test_nothing_is_left_to_fill_in(drafts: list[tuple[Brief, Draft]]) -> None:
    for one, draft in drafts:
        for text in (draft.subject, draft.text):
            assert not SPOILT.search(text), (one.voice, text)


def test_a_message_opens_with_the_recipient_and_ends_with_the_sender(drafts: list[tuple[Brief, Draft]]) -> None:
    for one, draft in drafts:
        assert re.search("Marta|Colombo", draft.text.partition("\n")[0]), (one.voice, draft.text)
        assert draft.text.endswith("Ada"), (one.voice, draft.text)


def test_no_sentence_stands_twice(drafts: list[tuple[Brief, Draft]]) -> None:
    for one, draft in drafts:
        twice = [sentence for sentence, count in Counter(sentences(draft.text)).items() if count > 1]
        assert not twice, (one.voice, draft.text)


def test_italian_keeps_to_one_register(drafts: list[tuple[Brief, Draft]]) -> None:
    for one, draft in drafts:
        if one.voice.register is not None:
            found = FOREIGN[one.voice.register].search(draft.text)
            assert not found, (one.voice, found, draft.text)


def test_a_message_is_as_long_as_was_asked(library: Library, drafts: list[tuple[Brief, Draft]]) -> None:
    most = {Length.SHORT: 60, Length.MEDIUM: 135, Length.LONG: 190}
    for one, draft in drafts:
        limit = most[one.voice.length]
        if words(draft.text) > limit:
            least = compose(library, replace(one, voice=replace(one.voice, max_words=1)))
            assert words(draft.text) <= words(least.text), (one.voice, draft.text, least.text)


@pytest.mark.parametrize(("playbook", "language"), SPOKEN)
def test_what_is_known_is_said(library: Library, playbook: str, language: str) -> None:
    told = {
        ("vendor_exit", "en"): ("redesign", "24-hour", "30 June", "passwords", "keys"),
        ("vendor_exit", "it"): ("sito", "notte", "30 giugno", "password", "chiavi"),
        ("mentee_handoff", "en"): ("redesign", "24-hour", "June", "Ingrid Sørbø"),
        ("mentee_handoff", "it"): ("sito", "notte", "giugno", "Ingrid Sørbø"),
        ("coffee_pause", "en"): ("redesign", "24-hour", "coffees", "four months", "text me"),
        ("coffee_pause", "it"): ("sito", "notte", "quattro mesi", "SMS"),
        ("coffee_group", "en"): ("redesign", "24-hour", "first Wednesday", "Community Hub"),
        ("coffee_group", "it"): ("sito", "notte", "primo venerdì", "Caffè Letterario"),
    }
    text = compose(library, brief(playbook, language, rich(playbook, language))).text
    assert [part for part in told[playbook, language] if part not in text] == [], text


@pytest.mark.parametrize(("playbook", "language", "known"), WHOLE)
def test_the_same_brief_gets_the_same_draft(library: Library, playbook: str, language: str, *, known: bool) -> None:
    one = brief(playbook, language, rich(playbook, language) if known else {})
    assert compose(library, one) == compose(library, one)
    assert compose(library, one, 2) == compose(library, one, 2)


@pytest.mark.parametrize(("playbook", "language", "known"), WHOLE)
def test_alternatives_differ(library: Library, playbook: str, language: str, *, known: bool) -> None:
    one = brief(playbook, language, rich(playbook, language) if known else {})
    texts = {compose(library, one, variant).text for variant in range(4)}
    assert len(texts) == 4


@pytest.mark.parametrize(("playbook", "language"), SPOKEN)
def test_recipients_of_one_situation_do_not_get_one_letter(library: Library, playbook: str, language: str) -> None:
    names = ("Marta", "Jonas", "Priya", "Ivo", "Gary", "Sara", "Klaus", "Nadia", "Bo", "Ewa")
    bodies = set()
    for name in names:
        draft = compose(library, brief(playbook, language, recipient=Person(name=name)))
        bodies.add("\n".join(passage.text for passage in draft.passages))
    assert len(bodies) >= 8


@pytest.mark.parametrize(("playbook", "language"), SPOKEN)
def test_a_longer_message_says_more(library: Library, playbook: str, language: str) -> None:
    register = Register.TU if language == "it" else None
    counts = [
        words(
            compose(library, brief(playbook, language, rich(playbook, language), Voice(register, length=length))).text
        )
        for length in Length
    ]
    assert counts == sorted(counts)
    assert counts[0] < counts[2]


@pytest.mark.parametrize(("playbook", "language", "known"), WHOLE)
@pytest.mark.parametrize("limit", [60, 80, 100, 150])
def test_a_limit_of_words_is_kept_or_the_least_is_said(
    library: Library, playbook: str, language: str, limit: int, *, known: bool
) -> None:
    register = Register.TU if language == "it" else None
    facts = rich(playbook, language) if known else {}
    for length in Length:
        voice = Voice(register, length=length, max_words=limit)
        draft = compose(library, brief(playbook, language, facts, voice))
        least = compose(library, brief(playbook, language, facts, Voice(register, length=length, max_words=1)))
        assert words(draft.text) <= max(limit, words(least.text)), (length, draft.text)
        assert words(least.text) < 90, least.text


@pytest.mark.parametrize(("playbook", "language"), SPOKEN)
def test_a_limit_that_cannot_be_kept_still_says_all_three(library: Library, playbook: str, language: str) -> None:
    register = Register.TU if language == "it" else None
    voice = Voice(register, length=Length.SHORT, max_words=5)
    draft = compose(library, brief(playbook, language, rich(playbook, language), voice))
    assert all(passage.text for passage in draft.passages)


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_without_names_nobody_is_made_up(library: Library, playbook: str, language: str) -> None:
    for voice in voices(language):
        draft = compose(library, brief(playbook, language, {}, voice, recipient=Person(), sender=Person(), aliases=()))
        assert not SPOILT.search(draft.text), (voice, draft.text)
        assert not draft.text.rstrip().endswith(","), (voice, draft.text)
        assert "Marta" not in draft.text


@pytest.mark.parametrize(
    "person",
    [
        Person(organisation="PixelForge"),
        Person(name="Femi and Klaus"),
        Person(name="Hahn", title="Dr."),
        Person(role="accountant"),
        Person(name="d'Artagnan de la Cruz", organisation="R&D S.r.l."),
    ],
)
@pytest.mark.parametrize("language", ["en", "it"])
def test_anybody_is_greeted_in_every_voice(library: Library, person: Person, language: str) -> None:
    for voice in voices(language):
        draft = compose(
            library, brief("vendor_exit", language, {}, voice, recipient=person, several=" and " in str(person.name))
        )
        assert not SPOILT.search(draft.text.replace("<", "")), (voice, draft.text)


@pytest.mark.parametrize("channel", Channel)
def test_a_chat_or_speech_has_no_blank_lines_and_a_letter_has(library: Library, channel: Channel) -> None:
    text = compose(library, brief(voice=Voice(channel=channel))).text
    assert ("\n\n" in text) == (channel in (Channel.EMAIL, Channel.LETTER))


def test_a_user_who_types_templates_gets_no_template_run(library: Library) -> None:
    facts = {FactKey.WINS: ("she fixed {{ 7 * 7 }} bugs",), FactKey.REASON: ("we {% if x %}grow{% endif %}",)}
    text = compose(library, brief(facts=facts)).text
    assert "49" not in text


def test_formality_and_warmth_change_the_words(library: Library) -> None:
    facts = rich("vendor_exit", "en")
    texts = {
        compose(library, brief(facts=facts, voice=Voice(formality=formality, warmth=warmth))).text
        for formality in Formality
        for warmth in Warmth
    }
    assert len(texts) >= 6


def test_a_prompt_version_that_is_not_there_is_an_error(library: Library) -> None:
    with pytest.raises(KeyError):
        TemplateComposer(library).compose(brief(), "v0")


@pytest.mark.parametrize(
    ("language", "often", "said"),
    [("en", "once a quarter", "a conversation once a quarter"), ("it", "una volta al mese", "un incontro al mese")],
)
@pytest.mark.parametrize("playbook", ["mentee_handoff", "coffee_pause"])
def test_what_stays_is_said_with_how_often(
    library: Library, playbook: str, language: str, often: str, said: str
) -> None:
    facts = {FactKey.REMAINING: (often,)}
    assert said in compose(library, brief(playbook, language, facts, partial=True)).text
