"""How the recipient is greeted and who signs."""

from collections.abc import Mapping

from service.domain.brief import Brief
from service.domain.fact import Person
from service.domain.preferences import Formality, Register


def greeting_slots(brief: Brief) -> Mapping[str, str]:
    """``recipient.first``, ``recipient.formal`` or ``recipient.team``, whichever suits; empty where nobody is named."""
    person = brief.recipient
    slots: dict[str, str] = {}
    if person.organisation:
        slots["organisation.noun"] = person.organisation
    if person.name and (
        person.title or brief.voice.formality is Formality.FORMAL or brief.voice.register is Register.LEI
    ):
        slots["recipient.formal"] = _formal(person, brief)
    elif person.name:
        slots["recipient.first"] = person.name if brief.several else person.name.split()[0]
    elif person.organisation:
        slots["recipient.team"] = person.organisation
    return slots


def _formal(person: Person, brief: Brief) -> str:
    name = person.name or ""
    if not person.title:
        return name
    surname = name if brief.several or brief.language != "en" else _surname(name)
    return f"{person.title} {surname if brief.language == 'en' else _surname(name)}"


_PARTICLES = frozenset("de di da del della van von der den lo la le el al bin ní mac st dos d'".split())


def _surname(name: str) -> str:
    """The last word of a name with the particles before it; a single name stays."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def signature(sender: Person, formality: Formality) -> str:
    """The lines below the closing; empty where nobody signs. Role and organisation are given in formal letters only."""
    if not sender.name:
        return sender.organisation or ""
    first = f"{sender.title} {sender.name}" if sender.title else sender.name
    below = [part for part in (sender.role, sender.organisation) if part]
    return "\n".join([first, ", ".join(below)]) if below and formality is Formality.FORMAL else first
