"""Brief to draft without an LLM."""

import re
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby

from service.composing.cast import cast_of
from service.composing.template.material import Item, material
from service.composing.template.outline import Line, outline, terse, without_spare
from service.composing.template.people import greeting_slots, signature
from service.composing.template.selector import Choice, Selector
from service.domain.brief import Brief
from service.domain.draft import Draft, Passage
from service.domain.fact import FactKey
from service.domain.playbook import Playbook
from service.domain.preferences import Channel, Length
from service.language.address import addressed
from service.playbooks.library import Library
from service.playbooks.version import Version

_AT_MOST = {Length.SHORT: 60, Length.MEDIUM: 135, Length.LONG: 190}
_ROOM_FOR_MORE = {Length.SHORT: 0, Length.MEDIUM: 100, Length.LONG: 160}
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
        sheet = _Sheet.of(brief, self.library.playbooks[brief.playbook], self.library.versions[version], variant)
        lines = sheet.fitted()
        passages = tuple(
            Passage(step.name, sheet.passage([line for line in lines if line.step == step.name]))
            for step in sheet.playbook.steps
        )
        return Draft(sheet.frame("subject"), sheet.letter(passages), passages)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One message in the making."""

    brief: Brief
    playbook: Playbook
    items: tuple[Item, ...]
    selector: Selector
    slots: dict[str, object]

    @classmethod
    def of(cls, brief: Brief, playbook: Playbook, version: Version, variant: int) -> "_Sheet":
        items = material(brief, cast_of(brief))
        seed = f"{variant}/{brief.recipient.name}/" + "/".join(fact.value for fact in brief.facts)
        selector = Selector(
            phrases=version.phrases(brief.playbook, brief.language),
            voice=brief.voice,
            seed=blake2b(seed.encode(), digest_size=8).hexdigest(),
        )
        slots = _nested({**greeting_slots(brief)})
        return cls(brief, playbook, items, selector, {**slots, **addressed(brief.language, brief.voice.register)})

    def fitted(self) -> tuple[Line, ...]:
        """Lines as many as the length allows: facts first, optional ones only where there is room for them."""
        lines = outline(self.playbook, self.items, self.selector)
        limit = self.brief.voice.max_words or _AT_MOST[self.brief.voice.length]
        room = min(limit, _ROOM_FOR_MORE[self.brief.voice.length])
        lines = self._cut(lines, room, only_optional=True)
        if self._words(lines) <= limit:
            return lines
        lines = self._cut(outline(self.playbook, self.items, terse(self.selector)), 0, only_optional=True)
        return self._cut(lines, limit, only_optional=False)

    def _cut(self, lines: tuple[Line, ...], limit: int, *, only_optional: bool) -> tuple[Line, ...]:
        while self._words(lines) > limit:
            fewer = without_spare(lines)
            if fewer is None or (only_optional and max(line.spare for line in lines) < 9):
                break
            lines = fewer
        return lines

    def _words(self, lines: tuple[Line, ...]) -> int:
        passages = tuple(Passage(step, self.passage(list(group))) for step, group in groupby(lines, lambda line: line.step))
        return len(self.letter(passages).split())

    def passage(self, lines: list[Line]) -> str:
        """The sentences of one step, in order."""
        return " ".join(self._render(line.choice) for line in lines)

    def frame(self, place: str) -> str:
        """Greeting, closing or subject."""
        choice = self.selector.choose((place,), place, self._frame_items())
        return self._render(choice) if choice else ""

    def _frame_items(self) -> tuple[Item, ...]:
        forms = greeting_slots(self.brief)
        return (*self.items, *(Item(FactKey.HABIT, {slot: text}) for slot, text in forms.items()))

    def _render(self, choice: Choice) -> str:
        forms = {slot: text for item in choice.items.values() for slot, text in item.forms.items()}
        return _sentence(choice.phrase.render({**self.slots, **_nested(forms)}))

    def letter(self, passages: tuple[Passage, ...]) -> str:
        """Greeting, passages, closing and signature."""
        closing, name = self.frame("closing"), signature(self.brief.sender, self.brief.voice.formality)
        if not name:
            closing = closing.rstrip(",")
        paragraph = "\n" if self.brief.voice.channel in (Channel.CHAT, Channel.SPOKEN) else "\n\n"
        parts = [self.frame("greeting"), *(passage.text for passage in passages)]
        ending = "\n".join(part for part in (closing, name) if part)
        return paragraph.join(part for part in [*parts, ending] if part)


def _nested(slots: dict[str, str]) -> dict[str, object]:
    found: dict[str, dict[str, str]] = {}
    for slot, text in slots.items():
        name, _, form = slot.partition(".")
        found.setdefault(name, {})[form] = text
    return dict(found)


def _sentence(text: str) -> str:
    text = _SPACES.sub(" ", _DOUBLED_STOP.sub(r"\1", text.strip()))
    return text[:1].upper() + text[1:]
