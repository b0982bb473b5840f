"""By which words a text names its recipient, others, and the person an assistant writes for."""

from functools import cache

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.clause import BOSS, ME, OTHER, UNSURE, YOU, Phrase, Scene
from service.language.it.verb import split_infinitive

_MANY = frozenset("tutti altri alcuni molti entrambi".split())


@cache
def names_of(cast: Cast) -> frozenset[str]:
    """The words by which the text names the recipient, lower case, without titles and articles."""
    parts = {part.lower() for name in cast.names for part in name.split()}
    return frozenset(parts - w.TITLES - w.ARTICLES - w.PREPOSITIONS - w.CONJUNCTIONS)


@cache
def several(cast: Cast) -> bool:
    """Do the recipient's names belong to more than one?"""
    clusters: list[set[str]] = []
    for name in cast.names:
        parts = {part for part in name.lower().split() if part not in w.ARTICLES and part not in w.PREPOSITIONS}
        if not any(parts & cluster for cluster in clusters):
            clusters.append(parts)
    return len(clusters) > 1


@cache
def bosses(cast: Cast) -> frozenset[str]:
    """The words that name the person an assistant writes for, lower case."""
    parts = {part.lower() for name in cast.boss for part in name.replace("'", "' ").split()}
    return frozenset(part for part in parts - w.ARTICLES - w.PREPOSITIONS if len(part) > 2)


def phrase_of(scene: Scene, start: int, end: int) -> Phrase | None:
    """Who the noun phrase between ``start`` and ``end`` is; None for a time that is nobody."""
    inside = scene.lows[start:end]
    head = inside[0]
    if head in ("io", "noi"):
        return Phrase(ME, start, end, head == "noi", None)
    if head in w.PRONOUNS:
        return Phrase(YOU, start, end, w.PRONOUNS[head], None)
    if head in w.INDEFINITE and (len(inside) == 1 or inside[1] in ("di", "dei", "delle", "degli")):
        return Phrase(OTHER, start, end, head in _MANY, None)
    core = _core(inside)
    if not w.TIMES.isdisjoint(core) and names_of(scene.cast).isdisjoint(core):
        return None
    plural = True if "e" in inside or "ed" in inside else _plural(head)
    feminine = True if head in w.FEMININE else False if head in w.MASCULINE else None
    who = _person(scene, core, inside)
    if who == OTHER and scene.label != "us" and not split_infinitive(head)[0] and _stranger(scene, start, core):
        who = UNSURE
    return Phrase(who, start, end, plural, feminine)


def _core(inside: list[str]) -> list[str]:
    """The phrase up to its first preposition."""
    for at, low in enumerate(inside):
        if at and low in w.PREPOSITIONS:
            return inside[:at]
    return inside


def _stranger(scene: Scene, start: int, core: list[str]) -> bool:
    """A name that is neither the recipient's nor another's: it may be either."""
    words = scene.words[start : start + len(core)]
    named = [word for word in words if word[:1].isupper() and word[1:].islower()]
    if any(word.lower() in _others(scene.cast) for word in named):
        return False
    if named and (core[0] in w.TITLES or words[0] == named[0] or (len(core) > 1 and core[1] in w.TITLES)):
        return True
    bare = len(core) == 1 and core[0] not in w.DETERMINERS and core[0] not in w.INDEFINITE
    return bare and core[0] not in ("gente", "roba") and core[0][-1] in "aeiou" and not core[0].isdigit()


@cache
def _others(cast: Cast) -> frozenset[str]:
    return frozenset(part.lower() for name in cast.others for part in name.split())


def _plural(head: str) -> bool | None:
    if head in w.PLURAL or (head.isdigit() and head != "1"):
        return True
    return False if head in w.SINGULAR else None


def _person(scene: Scene, core: list[str], inside: list[str]) -> str:
    """BOSS, YOU or OTHER."""
    if not bosses(scene.cast).isdisjoint(core):
        return BOSS
    own = names_of(scene.cast)
    words = [low for low in core if low not in w.ARTICLES and low not in w.TITLES]
    if scene.cast.plural and "e" not in inside and len(words) == 1 and words[0] in own and several(scene.cast):
        return OTHER
    called = all(low in own or low in w.ROLES or low in w.FIRMS or low == "e" for low in words)
    if called and not own.isdisjoint(words):
        return YOU
    if scene.label == "us":
        return OTHER
    lone = len(words) == 1 and len(inside) == 2 and core[0] in ("il", "la", "lo", "l'")
    if lone and (words[0] in w.FIRMS or (words[0] in w.ROLES and scene.cast.register != "voi")):
        return YOU
    titled = not words and bool(core) and core[-1] in w.TITLES
    return YOU if titled and scene.cast.register != "voi" else OTHER
