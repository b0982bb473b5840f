"""How the recipient is greeted and who signs."""

import pytest

from service.composing.template.people import greeting_slots, signature
from service.domain.fact import Person
from service.domain.preferences import Formality, Register, Voice
from tests.composing.conftest import brief

NEUTRAL, FORMAL = Voice(), Voice(formality=Formality.FORMAL)
TU, LEI, VOI = (Voice(register=register) for register in Register)

GREETED = [
    ("en", NEUTRAL, Person("Marta Colombo"), False, {"recipient.first": "Marta"}),
    ("en", FORMAL, Person("Marta Colombo"), False, {"recipient.formal": "Marta Colombo"}),
    ("en", NEUTRAL, Person("Marta Colombo", "Dr."), False, {"recipient.formal": "Dr. Colombo"}),
    ("en", NEUTRAL, Person("Hahn", "Dr."), False, {"recipient.formal": "Dr. Hahn"}),
    ("en", NEUTRAL, Person("Ludwig van der Berg", "Mr"), False, {"recipient.formal": "Mr van der Berg"}),
    ("en", NEUTRAL, Person("Femi and Klaus"), True, {"recipient.first": "Femi and Klaus"}),
    ("en", NEUTRAL, Person(organisation="PixelForge"), True, {"recipient.team": "PixelForge"}),
    ("en", NEUTRAL, Person(role="accountant"), False, {}),
    ("en", NEUTRAL, Person(), False, {}),
    ("it", TU, Person("Marta Colombo"), False, {"recipient.first": "Marta"}),
    ("it", LEI, Person("Marta Colombo"), False, {"recipient.formal": "Marta Colombo"}),
    ("it", LEI, Person("Marta Colombo", "Dott.ssa"), False, {"recipient.formal": "Dott.ssa Colombo"}),
    ("it", LEI, Person("Pasquale Lo Russo", "sig."), False, {"recipient.formal": "sig. Lo Russo"}),
    ("it", VOI, Person("Luca e Anna"), True, {"recipient.first": "Luca e Anna"}),
    ("it", VOI, Person(organisation="Acme Srl"), True, {"recipient.team": "Acme Srl"}),
]

SIGNED = [
    (Person("Ada"), Formality.NEUTRAL, "Ada"),
    (Person("Ada Byron", "Dr."), Formality.NEUTRAL, "Dr. Ada Byron"),
    (Person("Ada", role="Head of IT", organisation="Acme"), Formality.NEUTRAL, "Ada"),
    (Person("Ada", role="Head of IT", organisation="Acme"), Formality.FORMAL, "Ada\nHead of IT, Acme"),
    (Person("Ada", organisation="Acme"), Formality.FORMAL, "Ada\nAcme"),
    (Person(organisation="The Board"), Formality.CASUAL, "The Board"),
    (Person(), Formality.FORMAL, ""),
]


@pytest.mark.parametrize(("language", "voice", "person", "several", "slots"), GREETED)
def test_a_recipient_is_greeted_as_the_voice_asks(
    language: str, voice: Voice, person: Person, slots: dict[str, str], *, several: bool
) -> None:
    found = dict(greeting_slots(brief(language=language, voice=voice, recipient=person, several=several)))
    assert found.pop("organisation.noun", None) == person.organisation
    assert found == slots


@pytest.mark.parametrize(("sender", "formality", "lines"), SIGNED)
def test_whoever_sends_signs(sender: Person, formality: Formality, lines: str) -> None:
    assert signature(sender, formality) == lines
