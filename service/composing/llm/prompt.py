"""What an LLM is told: the version's templates, with the material as data that cannot break out of its place."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

from service.composing.llm.redaction import Redaction
from service.composing.llm.tokens import tokens_in
from service.domain.brief import Brief, WishKind
from service.domain.clause import Label
from service.domain.draft import Passage
from service.domain.fact import Fact
from service.domain.finding import Finding
from service.domain.playbook import Movement, Playbook
from service.domain.preferences import Length
from service.domain.source import Origin, Source, Span
from service.playbooks.version import Version

_WORDS = {Length.SHORT: 45, Length.MEDIUM: 90, Length.LONG: 140}
_LANGUAGES = {"en": "English", "it": "Italian"}
_USABLE = (Label.WHO, Label.PRAISE, Label.US, Label.DECISION, Label.ASK, Label.OFFER)
_DOES = {
    Movement.APPRECIATION: "thanks, for what the material names",
    Movement.DECISION: "what has changed, and the decision or the request",
    Movement.WAY_FORWARD: "what is asked or offered next, and what is in it for the recipient",
}
_MOST_CHARACTERS = 1200


@dataclass(frozen=True, slots=True)
class Prompt:
    """``messages`` to send and the JSON ``schema`` of the answer; ``shortened``: not all of the material fitted."""

    messages: tuple[Mapping[str, str], ...]
    schema: Mapping[str, Any]
    shortened: bool = False


@dataclass(frozen=True, slots=True)
class Prompter:
    """Words prompts for one brief; whatever they hold of what the caller said has gone through ``redaction``.

    ``plain`` gives the passages of the template composer, where a version asks for ``draft()``.
    """

    brief: Brief
    playbook: Playbook
    version: Version
    redaction: Redaction
    plain: Callable[[], tuple[Passage, ...]]

    def prompt(self, most: int) -> Prompt:
        """The first prompt, of at most ``most`` tokens: the least sure clauses are left out first, then facts."""
        clauses, facts = _clauses(self.brief), self.brief.facts
        messages = self._messages(clauses, facts)
        shortened = tokens_in(messages) > most
        while (clauses or facts) and tokens_in(messages) > most:
            if clauses:
                clauses = clauses[: len(clauses) // 2]
            else:
                facts = facts[: len(facts) // 2]
            messages = self._messages(clauses, facts)
        return Prompt(messages, self._schema, shortened)

    def repaired(self, prompt: Prompt, answer: str, findings: Iterable[Finding], text: str) -> Prompt:
        """The prompt with what came back, and what in ``text``, the draft made of it, is to be mended."""
        told = [
            {
                "quoted": None if one.start is None else self.redaction.hide(text[one.start : one.end]),
                "explanation": one.explanation,
                "mend": one.mend,
            }
            for one in findings
        ]
        asked = self.version.llm["repair"].render(findings=told)
        more = ({"role": "assistant", "content": answer}, {"role": "user", "content": asked})
        return replace(prompt, messages=(*prompt.messages, *more))

    @property
    def _schema(self) -> Mapping[str, Any]:
        names = [step.name for step in self.playbook.steps]
        return {
            "type": "object",
            "properties": {name: {"type": "string", "maxLength": _MOST_CHARACTERS} for name in names},
            "required": names,
            "additionalProperties": False,
        }

    def _messages(self, clauses: Sequence[tuple[str, str]], facts: Sequence[Fact]) -> tuple[Mapping[str, str], ...]:
        brief, told = self.brief, self.version.llm
        voice, locale = brief.voice, self.playbook.locales[brief.situation_language]
        system = told["system"].render(
            language_name=_LANGUAGES.get(brief.language, brief.language),
            register=voice.register,
            formality=voice.formality,
            warmth=voice.warmth.replace("_", " "),
            channel=voice.channel,
            max_words=voice.max_words,
            words=_WORDS[voice.length],
            wishes=[self.redaction.hide(wish.value) for wish in brief.wishes if wish.kind is WishKind.OTHER],
            steps=[{"name": step.name, "does": _DOES[step.movement]} for step in self.playbook.steps],
        )
        material = _as_data(self._material(clauses, facts))
        request = told["request"].render(
            title=locale.title,
            description=locale.description,
            material=material,
            draft=self._draft,
            fence=f"=== {blake2b(material.encode(), digest_size=6).hexdigest()} ===",
        )
        return {"role": "system", "content": system}, {"role": "user", "content": request}

    def _draft(self) -> str:
        return _as_data({passage.step: self.redaction.hide(passage.text) for passage in self.plain()})

    def _material(self, clauses: Sequence[tuple[str, str]], facts: Sequence[Fact]) -> dict[str, Any]:
        """People, facts by key, and what the situation says, by what it is for."""
        hide, brief = self.redaction.hide, self.brief
        known: dict[str, list[str]] = {}
        for fact in facts:
            known.setdefault(fact.key, []).append(hide(fact.value))
        people = {
            who: hide(", ".join(part for part in (person.name, person.role, person.organisation) if part))
            for who, person in (("recipient", brief.recipient), ("sender", brief.sender))
        }
        said = [{"about": label, "text": hide(text)} for label, text in clauses]
        return {"people": {who: name for who, name in people.items() if name}, "facts": known, "said": said}


def _as_data(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1)


def _clauses(brief: Brief) -> list[tuple[str, str]]:
    """What the situation says and may be used, the surest first; nothing withheld, and no word of a rough draft."""
    withheld = [one.source for one in brief.withheld]
    usable = [
        one
        for one in brief.clauses
        if one.label in _USABLE
        and one.span.origin is Origin.SITUATION
        and not any(_overlap(one.span, source) for source in withheld)
    ]
    return [(one.label.value, one.text) for one in sorted(usable, key=lambda one: -one.confidence)]


def _overlap(span: Span, source: Source) -> bool:
    return (
        isinstance(source, Span)
        and source.origin is span.origin
        and source.start < span.end
        and span.start < source.end
    )
