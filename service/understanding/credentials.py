"""Passwords, keys and account numbers: no message carries one, whoever typed it and whatever is said of it."""

import re

_NAMED = re.compile(
    r"\b(?:pass(?:word|code|phrase)s?|pin(?: code)?|codice pin|api[ -]?keys?|secret keys?|access tokens?|tokens?"
    r"|chiav[ei] (?:api|segret[ae])|credentials|credenziali|login)\b[^.;!?\n]{0,40}?"
    r"(?:[:=]|\b(?:is|are|was)\b|(?<!\w)(?:è|sono|era|e')(?!\w))\s*(?:\S{1,40}\s+){0,2}"
    r"[\"'“«]?(?=[^\s\d!@#$%^&*_+=]*[\d!@#$%^&*_+=])(?=\S*\w)\S{4,}",
    re.IGNORECASE,
)
_KEY = re.compile(
    r"(?<![\w@/.-])(?![\w.-]*@)(?=[\w-]*[A-Za-z])(?=(?:[\w-]*\d){3})[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*(?![\w@/])"
)
_LONG_KEY = 18
_DIGIT = re.compile(r"\d")
_PREFIXED = re.compile(r"\b(?:sk|pk|ghp|gho|xox[abp]|AKIA|AIza|glpat)[-_]?\w{8,}", re.ASCII)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
_CARD = re.compile(r"(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])")


def bears_credential(text: str) -> bool:
    """Something in ``text`` opens a door or an account: a password beside its name, a key, an IBAN, a card's number."""
    if _NAMED.search(text):
        return True
    if _DIGIT.search(text) is None:
        return False
    return (
        _PREFIXED.search(text) is not None
        or _IBAN.search(text) is not None
        or any(len(found.group()) >= _LONG_KEY for found in _KEY.finditer(text))
        or any(_is_card(found.group()) for found in _CARD.finditer(text))
    )


def _is_card(number: str) -> bool:
    """The check digit of a card's number (Luhn)."""
    digits = [int(digit) for digit in reversed(number) if digit.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
