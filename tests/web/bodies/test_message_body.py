"""What goes out says everything the message holds."""

import msgspec

from service.domain.message import Message
from service.web.bodies.message import message_body


def test_sources_are_spans_or_given(message: Message) -> None:
    brief = msgspec.to_builtins(message_body(message))["brief"]
    assert brief["facts"] == [
        {"key": "wins", "value": "ha rifatto il sito", "source": {"in": "situation", "start": 3, "end": 21}},
        {"key": "last_day", "value": "30/06", "source": "given"},
    ]
    assert brief["wishes"] == [
        {"kind": "length", "value": "breve", "source": {"in": "rough_draft", "start": 0, "end": 5}}
    ]
    assert brief["withheld"] == [
        {"why": "secret", "text": "il budget", "source": {"in": "situation", "start": 30, "end": 39}}
    ]


def test_what_stands_beside_the_message_goes_out(message: Message) -> None:
    body = msgspec.to_builtins(message_body(message))
    assert body["advice"] == [{"when": "before", "text": "Legga il contratto."}]
    assert body["questions"] == [{"key": "asks", "text": "Che cosa serve?"}, {"key": "recipient", "text": "Chi è?"}]
    assert body["notes"] == [{"code": "secret-withheld", "text": "Un segreto resta fuori."}]
    assert [(one["subject"], len(one["passages"]), one["review"]["passed"]) for one in body["alternatives"]] == [
        ("Altro", 3, True)
    ]
