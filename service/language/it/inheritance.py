"""Subjects taken over from further back: from the verb before, or from before an insertion."""

from service.language.it import word as w
from service.language.it.clause import BOSS, ME, NOBODY, OTHER, UNSURE, YOU, Place, Scene, Verb, begins
from service.language.it.naming import names_of
from service.language.it.phrase import phrases
from service.language.it.verb import lexicon

_LASTING = w.STATES | w.ARRIVING | frozenset({"essere", "reggere", "tenere"})
"""A thing named ahead may go on with these: "il mantello l'ha cucito lui e sta in piedi da solo"."""
_INSIDE = frozenset("perché quando mentre siccome poiché".split())


def inherited(scene: Scene, place: Place) -> str:
    """The subject goes on from the verb before, where number allows."""
    before, last = place.before, place.before[-1]
    same = (last.reading.person > 3) == place.plural
    if last.subject == OTHER and _inside_relative(scene.lows, last):
        return YOU
    if last.subject == BOSS and not {"gli", "lo", "l'"}.isdisjoint(scene.lows[place.first : place.at]):
        return YOU
    if last.subject == YOU and place.reading.lemma == "essere" and _is_thing(scene.lows, place.at):
        return UNSURE
    if last.fronted is not None and place.reading.lemma in _LASTING:
        return UNSURE
    if last.subject == OTHER and _is_aside(scene.lows, before):
        return UNSURE
    if last.subject in (YOU, OTHER, BOSS) and same:
        return last.subject
    if any(verb.subject == YOU and (verb.reading.person > 3) == place.plural for verb in before):
        return YOU
    if last.subject == ME and scene.label != "praise" and _names_another(scene, place.at):
        return UNSURE
    if last.subject == OTHER and any(verb.subject == YOU for verb in before):
        return UNSURE
    return YOU if last.subject in (ME, NOBODY, OTHER) else last.subject


def _is_aside(lows: list[str], before: list[Verb]) -> bool:
    """Did somebody else act only in a clause inside the recipient's ("... perché il cielo cambiava, e ha ...")?"""
    opener = begins(before[-1]) - 1
    return opener > 0 and lows[opener] in _INSIDE and any(verb.subject == YOU for verb in before)


def _names_another(scene: Scene, end: int) -> bool:
    own = names_of(scene.cast)
    return any(word[:1].isupper() and word.lower() not in own for word in scene.words[1:end])


def _is_thing(lows: list[str], at: int) -> bool:
    """Is a thing said to be: "ed è stata una rivoluzione"?"""
    following = [low for low in lows[at + 1 : at + 6] if low not in w.ADVERBS and low not in ("stato", "stata")]
    return len(following) > 1 and following[0] in ("un", "una", "un'") and following[1] not in w.HUMAN


def _inside_relative(lows: list[str], verb: Verb) -> bool:
    """For "al padre che urlava ha fatto": what follows the relative clause goes on with the sentence."""
    che = verb.first - 1
    return che > 1 and lows[che] == "che" and lows[che - 2] in w.PREPOSITIONS


def pending(scene: Scene, start: int, *, is_plural: bool) -> str | None:
    """A subject set off by commas further back: "le camelie, quando lui passa, si raddrizzano"."""
    lows, words = scene.lows, scene.words
    if start < 2 or lows[start - 1] != ",":
        return None
    for phrase in phrases(scene, 0, start - 1):
        head = lows[phrase.start]
        if phrase.who == YOU or head in w.EVALUATIONS or head[:-1].endswith("issim") or head in lexicon().participles:
            continue
        if phrase.end - phrase.start == 1 and words[phrase.start].islower() and head[-1] in "ie":
            continue
        if phrase.plural in (None, is_plural):
            return OTHER if phrase.plural is not None and phrase.who == OTHER else UNSURE
    return None
