"""The texts of a request as they are read: cleaned, cut into clauses, each with its purpose."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from service.domain.clause import Clause, Label
from service.domain.errors import Invalid, UnsupportedLanguage
from service.domain.request import Request
from service.domain.source import Origin, Source, Span
from service.language.cleaning import Cleaned, clean
from service.language.identify import identify
from service.language.segments import segments
from service.understanding.clues import Clues
from service.understanding.commands import command_spans
from service.understanding.labels.labeller import label
from service.understanding.labels.placing import places
from service.understanding.labels.spreading import spread
from service.understanding.people import People, read_people
from service.understanding.scope import nothing_but_commands
from service.understanding.withholding import seal

_LABELS = {label.value: label for label in Label}


@dataclass(frozen=True, slots=True)
class Reading:
    """The texts as cleaned, cut and labelled; spans are of the cleaned texts until ``typed``.

    ``commands`` to the system were taken out before anything was read; their spans are of the texts as sent.
    """

    texts: Mapping[Origin, Cleaned]
    language: str
    clauses: tuple[Clause, ...]
    people: People
    clues: Clues
    commands: tuple[Clause, ...] = ()

    @classmethod
    def of(cls, request: Request, languages: tuple[str, ...]) -> "Reading":
        """What the request's texts say.

        Raises:
            Invalid: they say nothing.
            OutOfScope: they hold nothing but commands to the system.
            UnsupportedLanguage: they are in none of ``languages``.
        """
        sent = {Origin.SITUATION: request.situation, Origin.ROUGH_DRAFT: request.rough_draft}
        commands = tuple(_command(origin, raw, span) for origin, raw in sent.items() for span in command_spans(raw))
        texts = {origin: clean(_blanked(raw, commands, origin)) for origin, raw in sent.items()}
        whole = "\n\n".join(text.text for text in texts.values() if text.text.strip())
        if not any(character.isalnum() for character in whole):
            if commands:
                raise nothing_but_commands(_served(request.situation or request.rough_draft, languages))
            raise Invalid(
                "situation", "The situation says nothing that can be read.", "Describe the situation in words."
            )
        language = identify(whole)
        if language not in languages:
            field = "situation" if texts[Origin.SITUATION].text.strip() else "rough_draft"
            raise UnsupportedLanguage(
                field, f"The text seems to be in {language!r}.", f"Write it in one of: {', '.join(languages)}."
            )
        people = read_people(whole, language)
        clues = Clues()
        clauses = tuple(
            clause for origin, text in texts.items() for clause in _clauses(origin, text.text, language, people, clues)
        )
        if people.recipient_span is not None and (shown := _shown(whole, people.recipient_span, clauses)) != whole:
            people = read_people(shown, language)
        return cls(texts, language, clauses, people, clues, commands)

    def typed_span(self, span: Span) -> Span:
        """The span of the text as sent."""
        if not self.texts[span.origin].cuts:
            return span
        start, end = self.texts[span.origin].typed(span.start, span.end)
        return Span(span.origin, start, end)

    def typed(self, source: Source) -> Source:
        """The same for whatever a fact comes from."""
        return self.typed_span(source) if isinstance(source, Span) else source

    def typed_clauses(self) -> tuple[Clause, ...]:
        """The clauses with spans of the texts as sent."""
        if not any(text.cuts for text in self.texts.values()):
            return self.clauses
        return tuple(replace(clause, span=self.typed_span(clause.span)) for clause in self.clauses)


def _served(text: str, languages: tuple[str, ...]) -> str:
    """The text's language, or the first that is served."""
    found = identify(text)
    return found if found in languages else languages[0]


def _command(origin: Origin, raw: str, span: tuple[int, int]) -> Clause:
    return Clause(raw[slice(*span)].strip(), Span(origin, *span), Label.COMMAND, 1.0)


def _blanked(raw: str, commands: tuple[Clause, ...], origin: Origin) -> str:
    """The text with blanks in the place of its commands, lines kept."""
    for one in commands:
        start, end = one.span.start, one.span.end
        if one.span.origin is origin:
            raw = raw[:start] + "".join(sign if sign == "\n" else " " for sign in raw[start:end]) + raw[end:]
    return raw


def _clauses(origin: Origin, text: str, language: str, people: People, clues: Clues) -> tuple[Clause, ...]:
    spans = segments(text, language)
    if not spans:
        return ()
    parts = [text[start:end] for start, end in spans]
    labelled = label(parts, places(text, spans), language, clues)
    found = tuple(
        Clause(part, Span(origin, *span), _label(origin, _LABELS[one.label]), one.confidence, _LABELS[one.second])
        for part, span, one in zip(parts, spans, labelled, strict=True)
    )
    names = [name for name in (people.recipient.name, people.sender.name, *people.aliases, *people.others) if name]
    return seal(spread(found, text), language, names)


def _shown(text: str, named: tuple[int, int], clauses: tuple[Clause, ...]) -> str:
    """The text without its secrets, where the span ``named`` lies in one: nobody is written to for being hushed up."""
    hidden = [one.span for one in clauses if one.label is Label.WITHHOLD and one.span.origin is Origin.SITUATION]
    if not any(span.start <= named[0] < span.end for span in hidden):
        return text
    for span in hidden:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _label(origin: Origin, read: Label) -> Label:
    """A rough draft is a source of facts, never of words."""
    return Label.DRAFT if origin is Origin.ROUGH_DRAFT and read is not Label.COMMAND else read
