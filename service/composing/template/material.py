"""What a brief gives a message to say: each fact in every form in which it can be said with certainty."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from service.composing.template.forms import READERS, Words, only_names
from service.domain.brief import Brief
from service.domain.fact import Fact, FactKey
from service.domain.source import Given
from service.language.cast import Cast
from service.language.terms import unnamed
from service.language.turning import turner

REUSABLE = frozenset({"habit", "organisation", "recipient", "cadence"})

Forms = Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One fact (or somebody to greet: then ``key`` is None).

    ``forms`` maps slots (``wins.thanks``) to text ready to stand in a phrase.
    """

    key: FactKey | None
    forms: Forms


def material(brief: Brief, cast: Cast) -> tuple[Item, ...]:
    """All facts that can be said, in the order they were read; a fact with no certain form is left out."""
    source = Words(turner(brief.language), cast, brief.situation_language, brief.language)
    found = []
    for fact in _together(brief.facts, brief.language):
        if fact.key in _SAID_ALREADY and _within_another(fact, brief.facts):
            continue
        forms = READERS[fact.key](fact.value, _as_given(source, fact))
        sayable = {slot: text for slot, text in forms if text and not says_any(text, brief.forbidden_words)}
        if not sayable and fact.key is FactKey.REMAINING:
            sayable = {"remaining.noun": unnamed("remaining", brief.language)}
        if sayable:
            found.append(Item(fact.key, sayable))
    return tuple(found)


def _together(facts: tuple[Fact, ...], language: str) -> tuple[Fact, ...]:
    """The facts with all people to be introduced to in one breath, at the place of the first."""
    people = [fact for fact in facts if fact.key is FactKey.INTRODUCTIONS and only_names(fact.value)]
    if len(people) < _SEVERAL:
        return facts
    names = [fact.value for fact in people]
    everybody = replace(people[0], value=f"{', '.join(names[:-1])} {_AND.get(language, '&')} {names[-1]}")
    return tuple(everybody if fact is people[0] else fact for fact in facts if fact not in people[1:])


_SEVERAL = 2
_AND = {"en": "and", "it": "e"}
_SAID_ALREADY = frozenset({FactKey.DURATION, FactKey.CADENCE})


def _within_another(fact: Fact, facts: tuple[Fact, ...]) -> bool:
    """A time that stands in a clause which is quoted is not said twice."""
    return any(
        fact.value in other.value for other in facts if other.key in (FactKey.WINS, FactKey.REASON) and other != fact
    )


def _as_given(words: Words, fact: Fact) -> Words:
    """What the caller states in a field of its own is taken to be in the message's language."""
    if isinstance(fact.source, Given):
        return Words(words.turner, words.cast, words.language, words.language)
    return words


def says_any(text: str, words: tuple[str, ...]) -> bool:
    """One of ``words`` stands in the text, or begins a word of it ("thank" of "thanks")."""
    return any(re.search(rf"(?<!\w){re.escape(word)}", text, re.IGNORECASE) for word in words)
