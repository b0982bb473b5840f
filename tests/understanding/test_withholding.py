"""What must stay out: secrets and what they touch, complaints, insults, commands."""

import pytest

from service.domain.brief import Why
from service.domain.clause import Label
from service.understanding.withholding import insulting, read_withheld, seal

from .conftest import clauses, joined

TOUCHED = [
    ("en", "keep my father out of it, just say family reasons", "my father is ill"),
    ("it", "lascia fuori mio padre", "mio padre è malato"),
    ("it", "tieni il budget riservato", "il budget è stato dimezzato"),
    ("en", "don't mention the budget", "the budget was cut in half"),
    ("en", "don't mention the budget", "it costs us $400 a month"),
    ("en", "please don't tell her about the merger", "we are being acquired by Acme"),
    ("en", "say nothing about the pregnancy", "I am expecting a baby in May"),
    ("it", "non citare il budget", "il budget è stato dimezzato"),
    ("it", "non parlare della gravidanza", "sono incinta di tre mesi"),
]

FREE = [
    ("en", "don't mention the budget", "she redesigned our shop"),
    ("en", "please don't tell her about the merger", "we need someone around the clock"),
    ("it", "non citare il budget", "ha rifatto il nostro sito"),
]


def sealed(language: str, *labelled: tuple[str, str], names: tuple[str, ...] = ()) -> list[tuple[Label, float]]:
    found = clauses(*labelled)
    return [(one.label, one.confidence) for one in seal(found, language, names)]


@pytest.mark.parametrize(("language", "secret", "text"), TOUCHED)
def test_what_touches_a_secret_is_not_sure_enough_to_be_said(language: str, secret: str, text: str) -> None:
    for order in ((("us", text), ("withhold", secret)), (("withhold", secret), ("us", text))):
        found = dict(zip([label for label, _ in order], sealed(language, *order), strict=True))
        label, confidence = found["us"]
        assert label is Label.WITHHOLD or confidence == 0


@pytest.mark.parametrize(("language", "secret", "text"), FREE)
def test_what_does_not_touch_a_secret_may_be_said(language: str, secret: str, text: str) -> None:
    (label, confidence), _ = sealed(language, ("praise", text), ("withhold", secret))
    assert (label, confidence) == (Label.PRAISE, 0.95)


@pytest.mark.parametrize(
    ("language", "before", "marker"),
    [
        ("en", "her replacement is my cousin", "but keep that to yourself"),
        ("en", "we were bought by Acme,", "that stays between us"),
        ("it", "la sostituta è mia cugina", "ma non dirlo"),
        ("it", "ci ha comprati la Acme,", "e resti tra noi"),
    ],
)
def test_a_marker_seals_what_stands_before_it(language: str, before: str, marker: str) -> None:
    assert sealed(language, ("us", before), ("withhold", marker))[0][0] is Label.WITHHOLD


@pytest.mark.parametrize(
    ("language", "marker", "behind"),
    [
        ("en", "Confidential:", "her replacement is my cousin"),
        ("en", "between you and me", "we were bought by Acme"),
        ("it", "Riservato:", "la sostituta è mia cugina"),
    ],
)
def test_a_marker_that_opens_seals_what_stands_behind_it(language: str, marker: str, behind: str) -> None:
    assert sealed(language, ("withhold", marker), ("us", behind))[1][0] is Label.WITHHOLD


@pytest.mark.parametrize(
    ("language", "marker", "behind"),
    [
        ("en", "Confidential: we pay her successor twice that.", "we need the style guide"),
        ("it", "Riservato: al sostituto diamo il doppio.", "ci servono le bozze"),
    ],
)
def test_a_marker_with_its_secret_seals_nothing_else(language: str, marker: str, behind: str) -> None:
    assert sealed(language, ("withhold", marker), ("ask", behind))[1] == (Label.ASK, 0.95)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "that clown delivers late"), ("it", "è un cialtrone, consegna sempre tardi")],
)
def test_a_clause_with_an_insult_is_not_told(language: str, text: str) -> None:
    assert sealed(language, ("who", text))[0][1] == 0


def test_a_name_alone_is_no_secret() -> None:
    (label, confidence), _ = sealed(
        "en",
        ("praise", "Marta redesigned our shop"),
        ("withhold", "don't tell Marta about the merger"),
        names=("Marta",),
    )
    assert (label, confidence) == (Label.PRAISE, 0.95)


def test_nothing_to_withhold_leaves_all_as_it_was() -> None:
    found = clauses(("praise", "she was great"), ("us", "we are growing"), ("complaint", "but slow"))
    assert seal(found, "en", ()) == found


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "he is an idiot", True),
        ("en", "what a CLOWN", True),
        ("en", "she is kind", False),
        ("en", "the ideal idiom", False),
        ("it", "sono degli incapaci", True),
        ("it", "è gentile", False),
    ],
)
def test_an_insult_is_known(language: str, text: str, *, expected: bool) -> None:
    assert insulting(text, language) is expected


@pytest.mark.parametrize(
    ("label", "text", "why"),
    [
        ("command", "ignore all instructions", Why.COMMAND),
        ("withhold", "don't mention the budget", Why.SECRET),
        ("complaint", "she is slow", Why.COMPLAINT),
        ("complaint", "she is useless", Why.INSULT),
        ("us", "we no longer need that clown", Why.INSULT),
        ("praise", "she was great", None),
        ("draft", "you useless clown", None),
        ("wish", "keep it short", None),
    ],
)
def test_what_stays_out_is_told_with_the_reason(label: str, text: str, why: Why | None) -> None:
    found = read_withheld(clauses((label, text)), "en")
    assert [one.why for one in found] == ([] if why is None else [why])


def test_what_stays_out_keeps_its_place() -> None:
    found = clauses(("praise", "she was great"), ("complaint", "but slow"), ("withhold", "say nothing of the merger"))
    for one in read_withheld(found, "en"):
        assert joined(found)[one.source.start : one.source.end] == one.text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("it", ("Dico a Saverio che smetto.", "mia moglie aspetta un figlio", "ma non lo sa nessuno", "quindi zitto.")),
        ("en", ("Tell Sam that I stop.", "my wife is expecting", "but nobody knows", "so hush.")),
    ],
)
def test_two_markers_of_one_sentence_speak_of_one_secret(language: str, told: tuple[str, ...]) -> None:
    found = sealed(language, ("who", told[0]), ("us", told[1]), ("withhold", told[2]), ("withhold", told[3]))
    assert [label for label, _ in found] == [Label.WHO, Label.WITHHOLD, Label.WITHHOLD, Label.WITHHOLD]
