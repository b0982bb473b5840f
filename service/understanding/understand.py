"""The way from a request to a brief."""

from collections.abc import Mapping
from dataclasses import replace

from service.domain.brief import Brief, NoteCode, Why, Withheld
from service.domain.clause import Label
from service.domain.errors import Invalid, UnsupportedLanguage
from service.domain.fact import Fact, FactKey, Person
from service.domain.playbook import Playbook, Question
from service.domain.request import Request
from service.domain.source import GIVEN
from service.language.cleaning import clean
from service.language.house import speaks_as_house
from service.understanding.facts import Page, bear_out, read_facts
from service.understanding.people import People
from service.understanding.reading import Reading
from service.understanding.routing import Route, routes
from service.understanding.scope import check_scope
from service.understanding.voice import decide_voice
from service.understanding.wishes import Asked, read_wishes
from service.understanding.withholding import read_withheld

_OWN_MATTER = (Label.US, Label.DECISION, Label.ASK, Label.OFFER, Label.PRAISE)


def understand(request: Request, playbooks: Mapping[str, Playbook], languages: tuple[str, ...]) -> Brief:
    """All that is to be known for a message.

    Raises:
        UnsupportedLanguage: the text, or the language asked for, is none of ``languages``.
        OutOfScope: the text is no professional farewell.
        Invalid: the playbook asked for is none of ``playbooks``.
    """
    reading = Reading.of(request, languages)
    asked = read_wishes(reading.clauses, reading.language, reading.clues)
    people = _given_people(request, reading.people)
    found, facts = _borne_out(request, reading, playbooks, people)
    playbook = playbooks[found.playbook]
    language, notes = _message_language(request, reading.language, asked, languages)
    voice = decide_voice(request.preferences, asked, language, people.recipient, several=people.several)
    withheld = _withheld(reading)
    partial = any(fact.key is FactKey.REMAINING for fact in facts)
    return Brief(
        playbook=found.playbook,
        confidence=round(found.confidence, 3),
        language=language,
        situation_language=reading.language,
        voice=voice,
        recipient=people.recipient,
        sender=people.sender,
        facts=facts,
        wishes=tuple(replace(one.wish, source=reading.typed(one.wish.source)) for one in asked),
        withheld=withheld,
        clauses=reading.typed_clauses(),
        questions=_questions(playbook, reading.language, facts, people),
        notes=(*notes, *_notes(found, withheld, partial=partial, crosses=language != reading.language)),
        aliases=people.aliases,
        others=people.others,
        boss=people.boss,
        several=people.several,
        partial=partial,
        house=playbook.house and _is_house(reading),
        forbidden_words=tuple(one.value for one in asked if one.meaning == "forbidden" and one.value),
    )


def _borne_out(
    request: Request, reading: Reading, playbooks: Mapping[str, Playbook], people: People
) -> tuple[Route, tuple[Fact, ...]]:
    """The likeliest playbook that the facts read for it bear out, with those facts."""
    ways = _ways(request, reading, playbooks)
    read = []
    for way in ways:
        page = Page(reading.clauses, people, playbooks[way.playbook], reading.language, reading.clues)
        facts = _with_given(request, read_facts(page))
        read.append((way, tuple(Fact(fact.key, fact.value, reading.typed(fact.source)) for fact in facts)))
        if bear_out(page, facts):
            return read[-1]
    return read[0]


def _is_house(reading: Reading) -> bool:
    """The message's own matter is told as "we" by who writes."""
    return speaks_as_house((one.text for one in reading.clauses if one.label in _OWN_MATTER), reading.language)


def _withheld(reading: Reading) -> tuple[Withheld, ...]:
    found = read_withheld(reading.clauses, reading.language)
    hidden = tuple(Withheld(Why.COMMAND, one.text, one.span) for one in reading.commands)
    return (*hidden, *(Withheld(one.why, one.text, reading.typed(one.source)) for one in found))


def _ways(request: Request, reading: Reading, playbooks: Mapping[str, Playbook]) -> tuple[Route, ...]:
    """The playbooks that may serve, the likeliest first; the one asked for alone."""
    found = routes(reading.clauses, reading.language, playbooks)
    check_scope(reading.clauses, found[0], reading.language)
    if request.playbook is None:
        return found
    if request.playbook not in playbooks:
        known = ", ".join(playbooks)
        raise Invalid("playbook", f"There is no playbook {request.playbook!r}.", f"Use one of: {known}.")
    return (Route(request.playbook, 1.0, found[0].cues, neighbour=False),)


def _message_language(
    request: Request, typed: str, asked: tuple[Asked, ...], languages: tuple[str, ...]
) -> tuple[str, tuple[NoteCode, ...]]:
    given = request.preferences.language
    if given is not None:
        if given not in languages:
            raise UnsupportedLanguage(
                "preferences.language", f"Messages in {given!r} are not served.", f"Use one of: {', '.join(languages)}."
            )
        return given, ()
    wished = next((one.value for one in asked if one.meaning == "language"), typed)
    return (wished, ()) if wished in languages else (typed, (NoteCode.LANGUAGE_NOT_SERVED,))


def _given_people(request: Request, read: People) -> People:
    """What the caller says of the people wins, part by part."""
    recipient, sender = _over(request.recipient, read.recipient), _over(request.sender, read.sender)
    named = tuple(name for name in (request.recipient.name, request.recipient.organisation) if name)
    given_name = request.recipient.name
    several = read.several if given_name is None else " and " in given_name or " e " in given_name or "," in given_name
    return replace(read, recipient=recipient, sender=sender, aliases=(*named, *read.aliases), several=several)


def _over(given: Person, read: Person) -> Person:
    if given.name is not None and given.name != read.name:
        read = Person(organisation=read.organisation)
    return Person(
        name=_cleaned(given.name) or read.name,
        title=_cleaned(given.title) or read.title,
        role=_cleaned(given.role) or read.role,
        organisation=_cleaned(given.organisation) or read.organisation,
    )


def _cleaned(given: str | None) -> str | None:
    """What the caller gives stands in the message as it is, but for markup and what cannot be seen."""
    return " ".join(clean(given).text.split()) if given else None


def _with_given(request: Request, read: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """A key that the caller gives replaces all that was read for it."""
    given = tuple(
        Fact(key, text, GIVEN) for key, values in request.facts.items() for value in values if (text := _cleaned(value))
    )
    return (*given, *(fact for fact in read if fact.key not in request.facts))


def _questions(playbook: Playbook, language: str, facts: tuple[Fact, ...], people: People) -> tuple[Question, ...]:
    known = {str(fact.key) for fact in facts}
    if people.recipient.name or people.recipient.organisation:
        known.add("recipient")
    if people.sender.name:
        known.add("sender")
    return tuple(question for question in playbook.locales[language].questions if question.key not in known)


def _notes(found: Route, withheld: tuple[Withheld, ...], *, partial: bool, crosses: bool) -> tuple[NoteCode, ...]:
    reasons = {one.why for one in withheld}
    said = {
        NoteCode.CLOSEST_PLAYBOOK: found.neighbour,
        NoteCode.SCALED_BACK: partial,
        NoteCode.COMMAND_IGNORED: Why.COMMAND in reasons,
        NoteCode.SECRET_WITHHELD: Why.SECRET in reasons,
        NoteCode.INSULT_LEFT_OUT: Why.INSULT in reasons,
        NoteCode.FACTS_NOT_TRANSLATED: crosses,
    }
    return tuple(code for code, holds in said.items() if holds)
