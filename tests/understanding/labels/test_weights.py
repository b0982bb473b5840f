"""One whole number a feature adds up to what the weights in the file add up to."""

import json
from pathlib import Path

import pytest

from service.understanding.labels import weights
from service.understanding.labels.features import Place, features

CLAUSES = [
    "she built our site and it's lovely",
    "",
    "please keep it short!",
    "don't mention the price",
    "we stop in June",
]


@pytest.mark.parametrize("language", ["en", "it"])
def test_the_totals_are_the_sums_of_all_weights_around(language: str) -> None:
    table = json.loads(Path(weights.__file__).with_name(f"weights.{language}.json").read_text("utf-8"))
    each = [features(text, language, Place(at, len(CLAUSES))) | {"frame": ["us"]} for at, text in enumerate(CLAUSES)]
    names = [
        {f"{kind}={' '.join(one) if isinstance(one, tuple) else one}" for kind, row in own.items() for one in row}
        for own in each
    ]
    for at, totals in enumerate(weights.load(language).totals(each)):
        beside = [("<", names[at - 1] if at else set()), (">", names[at + 1] if at + 1 < len(names) else set())]
        for label, total in zip(table["labels"], totals, strict=True):
            expected = table["bias"][label] + sum(table["weights"].get(name, {}).get(label, 0) for name in names[at])
            expected += sum(
                table["weights"].get(side + name, {}).get(label, 0) / 2 for side, row in beside for name in row
            )
            assert total == pytest.approx(expected), (CLAUSES[at], label)
