"""Every form in which a fact of each kind can be said: what stands in a phrase's slots."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from service.domain.fact import FactKey
from service.language import times
from service.language.bareness import is_bare
from service.language.cast import Cast
from service.language.terms import channel_noun, habit_noun, meeting, unnamed, with_article
from service.language.turning import Turner


@dataclass(frozen=True, slots=True)
class Words:
    """How values become words: the turner of the message's language, and the language the value was typed in."""

    turner: Turner
    cast: Cast
    typed_in: str
    language: str

    @property
    def crosses(self) -> bool:
        """The value was typed in another language than the message's: only names, numbers and dates go over."""
        return self.typed_in != self.language


_BESIDE_NAMES = frozenset(
    "di de da del della van von der den and e ed dr dott dott.ssa prof avv ing sig sig.ra mr mrs ms".split()
)

_SHORT_NOUN = 4
_ENOUGH_OF_IT = 0.6
_STARTS = (times.Sense.FROM, times.Sense.SINCE)
_LASTING = (times.Sense.UNTIL, times.Sense.UNTIL_AFTER, times.Sense.FROM)

Pairs = Iterable[tuple[str, str | None]]
Reader = Callable[[str, Words], Pairs]


def _wins(value: str, words: Words) -> Pairs:
    if words.crosses:
        return ()
    turn, cast = words.turner, words.cast
    said = turn.said(value, "praise", cast)
    thing = None if said else turn.noun(value, "ask", cast)  # "thank you for the late nights"
    return (
        ("wins.thanks", _unless_it_loses(turn.thanks(value, "praise", cast), said) or thing),
        ("wins.said", said),
        ("wins.noun", _unless_it_loses(turn.noun(value, "praise", cast), said)),
    )


def _unless_it_loses(short: str | None, said: str | None) -> str | None:
    """The form, unless it leaves out half of what the whole sentence says: "your tip" of "your tip landed me ..."."""
    if short is None or said is None:
        return short
    return short if len(short.split()) >= _ENOUGH_OF_IT * len(said.split()) else None


def _reason(value: str, words: Words) -> Pairs:
    if words.crosses:
        return ()
    said = words.turner.said(value, "us", words.cast)
    noun = None if said else words.turner.noun(value, "us", words.cast)
    return (("reason.said", said), ("reason.noun", noun if noun and len(noun.split()) <= _SHORT_NOUN else None))


def _asks(value: str, words: Words) -> Pairs:
    """As a request; a thing without an article, where the language wants one, only behind a colon."""
    if words.crosses:
        return ()
    request, (slot, noun), said = _request("asks", value, words)
    bare = noun is not None and is_bare(noun, words.language)
    return (request, (slot, None if bare else noun), ("asks.list", noun if bare else None), said)


def _growth(value: str, words: Words) -> Pairs:
    return () if words.crosses else _request("growth", value, words)


def _request(slot: str, value: str, words: Words) -> Pairs:
    request = words.turner.request(value, "ask", words.cast)
    noun = None if request else words.turner.noun(value, "ask", words.cast)
    said = None if request or noun else words.turner.said(value, "ask", words.cast)
    return ((f"{slot}.request", request), (f"{slot}.noun", noun), (f"{slot}.said", said))


def _offers(value: str, words: Words) -> Pairs:
    return () if words.crosses else (("offers.said", words.turner.said(value, "offer", words.cast)),)


def _introductions(value: str, words: Words) -> Pairs:
    if only_names(value):
        return (("introductions.noun", value), ("introductions.to", words.turner.to_person(value)))
    return () if words.crosses else (("intro.said", words.turner.said(value, "offer", words.cast)),)


def only_names(value: str) -> bool:
    """As in "Ingrid Sørbø", "dott.ssa Maria De Santis": no word of a sentence."""
    words = value.split()
    named = all(word[:1].isupper() or word.lower().rstrip(".") in _BESIDE_NAMES for word in words)
    return named and bool(words) and not value.endswith(".")


