"""Brief to draft without an LLM."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

from service.composing.cast import cast_of
from service.composing.template.material import Item, material
from service.composing.template.outline import Line, outline, without_spare
from service.composing.template.people import greeting_slots, signature
from service.composing.template.selector import Choice, Selector, shelf
from service.domain.brief import Brief, NoteCode
from service.domain.draft import Draft, Passage
from service.domain.playbook import Playbook
from service.domain.preferences import Channel, Length
from service.language.address import addressed
from service.language.house import as_house
from service.playbooks.library import Library
from service.playbooks.version import Version

_AT_MOST = {Length.SHORT: 60, Length.MEDIUM: 135, Length.LONG: 190}
_ENOUGH = {Length.SHORT: 0, Length.MEDIUM: 75, Length.LONG: 120}
_ASKED = frozenset({"ask"})
_DOUBLED_STOP = re.compile(r"([.!?…])\s*[.,;](?=\s|$)")
_SPACES = re.compile(r"[ \t]{2,}")


@dataclass(frozen=True, slots=True)
class TemplateComposer:
    """Composes from the phrase banks of ``library``; the same brief always gives the same draft."""

    library: Library

    def compose(self, brief: Brief, version: str, variant: int = 0) -> Draft:
        """The draft; ``variant`` counts alternatives from 0.

        Raises:
            Broken: the phrase bank has nothing to say where something must be said.
        """
        playbook = self.library.playbooks[brief.playbook]
        sheet = _Sheet.of(brief, self.library.versions[version], variant)
        lines = _fitted(playbook, sheet)
        passages = tuple(Passage(step.name, _passage(step.name, lines)) for step in playbook.steps)
        return Draft(sheet.frame("subject"), sheet.letter(passages), passages)

    def framed(self, brief: Brief, version: str, passages: tuple[Passage, ...]) -> Draft:
        """A draft of passages that somebody else wrote, between this composer's greeting, closing and signature."""
        sheet = _Sheet.of(brief, self.library.versions[version], 0)
        return Draft(sheet.frame("subject"), sheet.letter(passages), passages)


def _fitted(playbook: Playbook, sheet: "_Sheet") -> tuple[Line, ...]:
    """Lines as many as the length allows: facts first, optional ones only where there is room for them."""
    voice = sheet.brief.voice
    limit = (voice.max_words or _AT_MOST[voice.length]) - sheet.framing
    enough = min(limit, _ENOUGH[voice.length] - sheet.framing)
    lines = _without_filling(
        outline(playbook, sheet.items, sheet.selector, sheet.render, only_with_facts=sheet.unasked), enough
    )
    if _words(lines) <= limit:
        return lines
    lines = _cut(
        outline(playbook, sheet.items, sheet.terse, sheet.render, only_with_facts=sheet.unasked), 0, only_optional=True
    )
    return _cut(lines, limit, only_optional=False)


def _cut(lines: tuple[Line, ...], limit: int, *, only_optional: bool) -> tuple[Line, ...]:
    while _words(lines) > limit:
        fewer = without_spare(lines, only_optional=only_optional)
        if fewer is None:
            break
        lines = fewer
    return lines


def _without_filling(lines: tuple[Line, ...], enough: int) -> tuple[Line, ...]:
    """Optional lines go, the earliest first, as long as enough is said without them."""
    while (fewer := without_spare(lines, only_optional=True)) is not None and _words(fewer) >= enough:
        lines = fewer
    return lines


def _words(lines: tuple[Line, ...]) -> int:
    return sum(len(line.text.split()) for line in lines)


def _passage(step: str, lines: tuple[Line, ...]) -> str:
    return " ".join(line.text for line in lines if line.step == step)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One message in the making.

    ``terse`` selects for a message that must be shorter than it came out, ``framing`` counts the words of greeting,
    closing and signature.
    """

    brief: Brief
    items: tuple[Item, ...]
    selector: Selector
    terse: Selector
    address: Mapping[str, str]
    greeting: str = ""
    ending: str = ""

    @classmethod
    def of(cls, brief: Brief, version: Version, variant: int) -> "_Sheet":
        people = greeting_slots(brief)
        items = (*material(brief, cast_of(brief)), *(Item(None, {slot: text}) for slot, text in people.items()))
        seed = f"{variant}/{brief.recipient.name}/" + "/".join(fact.value for fact in brief.facts)
        digest = blake2b(seed.encode(), digest_size=8).hexdigest()
        phrases, brevity = version.phrases(brief.playbook, brief.language), replace(brief.voice, length=Length.SHORT)
        selector, terse = (
            Selector(shelf(phrases, voice, brief.forbidden_words), digest, terse=voice is brevity)
            for voice in (brief.voice, brevity)
        )
        words = addressed(brief.language, brief.voice.register)
        if brief.house:
            words = {slot: as_house(word, brief.language) for slot, word in words.items()}
        blank = cls(brief, items, selector, terse, words)
        name = signature(brief.sender, brief.voice.formality)
        closing = blank.frame("closing") if name else blank.frame("closing").rstrip(",")
        return replace(
            blank, greeting=blank.frame("greeting"), ending="\n".join(part for part in (closing, name) if part)
        )

    @property
    def unasked(self) -> frozenset[str]:
        """What nobody asks who hands over themselves, leaving a client or a committee, or who goes on with a part."""
        unasked = NoteCode.CLOSEST_PLAYBOOK in self.brief.notes or self.brief.partial
        return _ASKED if unasked and any("offers.said" in item.forms for item in self.items) else frozenset()

    @property
    def framing(self) -> int:
        return len(self.greeting.split()) + len(self.ending.split())

    def frame(self, place: str) -> str:
        """Greeting, closing or subject; empty where the bank has none for the voice."""
        choice = self.selector.choose((place,), place, self.items)
        return self.render(choice) if choice else ""

    def render(self, choice: Choice) -> str:
        """The sentence that a choice comes to."""
        slots = dict(self.address)
        for item in choice.items.values():
            slots.update(item.forms)
        if not self.brief.house:
            return _sentence(choice.phrase.render(slots))
        language = self.brief.language
        return _sentence(choice.phrase.render(slots, lambda text: as_house(text, language)))

    def letter(self, passages: tuple[Passage, ...]) -> str:
        """Greeting, passages, closing and signature."""
        paragraph = "\n" if self.brief.voice.channel in (Channel.CHAT, Channel.SPOKEN) else "\n\n"
        parts = (self.greeting, *(passage.text for passage in passages), self.ending)
        return paragraph.join(part for part in parts if part)


def _sentence(text: str) -> str:
    text = _DOUBLED_STOP.sub(r"\1", text.strip())
    if "  " in text or "\t" in text:
        text = _SPACES.sub(" ", text)
    return text[:1].upper() + text[1:]
