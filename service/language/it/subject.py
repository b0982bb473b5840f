"""Whose doing a verb is: the recipient's, the sender's, somebody else's, nobody's."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import (
    BOSS,
    ME,
    NOBODY,
    OTHER,
    PRONOUNS,
    STARTS,
    UNSURE,
    YOU,
    Phrase,
    Place,
    Scene,
    Verb,
    names_of,
)
from service.language.it.conjugation import WISH, WISHED
from service.language.it.impersonal import impersonal
from service.language.it.phrase import phrases
from service.language.it.verb import Reading, lexicon


def subject(scene: Scene, place: Place) -> str:
    """One of YOU, ME, OTHER, NOBODY, BOSS, UNSURE, or "typed" for a second person the user typed."""
    lows, reading, phrase, before = scene.lows, place.reading, place.phrase, place.before
    first, at, start, after, plural, label = place.first, place.at, place.start, place.after, place.plural, scene.label
    if reading.person in (1, 4):
        return ME
    if reading.person in (2, 5):
        return "typed"
    if phrase is not None and phrase.who == BOSS:
        return BOSS
    if after >= 0 and (phrase is None or phrase.who == YOU):
        return YOU if PRONOUNS[lows[after]] == plural else OTHER
    if phrase is not None:
        return _by_phrase(phrase, plural)
    opener = lows[start - 1] if start else ""
    if opener == "che":
        return _after_che(scene, place)
    if "chi" in lows[:first] and label in ("offer", "ask", "us"):
        return OTHER
    if opener == "dove" and plural:
        return OTHER
    if opener in ("cui", "quanto"):
        return UNSURE if opener == "quanto" and start > 2 and not before else YOU
    if impersonal(lows, first, at, reading):
        return NOBODY
    if label == "ask" and reading.tense == WISH:
        return YOU
    if opener == "," and before and before[0].subject != OTHER and before[0].first > 1:
        ahead = _pending(scene, before[0].first, plural) if lows[before[0].first - 1] == "," else None
        if ahead is None and lows[before[0].first - 1] in w.CONJUNCTIONS and before[0].first > 2:
            ahead = _pending(scene, before[0].first - 1, plural)
        if ahead is not None:
            return ahead
    if before and (
        opener in (",", "e", "ed", "o", ";", "ma", "né", "poi", "però")
        or (before[-1].at + 1 >= start - 2 and opener not in w.CONJUNCTIONS)
    ):
        return inherited(scene, place)
    if plural and any(low in ("lui", "lei") for low in lows[:first]) and scene.cast.register != "voi":
        return OTHER
    if place.fronted is not None:
        return YOU if label == "ask" and reading.tense == WISH else _doer(scene, at, place.fronted, plural)
    return _pending(scene, start, plural) or YOU


def _doer(scene: Scene, at: int, fronted: Phrase, plural: bool) -> str:
    """Who does it when the object stands first: "le rose le ha messe" is the recipient's doing, if nobody else is named."""
    lows = scene.lows
    behind = at + 1
    while behind < len(lows) and (lows[behind] in lexicon().participles or lows[behind] in w.ADVERBS):
        behind += 1
    if behind < len(lows) and (
        scene.words[behind][:1].isupper() or lows[behind] in w.ARTICLES or lows[behind] in w.DETERMINERS
    ):
        return OTHER if lows[behind] not in names_of(scene.cast) else UNSURE
    if plural or (fronted.plural in (None, plural) and lows[at] not in ("ha", "fa")):
        return UNSURE
    return YOU


def _by_phrase(phrase: Phrase, plural: bool) -> str:
    if phrase.who == ME:
        return UNSURE
    if phrase.plural is not None and phrase.plural != plural:
        return YOU if phrase.who == YOU else UNSURE
    return phrase.who


def inherited(scene: Scene, place: Place) -> str:
    """The subject goes on from the verb before, where number allows."""
    before, plural = place.before, place.plural
    last = before[-1]
    if last.subject == OTHER and _inside_relative(scene.lows, last):
        return YOU
    if last.subject == BOSS and {"gli", "lo", "l'"} & set(scene.lows[place.first : place.at]):
        return YOU
    if last.subject == YOU and place.reading.lemma == "essere" and _thing(scene.lows, place.at):
        return UNSURE
    if last.subject in (YOU, OTHER, BOSS) and (last.reading.person > 3) == plural:
        return last.subject
    for verb in reversed(before):
        if verb.subject == YOU and (verb.reading.person > 3) == plural:
            return YOU
    if (
        last.subject == ME
        and scene.label != "praise"
        and any(word[:1].isupper() and word.lower() not in names_of(scene.cast) for word in scene.words[1 : place.at])
    ):
        return UNSURE
    if last.subject == OTHER and any(verb.subject == YOU for verb in before):
        return UNSURE
    return YOU if last.subject in (ME, NOBODY, OTHER) else last.subject