def _urgent(value: str, words: Words) -> Pairs:
    noun = channel_noun(value, words.typed_in, words.language)
    said = None if words.crosses else words.turner.said(value, "offer", words.cast)
    return (("urgent_channel.noun", noun), ("lifeline.said", said))


def _remaining(value: str, words: Words) -> Pairs:
    general = unnamed("remaining", words.language)
    moment = times.read(value, words.typed_in)
    if moment is not None and isinstance(moment.value, times.Recurrence):
        again = times.recurring(moment, words.language)
        return (("remaining.noun", meeting(again, words.language) if again else general),)
    if words.crosses:
        return (("remaining.noun", general),)
    return (("remaining.noun", words.turner.noun(value, "ask", words.cast) or general),)


def _last_day(value: str, words: Words) -> Pairs:
    moment = times.read(value, words.typed_in)
    if moment is None:
        return ()
    if moment.sense is times.Sense.UNTIL:
        moment = replace(moment, sense=times.Sense.NONE)
    start = times.since_or_from(moment, words.language) if moment.sense in _STARTS else None
    return (("last_day.from", start), ("last_day.on", None if start else times.on(moment, words.language)))


def _pause(value: str, words: Words) -> Pairs:
    """A pause lasts until the day before which, or on which, things begin again."""
    moment = times.read(value, words.typed_in)
    if moment is None:
        return ()
    if isinstance(moment.value, times.Date) and moment.sense not in _LASTING and moment.end is None:
        moment = replace(moment, sense=times.Sense.UNTIL)
    return (("pause_length.span", times.pause(moment, words.language)),)


def _moment(slot: str, say: Callable[[times.Moment, str], str | None]) -> Reader:
    def read(value: str, words: Words) -> Pairs:
        moment = times.read(value, words.typed_in)
        return ((slot, say(moment, words.language) if moment else None),)

    return read


def _when(value: str, words: Words) -> Pairs:
    moment = times.read(value, words.typed_in)
    if moment is None:
        return ()
    return (("gathering_when.on", times.recurring(moment, words.language) or times.on(moment, words.language)),)


def _from(value: str, words: Words) -> Pairs:
    moment = times.read(value, words.typed_in)
    if moment is None:
        return ()
    return (("gathering_from.on", times.on(replace(moment, sense=times.Sense.ON), words.language)),)


def _where(value: str, words: Words) -> Pairs:
    return (("gathering_where.at", None if words.crosses else words.turner.at(value, words.cast)),)


def _what(value: str, words: Words) -> Pairs:
    if words.crosses:
        return ()
    return (("gathering_what.noun", with_article(words.turner.tidy(value, words.cast), words.language)),)


def _habit(value: str, words: Words) -> Pairs:
    return (("habit.noun", habit_noun(value, words.typed_in, words.language)),)


def _plain(slot: str) -> Reader:
    def read(value: str, words: Words) -> Pairs:
        return ((slot, None if words.crosses else words.turner.tidy(value, words.cast)),)

    return read


READERS: Mapping[FactKey, Reader] = {
    FactKey.WINS: _wins,
    FactKey.REASON: _reason,
    FactKey.PAUSE_REASON: _reason,
    FactKey.NEEDS: _plain("needs.noun"),
    FactKey.DURATION: _moment("duration.adverb", times.duration),
    FactKey.CADENCE: _moment("cadence.adverb", times.recurring),
    FactKey.PAUSE_LENGTH: _pause,
    FactKey.LAST_DAY: _last_day,
    FactKey.ASKS: _asks,
    FactKey.GROWTH: _growth,
    FactKey.OFFERS: _offers,
    FactKey.INTRODUCTIONS: _introductions,
    FactKey.URGENT_CHANNEL: _urgent,
    FactKey.REMAINING: _remaining,
    FactKey.SUCCESSOR: _plain("successor.noun"),
    FactKey.GATHERING_WHEN: _when,
    FactKey.GATHERING_FROM: _from,
    FactKey.GATHERING_WHERE: _where,
    FactKey.GATHERING_WHAT: _what,
    FactKey.HABIT: _habit,
}
