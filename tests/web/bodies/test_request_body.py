"""What a body may hold, and what is said of one that may not."""

import json
from typing import Any

import pytest

from service.web.bodies.fault import Faulty, Malformed
from service.web.bodies.reading import read_body
from service.web.bodies.request import RequestBody
from service.web.bodies.text import folded, is_blank

MARK = "Zanzibar"


def faults(body: Any) -> dict[str, tuple[str, str]]:
    with pytest.raises(Faulty) as caught:
        read_body(json.dumps(body).encode(), RequestBody)
    return {fault.field: (fault.detail, fault.mend) for fault in caught.value.faults}


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, {"situation"}),
        ([], {"body"}),
        (None, {"body"}),
        ("text", {"body"}),
        ({"situation": ""}, {"situation"}),
        ({"situation": " \n\t"}, {"situation"}),
        ({"situation": "\u200b\u200e\x00"}, {"situation"}),
        ({"situation": " ", "rough_draft": "\u3000"}, {"situation"}),
        ({"situation": "x" * 8001}, {"situation"}),
        ({"rough_draft": "x" * 8001}, {"rough_draft"}),
        ({"situation": 3}, {"situation"}),
        ({"situation": "s", "zz": 1}, {"zz"}),
        ({"situation": "s", "sender": {"title": "Dr"}}, {"sender.title"}),
        ({"situation": "s", "recipient": "Marta"}, {"recipient"}),
        ({"situation": "s", "recipient": {"name": "x" * 201}}, {"recipient.name"}),
        ({"situation": "s", "engine": "gpt"}, {"engine"}),
        ({"situation": "s", "playbook": "no such thing"}, {"playbook"}),
        ({"situation": "s", "facts": {"colour": "red"}}, {"facts.colour"}),
        ({"situation": "s", "facts": {"recipient": "Marta"}}, {"facts.recipient"}),
        ({"situation": "s", "facts": {"wins": 3}}, {"facts.wins"}),
        ({"situation": "s", "facts": {"wins": ["a", 3]}}, {"facts.wins.1"}),
        ({"situation": "s", "facts": {"wins": ""}}, {"facts.wins.0"}),
        ({"situation": "s", "facts": {"wins": "  "}}, {"facts.wins.0"}),
        ({"situation": "s", "facts": {"wins": "x" * 501}}, {"facts.wins.0"}),
        ({"situation": "s", "facts": {"wins": ["x"] * 21}}, {"facts.wins"}),
        ({"situation": "s", "facts": ["x"]}, {"facts"}),
        ({"situation": "s", "preferences": {"register": "du"}}, {"preferences.register"}),
        ({"situation": "s", "preferences": {"language": "lingua mia"}}, {"preferences.language"}),
        ({"situation": "s", "preferences": {"max_words": 0}}, {"preferences.max_words"}),
        ({"situation": "s", "preferences": {"max_words": 1001}}, {"preferences.max_words"}),
        ({"situation": "s", "preferences": {"max_words": "80"}}, {"preferences.max_words"}),
        ({"situation": "s", "preferences": {"max_words": True}}, {"preferences.max_words"}),
        ({"situation": "s", "alternatives": 5}, {"alternatives"}),
        ({"situation": "s", "alternatives": -1}, {"alternatives"}),
        ({"situation": "s", "alternatives": 1.5}, {"alternatives"}),
        ({"situation": "s", "timeout_s": 0.01}, {"timeout_s"}),
        ({"situation": "s", "timeout_s": 121}, {"timeout_s"}),
        ({"situation": "s", "timeout_s": float("nan")}, {"timeout_s"}),
        ({"situation": "s", "timeout_s": float("inf")}, {"timeout_s"}),
        ({"situation": "s", "today": "24/11/2026"}, {"today"}),
        ({"situation": "s", "today": 20261124}, {"today"}),
        ({"situation": "s", "today": "2026-13-01"}, {"today"}),
        ({"alternatives": 9, "today": "x", "zz": 1}, {"alternatives", "today", "zz"}),
    ],
)
def test_each_field_that_is_wrong_is_named_and_can_be_mended(body: Any, fields: set[str]) -> None:
    found = faults(body)
    assert set(found) == fields
    for detail, mend in found.values():
        assert detail
        assert mend
        assert "$" not in detail + mend
        assert detail != "It cannot be used as it is."


@pytest.mark.parametrize(
    "body",
    [
        {f"{MARK} said: fire him!": 1, "situation": MARK, "alternatives": MARK},
        {"situation": MARK, "facts": {f"{MARK} è qui": "x"}},
        {"situation": MARK * 2000},
        {"situation": MARK, "today": MARK, "engine": MARK, "timeout_s": MARK, "recipient": MARK},
        {"situation": [MARK], "preferences": {"language": f"{MARK}!"}},
    ],
)
def test_what_was_written_is_never_repeated(body: Any) -> None:
    assert MARK not in str(faults(body))


def test_a_limit_is_told_with_its_number() -> None:
    assert "8000" in faults({"situation": "x" * 8001})["situation"][1]
    assert "tu" in faults({"situation": "s", "preferences": {"register": "du"}})["preferences.register"][1]
    assert "last_day" in faults({"situation": "s", "facts": {"colour": "red"}})["facts.colour"][1]


def test_a_thousand_faults_are_not_all_told() -> None:
    assert len(faults({"situation": "s", **{f"x{n}": n for n in range(1000)}})) == 50


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"  \n",
        b"{",
        b"situation=s",
        b'{"situation": "s"} trailing',
        b'{"situation": "\xff\xfe"}',
        b'{"situation": "\\ud800"}',
        b'{"situation": "\x01"}',
        b'{"situation": ' + b"[" * 100_000,
        b'{"alternatives": ' + b"9" * 100_000 + b"}",
        '{"situation": "s"}'.encode("utf-16"),
    ],
)
def test_what_is_no_json_is_malformed(raw: bytes) -> None:
    with pytest.raises(Malformed) as caught:
        read_body(raw, RequestBody)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("length", [1, 8000])
@pytest.mark.parametrize("sign", ["x", "è", "\U0001f600", "e\u0301"[1]])
def test_texts_are_counted_in_code_points(sign: str, length: int) -> None:
    body = read_body(json.dumps({"situation": sign * length}).encode(), RequestBody)
    assert body.to_request().situation == sign * length


@pytest.mark.parametrize(("tag", "language"), [("en", "en"), ("en-GB", "en"), ("IT_it", "it"), ("zh-Hant-TW", "zh")])
def test_a_language_tag_is_folded(tag: str, language: str) -> None:
    assert folded(tag) == language


@pytest.mark.parametrize(("text", "blank"), [(None, True), ("", True), ("\u2060 \r", True), ("a", False), ("…", False)])
def test_blank_is_what_nobody_can_see(text: str | None, *, blank: bool) -> None:
    assert is_blank(text) is blank
