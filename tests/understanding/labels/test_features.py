"""What the labeller sees of a clause."""

import pytest

from service.understanding.labels.features import Place, features, praises

ALONE = Place(0, 1)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "she was brilliant", True),
        ("en", "it doubled our leads by 40", True),
        ("en", "we meet here", False),
        ("en", "", False),
        ("it", "è stata bravissima", True),
        ("it", "ci vediamo qui", False),
    ],
)
def test_praise_is_seen_by_its_words_or_figures(language: str, text: str, *, found: bool) -> None:
    assert praises(text, language) is found


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("text", ["", " ", "?", "5", "😊", "'", "l'", "x" * 5000, "ho " * 2000, "I'm " * 2000, "::::"])
def test_any_clause_has_features(language: str, text: str) -> None:
    assert features(text, language, ALONE)


@pytest.mark.parametrize(
    ("place", "other"),
    [
        (Place(0, 5), Place(4, 5)),
        (Place(1, 5), Place(1, 5, quoted=True)),
        (Place(1, 5), Place(1, 5, mark=">")),
        (Place(1, 5), Place(1, 5, mark="chat")),
    ],
)
def test_where_a_clause_stands_is_seen(place: Place, other: Place) -> None:
    text = "thank you for the work"
    assert features(text, "en", place) != features(text, "en", other)


def test_case_of_words_is_not_what_they_mean() -> None:
    one, other = (features(text, "en", ALONE) for text in ("she was great", "SHE WAS GREAT"))
    assert sorted(map(str, one["w"])) == sorted(map(str, other["w"]))


def test_the_same_clause_has_the_same_features() -> None:
    first, second = (features("she redesigned our shop", "en", ALONE) for _ in range(2))
    assert {kind: set(values) for kind, values in first.items()} == {
        kind: set(values) for kind, values in second.items()
    }