def _thing(lows: list[str], at: int) -> bool:
    """Is a thing said to be: "ed è stata una rivoluzione"?"""
    following = [low for low in lows[at + 1 : at + 6] if low not in w.ADVERBS and low not in ("stato", "stata")]
    return len(following) > 1 and following[0] in ("un", "una", "un'") and following[1] not in w.HUMAN


def _inside_relative(lows: list[str], verb: Verb) -> bool:
    """For "al padre che urlava ha fatto": what follows the relative clause goes on with the sentence."""
    che = verb.first - 1
    return che > 1 and lows[che] == "che" and lows[che - 2] in w.PREPOSITIONS


def _after_che(scene: Scene, place: Place) -> str:
    lows, reading, plural = scene.lows, place.reading, place.plural
    che, first, at, before = place.start - 1, place.first, place.at, place.before
    if impersonal(lows, first, at, reading):
        return NOBODY
    previous = lows[che - 1] if che else ""
    if scene.label == "ask" and reading.tense in (WISH, WISHED):
        return YOU
    if not che or previous in PRONOUNS or previous in names_of(scene.cast):
        return YOU
    last = before[-1] if before else None
    if previous in (
        "quello",
        "ciò",
        "quel",
        "tutto",
        "quanto",
        "dopo",
        "prima",
        "visto",
        "dato",
        "ora",
        "volta",
        "modo",
        "sempre",
        "senza",
        "ogni",
    ):
        return YOU if previous != "quello" or _transitive_done(lows, at) else UNSURE
    if previous in w.HUMAN or "unico" in lows[max(0, che - 3) : che] or "unica" in lows[max(0, che - 3) : che]:
        return OTHER
    if last is not None and last.at in (che - 1, che - 2) and last.subject in (ME, NOBODY, OTHER):
        return YOU
    number = _number_of(lows, che - 1)
    if number is not None and number != plural:
        return YOU
    return _antecedent_or_you(lows, che, at, reading)


_INTRANSITIVE: Final = frozenset(
    "funzionare durare lavorare girare bastare parlare credere viaggiare dormire vivere".split()
)


def _antecedent_or_you(lows: list[str], che: int, at: int, reading: Reading) -> str:
    """For "il catalogo che ha preparato è piaciuto" (the recipient prepared it), "una squadra che ha consegnato tutto" (the team)."""
    place = at + 1
    while place < len(lows) and lows[place] in w.ADVERBS:
        place += 1
    done = lows[place] if place < len(lows) else ""
    if reading.lemma != "avere" or done not in lexicon().participles:
        return OTHER
    following = lows[place + 1] if place + 1 < len(lows) else ""
    if (
        lexicon().participles[done] in _INTRANSITIVE
        or following in w.ARTICLES
        or following in w.DETERMINERS
        or following in w.POSSESSIVES
        or following[:1].isdigit()
    ):
        return OTHER
    if lows[che - 1] in w.HUMAN | w.ROLES | w.FIRMS:
        return OTHER
    ends = (
        not following
        or following in STARTS
        or following in w.PREPOSITIONS
        or following in w.CONJUNCTIONS
        or following in lexicon().forms
    )
    return YOU if ends else UNSURE


def _transitive_done(lows: list[str], at: int) -> bool:
    return lows[at] in ("ha", "hanno")


def _number_of(lows: list[str], noun: int) -> bool | None:
    """Plural, singular or not told, for the noun phrase that ends at ``noun``."""
    for at in range(noun, max(-1, noun - 5), -1):
        low = lows[at]
        if (low in lexicon().participles and at < noun - 1) or low in ("ho", "ha", "è"):
            return None
        if low in w.PREPOSITIONS and low not in ("di", "a", "da", "in", "con", "per"):
            return low[-1] in "ie" and low != "tra" if low[:1] in "dans" else None
        if low in w.PLURAL:
            return True
        if low in w.SINGULAR:
            return False
    return None


def _pending(scene: Scene, start: int, plural: bool) -> str | None:
    """A subject set off by commas further back: "le camelie, quando lui passa, si raddrizzano"."""
    lows, words = scene.lows, scene.words
    if start < 2 or lows[start - 1] != ",":
        return None
    for phrase in phrases(scene, 0, start - 1):
        head = lows[phrase.start]
        if phrase.who == YOU or head in w.EVALUATIONS or head[:-1].endswith("issim"):
            continue
        if phrase.end - phrase.start == 1 and words[phrase.start].islower() and head[-1] in "ie":
            continue
        if phrase.plural in (None, plural):
            return OTHER if phrase.plural is not None and phrase.who == OTHER else UNSURE
    return None
