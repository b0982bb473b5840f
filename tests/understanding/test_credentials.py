"""What opens a door or an account, and what only looks like it."""

from time import process_time

import pytest

from service.domain.clause import Label
from service.understanding.credentials import bears_credential
from service.understanding.withholding import seal

from .conftest import clauses

BEARING = [
    "the password is Winter2024!",
    "Her API key sk-live-51Hx99aabbccddeeff is still in my notes",
    "the password is now Winter2024!",
    "la password del portale è Gatto!2291",
    "login: maya / pass-99x",
    "il PIN è 48213",
    "the token ghp_0123456789abcdefghij",
    "use sk_4f9a2b7c1d",
    "9f86d081884c7d659a2feaa0c55ad015",
    "pay it to IT60 X054 2811 1010 0000 0123 456",
    "my card is 4111 1111 1111 1111",
]

PLAIN = [
    "we need the passwords handed over",
    "the password is safe with her",
    "ci servono le password e le chiavi",
    "le credenziali sono vostre",
    "the password is due by 12 May",
    "the login was shut off in 2021",
    "invoice 2024-1183-AB is still open",
    "call me on +39 02 5551 2345",
    "write to maya.contracts2024@brightleaf-prints.example",
    "the plan is at https://example.org/plans/2024-2025-handover",
    "We ship to 9 countries since 2021-03-04 and to 12 from 1 January 2026",
]


@pytest.mark.parametrize("text", BEARING)
def test_a_credential_is_seen(text: str) -> None:
    assert bears_credential(text)


@pytest.mark.parametrize("text", PLAIN)
def test_what_only_names_or_resembles_one_is_not(text: str) -> None:
    assert not bears_credential(text)


def test_a_clause_with_a_credential_is_a_secret_and_its_neighbours_are_not() -> None:
    sealed = seal(clauses(("ask", "the password is Winter2024!"), ("ask", "we need the password list back")), "en", ())
    assert [clause.label for clause in sealed] == [Label.WITHHOLD, Label.ASK]


@pytest.mark.parametrize("hostile", ["password " * 900, "a1-" * 2700, "1 " * 4000, "AB12" * 2000])
def test_long_texts_stay_quick(hostile: str) -> None:
    started = process_time()
    bears_credential(hostile)
    assert process_time() - started < 0.2
