"""Whose doing a verb is: the recipient's, the sender's, somebody else's, nobody's."""

from itertools import pairwise

from service.language.it import word as w
from service.language.it.clause import BOSS, ME, NOBODY, OTHER, UNSURE, YOU, Phrase, Place, Scene
from service.language.it.conjugation import WISH
from service.language.it.impersonal import impersonal
from service.language.it.inheritance import inherited, pending
from service.language.it.naming import names_of
from service.language.it.relative import after_che
from service.language.it.verb import lexicon

_GOES_ON = frozenset({",", "e", "ed", "o", ";", "ma", "né", "poi", "però"})
_OURS = frozenset("nostro nostra nostri nostre mio mia miei mie".split())


def subject(scene: Scene, place: Place) -> str:
    """One of YOU, ME, OTHER, NOBODY, BOSS, UNSURE, or "typed" for a second person the user typed."""
    if place.reading.person in (1, 4):
        return ME
    if place.reading.person in (2, 5):
        return "typed"
    if _is_whoever(scene.lows, place.first):
        return OTHER
    if (place.phrase is not None and place.phrase.who == BOSS) or _feels(scene, place):
        return BOSS
    if place.after >= 0 and (place.phrase is None or place.phrase.who == YOU):
        return _named_behind(scene, place)
    if place.phrase is not None:
        return _by_phrase(place.phrase, is_plural=place.plural)
    return _opened_by(scene, place) or _unnamed(scene, place)


def _is_whoever(lows: list[str], first: int) -> bool:
    """For "chi ha tempo" and "chi, come lei, ha tempo"."""
    return lows[first - 1 : first] == ["chi"] or any(pair == ("chi", ",") for pair in pairwise(lows[:first]))


def _feels(scene: Scene, place: Place) -> bool:
    """Does an assistant tell what the one they write for feels ("ci teneva molto")?"""
    if not scene.cast.boss or scene.label != "praise" or place.phrase is not None or place.after >= 0:
        return False
    lemma = place.reading.lemma
    return lemma in w.FEELINGS and (lemma != "tenere" or "ci" in scene.lows[place.first : place.at])


def _named_behind(scene: Scene, place: Place) -> str:
    """For "l'ha fatto lui"; "vuole solo lei" may have her for its object."""
    alone = scene.lows[place.after - 1] in ("solo", "soltanto")
    if alone and pending(scene, place.start, is_plural=place.plural) is not None:
        return UNSURE
    return YOU if w.PRONOUNS[scene.lows[place.after]] == place.plural else OTHER


def _by_phrase(phrase: Phrase, *, is_plural: bool) -> str:
    if phrase.who == ME:
        return UNSURE
    if phrase.plural is not None and phrase.plural != is_plural:
        return YOU if phrase.who == YOU else UNSURE
    return phrase.who


def _opened_by(scene: Scene, place: Place) -> str | None:
    """What the conjunction or relative before the verb tells."""
    opener = scene.lows[place.start - 1] if place.start else ""
    if opener == "che":
        return after_che(scene, place)
    if scene.label in ("offer", "ask", "us") and "chi" in scene.lows[: place.first]:
        return OTHER
    if opener == "dove" and place.plural:
        return OTHER
    if opener in ("cui", "quanto"):
        return UNSURE if opener == "quanto" and place.start > 2 and not place.before else YOU
    return None


def _unnamed(scene: Scene, place: Place) -> str:
    """The subject of a verb that names none."""
    lows, before = scene.lows, place.before
    if impersonal(lows, place.first, place.at, place.reading):
        return NOBODY
    if scene.label == "ask" and place.reading.tense == WISH:
        return YOU
    opener = lows[place.start - 1] if place.start else ""
    if place.fronted is not None and _is_named_after(scene, place):
        return OTHER
    if opener == "," and _is_apposed(scene, place):
        return UNSURE
    ahead = _set_off(scene, place) if opener == "," and before else None
    if ahead is not None:
        return ahead
    directly = bool(before) and before[-1].at + 1 >= place.start - 2 and opener not in w.CONJUNCTIONS
    if before and (opener in _GOES_ON or directly):
        return inherited(scene, place)
    if place.plural and scene.cast.register != "voi" and not {"lui", "lei"}.isdisjoint(lows[: place.first]):
        return OTHER
    if place.fronted is not None:
        return _doer(scene, place, place.fronted)
    return pending(scene, place.start, is_plural=place.plural) or YOU


def _set_off(scene: Scene, place: Place) -> str | None:
    """A subject from before an insertion: "le camelie, quando lui passa, si raddrizzano"."""
    earlier = place.before[0]
    if earlier.subject == OTHER or earlier.first <= 1:
        return None
    behind = scene.lows[earlier.first - 1]
    ahead = pending(scene, earlier.first, is_plural=place.plural) if behind == "," else None
    if ahead is None and behind in w.CONJUNCTIONS and earlier.first > 2:
        return pending(scene, earlier.first - 1, is_plural=place.plural)
    return ahead


def _is_apposed(scene: Scene, place: Place) -> bool:
    """For "il nostro fornitore, Carta Blu, ci ha fatto credito": the name in commas tells who, and it may be anyone."""
    at = place.start - 2
    while at > 0 and scene.words[at][:1].isupper():
        at -= 1
    return 0 < at < place.start - 2 and scene.lows[at] == "," and not _OURS.isdisjoint(scene.lows[max(0, at - 4) : at])


def _is_named_after(scene: Scene, place: Place) -> bool:
    """For "la carta la usa mia nipote": who does it stands behind."""
    lows, behind = scene.lows, place.at + 1
    while behind < len(lows) and (lows[behind] in lexicon().participles or lows[behind] in w.ADVERBS):
        behind += 1
    if behind == len(lows) or lows[behind] in names_of(scene.cast):
        return False
    return scene.words[behind][:1].isupper() or lows[behind] in w.ARTICLES or lows[behind] in w.DETERMINERS


def _doer(scene: Scene, place: Place, fronted: Phrase) -> str:
    """Who does it when the object stands first: "le rose le ha messe" is the recipient's doing."""
    if not names_of(scene.cast).isdisjoint(scene.lows[place.at + 1 : place.at + 5]):
        return UNSURE
    if place.plural:
        return YOU if scene.cast.register == "voi" and fronted.plural is False else UNSURE
    if fronted.plural in (None, False) and scene.lows[place.at] not in ("ha", "fa"):
        return UNSURE
    return YOU
