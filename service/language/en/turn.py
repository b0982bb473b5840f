"""What a user wrote about somebody in English, turned into words for that somebody; None wherever it is not certain."""

from service.language.cast import Cast
from service.language.en.casing import inner
from service.language.en.clause import spell
from service.language.en.mention import mentions
from service.language.en.naming import name
from service.language.en.people import names_of
from service.language.en.requesting import ask
from service.language.en.saying import say
from service.language.en.thanking import thank
from service.language.en.tidying import tidied


def said(text: str, label: str, cast: Cast) -> str | None:
    """A whole sentence spoken to the recipient, no full stop: "you redesigned our shop"."""
    return say(text, label, cast)


def thanks(text: str, label: str, cast: Cast) -> str | None:
    """What follows "thank you for": "redesigning our shop"."""
    return thank(text, label, cast)


def request(text: str, label: str, cast: Cast) -> str | None:
    """What follows "could you": "plan a handover in June"."""
    return ask(text, label, cast)


def noun(text: str, label: str, cast: Cast) -> str | None:
    """A noun phrase, usable as an object: "the two sets of keys"."""
    return name(text, label, cast)


def tidy(text: str, cast: Cast) -> str:
    """The text in clean spelling, still about whom it was about."""
    clause = tidied(text, casual=cast.casual)
    words = list(clause.words)
    for mention in mentions(clause, names_of(cast)):
        for offset, word in enumerate(reversed(mention.name)):
            place = mention.end - 1 - offset
            if place >= mention.start and words[place].islower() and not (mention.owner and not offset):
                words[place] = word
    return inner(spell(words, clause.gaps, clause.tail), cast)


_PLACING = frozenset(
    "at in on over round around upstairs downstairs by near outside inside behind next under opposite same via".split()
)


_DETERMINED = frozenset("the our my your a an this that".split())
_ONLINE = frozenset({"zoom", "teams", "google meet", "meet", "skype", "slack", "discord"})


def at(text: str, cast: Cast) -> str:
    """A place behind its preposition: "at the laundry room"."""
    place = tidy(text, cast)
    if place.lower() in _ONLINE:
        return f"on {place[:1].upper()}{place[1:]}"
    if text[:1].isupper() and not text.startswith(("The ", "Our ", "My ")):
        place = text[0] + place[1:]
    first = place.split(" ", 1)[0].lower()
    if first in _PLACING:
        return place
    bare = place.islower() and first not in _DETERMINED and place.replace(" ", "").isalpha()
    return f"at the {place}" if bare else f"at {place}"


def to_person(name: str) -> str:
    """Somebody's name behind "to"."""
    return f"to {name}"
