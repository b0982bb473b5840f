"""The short forms of a value stand only where they say nearly all of it."""

import pytest

from service.composing.template.forms import _unless_it_loses


@pytest.mark.parametrize(
    ("short", "said", "kept"),
    [
        ("your tip", "your tip landed me three new clients", None),
        ("il tuo consiglio", "il tuo consiglio mi ha portato tre clienti nuovi", None),
        ("your tip on tiles", "your tip on tiles helped", "your tip on tiles"),
        ("your tip", None, "your tip"),
    ],
)
def test_a_form_that_loses_half_is_none(short: str, said: str | None, kept: str | None) -> None:
    assert _unless_it_loses(short, said) == kept
