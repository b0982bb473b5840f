"""The short forms of a value stand only where they say nearly all of it."""

import pytest

from service.composing.template.forms import _unless_it_loses


@pytest.mark.parametrize(
    ("short", "said", "kept"),
    [
        ("your tip", "your tip landed me three new clients", False),
        ("il tuo consiglio", "il tuo consiglio mi ha portato tre clienti nuovi", False),
        ("your tip on tiles", "your tip on tiles helped", True),
    ],
)
def test_a_form_that_loses_half_is_none(short: str, said: str, kept: bool) -> None:
    assert (_unless_it_loses(short, said) == short) is kept
    assert _unless_it_loses(short, None) == short
