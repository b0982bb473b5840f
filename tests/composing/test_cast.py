"""Who is who in a brief, for turning its words."""

import pytest

from service.composing.cast import cast_of
from service.domain.preferences import Formality, Register, Voice

from .conftest import brief


def test_the_people_of_a_brief_are_the_cast() -> None:
    cast = cast_of(brief(others=("Pilar",), boss=("Ms. Lindgren",), several=True))
    assert cast.names == ("Marta", "Marta Colombo")
    assert (cast.others, cast.boss, cast.plural) == (("Pilar",), ("Ms. Lindgren",), True)


@pytest.mark.parametrize("register", [None, *Register])
def test_the_register_is_the_voices(register: Register | None) -> None:
    assert cast_of(brief(voice=Voice(register=register))).register == register


@pytest.mark.parametrize(
    ("formality", "casual"), [(Formality.CASUAL, True), (Formality.NEUTRAL, False), (Formality.FORMAL, False)]
)
def test_only_a_casual_message_keeps_casual_spelling(formality: Formality, *, casual: bool) -> None:
    assert cast_of(brief(voice=Voice(formality=formality))).casual is casual
