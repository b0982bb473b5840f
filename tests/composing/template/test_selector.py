"""Which phrase says an intent best."""

import pytest

from service.composing.template.material import Item
from service.composing.template.selector import Selector, shelf
from service.domain.fact import FactKey
from service.domain.preferences import Channel, Formality, Voice
from service.playbooks.phrase import Phrase, parts_of

PLACES = ("thanks", "appreciation")


def phrase(name: str, text: str, says: str = "thanks", place: str = "thanks", **fits: str) -> Phrase:
    parts = parts_of(text)
    needs = tuple(dict.fromkeys(part.name for part in parts if not isinstance(part, str)))
    facts = dict.fromkeys(slot.partition(".")[0] for slot in needs)
    groups = tuple((fact, tuple(slot for slot in needs if slot.startswith(f"{fact}."))) for fact in facts)
    return Phrase(
        name,
        place,
        says,
        parts,
        frozenset(needs),
        groups,
        {key: frozenset(value.split()) for key, value in fits.items()},
    )


def selector(*phrases: Phrase, voice: Voice | None = None, seed: str = "seed", terse: bool = False) -> Selector:
    return Selector(shelf(phrases, voice or Voice()), seed, terse=terse)


PLAIN = phrase("plain", "Thank you.")
OTHER = phrase("other", "Many thanks for all of it.")
SAID = phrase("said", "{{ wins.said }}.")
BOTH = phrase("both", "{{ wins.said }}, thanks for {{ wins.thanks }}.")
DATED = phrase("dated", "{{ wins.said }} {{ duration.adverb }}.")
SHARED = phrase("shared", "We are grateful.", place="appreciation")
WIN = Item(FactKey.WINS, {"wins.said": "you built it"})
WIN_TOO = Item(FactKey.WINS, {"wins.said": "you ran it", "wins.thanks": "running it"})
SIX = Item(FactKey.DURATION, {"duration.adverb": "for six years"})
HABIT = Item(FactKey.HABIT, {"habit.noun": "coffees"})
STAYS = Item(FactKey.REMAINING, {"remaining.noun": "the newsletter"})


def test_the_phrase_that_says_most_is_chosen() -> None:
    choice = selector(PLAIN, SAID, DATED).choose(PLACES, "thanks", (WIN, SIX))
    assert choice is not None
    assert choice.phrase is DATED
    assert set(choice.spent) == {WIN, SIX}


def test_two_slots_of_one_fact_are_filled_by_one_item() -> None:
    choice = selector(BOTH).choose(PLACES, "thanks", (WIN, WIN_TOO))
    assert choice is not None
    assert choice.items == {"wins": WIN_TOO}


def test_without_its_facts_a_phrase_is_not_chosen() -> None:
    assert selector(SAID, BOTH, DATED).choose(PLACES, "thanks", (SIX,)) is None
    choice = selector(SAID, PLAIN).choose(PLACES, "thanks", ())
    assert choice is not None
    assert choice.phrase is PLAIN


def test_with_facts_takes_only_phrases_that_say_one() -> None:
    assert selector(PLAIN).choose(PLACES, "thanks", (WIN,), with_facts=True) is None
    about = phrase("about", "I loved our {{ habit.noun }}.")
    assert selector(about).choose(PLACES, "thanks", (HABIT,), with_facts=True) is None


def test_the_movements_phrases_serve_every_step() -> None:
    choice = selector(SHARED).choose(PLACES, "thanks", ())
    assert choice is not None
    assert choice.phrase is SHARED
    assert selector(SHARED).choose(("thanks",), "thanks", ()) is None


def test_an_unknown_intent_has_no_phrase() -> None:
    assert selector(PLAIN).choose(PLACES, "decision", ()) is None


def test_a_phrase_is_taken_again_only_when_nothing_else_is_left() -> None:
    chosen = selector(PLAIN, OTHER)
    assert {
        choice.phrase.name
        for used in ("plain", "other")
        if (choice := chosen.choose(PLACES, "thanks", (), used=frozenset({used}))) is not None
        and choice.phrase.name != used
    } == {"plain", "other"}
    again = selector(PLAIN).choose(PLACES, "thanks", (), used=frozenset({"plain"}))
    assert again is not None
    assert again.phrase is PLAIN


def test_what_stays_is_said_before_anything_else() -> None:
    ends = phrase("ends", "{{ successor.noun }} takes over {{ last_day.on }}.", "decision", "change")
    keeps = phrase("keeps", "We keep {{ remaining.noun }}.", "decision", "change")
    known = (
        Item(FactKey.SUCCESSOR, {"successor.noun": "Pilar"}),
        Item(FactKey.LAST_DAY, {"last_day.on": "on 30 June"}),
        STAYS,
    )
    choice = selector(ends, keeps).choose(("change",), "decision", known)
    assert choice is not None
    assert choice.phrase is keeps


def test_the_seed_decides_among_equals_and_always_alike() -> None:
    many = [phrase(f"p{number}", f"Thanks, {number}.") for number in range(10)]
    names = []
    for seed in "abcdefghij":
        first, second = (selector(*many, seed=seed).choose(PLACES, "thanks", ()) for _ in range(2))
        assert first is not None
        assert first == second
        names.append(first.phrase.name)
    assert len(set(names)) > 3


def test_terse_takes_the_shortest() -> None:
    for seed in "abcdef":
        choice = selector(PLAIN, OTHER, seed=seed, terse=True).choose(PLACES, "thanks", ())
        assert choice is not None
        assert choice.phrase is PLAIN


@pytest.mark.parametrize(
    ("fits", "voice", "held"),
    [
        ({}, Voice(), True),
        ({"formality": "neutral formal"}, Voice(), True),
        ({"formality": "casual"}, Voice(), False),
        ({"formality": "neutral", "channel": "chat"}, Voice(), False),
        ({"formality": "neutral", "channel": "chat"}, Voice(channel=Channel.CHAT), True),
        ({"register": "tu"}, Voice(), False),
        ({"formality": "formal"}, Voice(formality=Formality.FORMAL), True),
    ],
)
def test_a_shelf_holds_what_fits_the_voice(fits: dict[str, str], voice: Voice, *, held: bool) -> None:
    assert bool(shelf((phrase("one", "Thanks.", **fits),), voice)) is held


def test_a_phrase_with_a_forbidden_word_stays_only_where_there_is_no_other() -> None:
    held = shelf((PLAIN, OTHER), Voice(), ("many",))
    assert held["thanks", "thanks"] == (PLAIN,)
    assert shelf((OTHER,), Voice(), ("many",))["thanks", "thanks"] == (OTHER,)
