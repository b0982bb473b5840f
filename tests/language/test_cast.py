"""Who is who, as a value."""

import dataclasses

import pytest

from service.language.cast import Cast


def test_nobody_is_known_unless_said() -> None:
    cast = Cast()
    assert (cast.names, cast.others, cast.boss, cast.register) == ((), (), (), None)
    assert (cast.plural, cast.first_plural, cast.casual) == (False, False, False)


def test_a_cast_is_never_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Cast().register = "tu"  # type: ignore[misc]


def test_equal_casts_are_one_key() -> None:
    assert {Cast(names=("Marta",)): 1}[Cast(names=("Marta",))] == 1
