"""The noun phrases ahead of a verb that no preposition governs: subjects and objects named first."""

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.clause import (
    BOSS,
    INDEFINITE,
    ME,
    OTHER,
    PRONOUNS,
    STARTS,
    UNSURE,
    YOU,
    Phrase,
    Scene,
    bosses,
    names_of,
    several,
)
from service.language.it.verb import split_infinitive


def phrases(scene: Scene, start: int, end: int) -> list[Phrase]:
    """The noun phrases between ``start`` and ``end`` that no preposition governs."""
    lows, cast = scene.lows, scene.cast
    found: list[Phrase] = []
    at = start
    own, boss = names_of(cast), bosses(cast)
    while at < end:
        low = lows[at]
        if low in w.ADVERBS or low in STARTS or low in w.CONJUNCTIONS:
            at += 1
        elif low in w.PREPOSITIONS or (low == "grazie" and at + 1 < end):
            at = _after_preposition(lows, at, end, own)
        else:
            stop = _phrase_end(lows, at, end)
            phrase = _phrase(scene, at, stop, own, boss)
            if phrase is not None:
                found.append(phrase)
            at = stop
    return found


def _after_preposition(lows: list[str], at: int, end: int, own: frozenset[str]) -> int:
    at += 1
    while at < end and (
        lows[at] in w.ARTICLES
        or lows[at] in w.DETERMINERS
        or lows[at] in w.POSSESSIVES
        or lows[at][:1].isdigit()
        or lows[at] in w.PREPOSITIONS
    ):
        at += 1
    verbal = at < end and bool(split_infinitive(lows[at])[0])
    at += 1
    if verbal and at < end and lows[at] in w.ARTICLES:
        at += 1
    while at < end and not (
        lows[at] in w.ARTICLES
        or lows[at] in PRONOUNS
        or lows[at] in INDEFINITE
        or lows[at] in ("io", "noi")
        or lows[at] in w.POSSESSIVES
        or lows[at] in own
        or lows[at] in w.PREPOSITIONS
        or lows[at] in STARTS
        or lows[at] in w.ADVERBS
    ):
        at += 1
    return at


def _phrase_end(lows: list[str], at: int, end: int) -> int:
    """The end of the noun phrase that begins at ``at``, with what depends on it."""
    stop = at + 1
    if lows[at] in PRONOUNS or lows[at] in ("io", "noi"):
        return stop
    while (
        stop < end
        and lows[stop] not in STARTS
        and (lows[stop] not in PRONOUNS or lows[stop - 1] in w.PREPOSITIONS or lows[stop - 1] in w.ARTICLES)
    ):
        if (
            lows[stop] in w.ARTICLES
            and lows[stop - 1] not in w.PREPOSITIONS
            and lows[stop - 1] not in ("e", "o", "tutti", "tutte", "tutto", "tutta")
        ):
            break
        if (
            lows[stop] in w.ADVERBS
            and lows[stop - 1] not in w.ARTICLES
            and lows[stop] not in ("più", "molto", "poco", "ieri")
        ):
            break
        stop += 1
    return stop


def _phrase(scene: Scene, start: int, end: int, own: frozenset[str], boss: frozenset[str]) -> Phrase | None:
    inside = scene.lows[start:end]
    head = inside[0]
    if head in ("io", "noi"):
        return Phrase(ME, start, end, head == "noi", None)
    if head in PRONOUNS:
        return Phrase(YOU, start, end, PRONOUNS[head], None)
    if head in INDEFINITE and len(inside) == 1:
        return Phrase(OTHER, start, end, head in ("tutti", "altri", "alcuni", "molti", "entrambi"), None)
    core = _core(inside)
    if any(low in w.TIMES for low in core) and not any(low in own for low in core):
        return None
    plural = True if "e" in inside or "ed" in inside else _plural(head)
    feminine = True if head in w.FEMININE else False if head in w.MASCULINE else None
    who = _person(scene, core, inside, own, boss)
    if (
        who == OTHER
        and not split_infinitive(head)[0]
        and scene.label != "us"
        and _stranger(scene.words[start : start + len(core)], core, scene.cast)
    ):
        who = UNSURE
    return Phrase(who, start, end, plural, feminine)


def _core(inside: list[str]) -> list[str]:
    """The phrase up to its first preposition."""
    for at, low in enumerate(inside):
        if at and low in w.PREPOSITIONS:
            return inside[:at]
    return inside


def _stranger(words: list[str], core: list[str], cast: Cast) -> bool:
    """A name that is neither the recipient's nor another's: it may be either."""
    known = {part.lower() for name in cast.others for part in name.split()}
    named = [word for word in words if word[:1].isupper() and word[1:].islower()]
    if any(word.lower() in known for word in named):
        return False
    if named and (core[0] in w.TITLES or words[0] == named[0] or (len(core) > 1 and core[1] in w.TITLES)):
        return True
    bare = len(core) == 1 and core[0] not in w.DETERMINERS and core[0] not in INDEFINITE
    return bare and core[0] not in ("gente", "roba") and core[0][-1] in "aeiou" and not core[0].isdigit()


def _plural(head: str) -> bool | None:
    if head in w.PLURAL or (head.isdigit() and head != "1"):
        return True
    if head in w.SINGULAR:
        return False
    return None


def _person(scene: Scene, core: list[str], inside: list[str], own: frozenset[str], boss: frozenset[str]) -> str:
    if any(low in boss for low in core):
        return BOSS
    words = [low for low in core if low not in w.ARTICLES and low not in w.TITLES]
    roles = frozenset() if scene.label == "us" else w.FIRMS if scene.cast.register == "voi" else w.ROLES | w.FIRMS
    if scene.cast.plural and "e" not in inside and len(words) == 1 and words[0] in own and several(scene.cast):
        return OTHER
    if (
        words
        and all(low in own or low in w.ROLES or low in w.FIRMS or low == "e" for low in words)
        and any(low in own for low in words)
    ):
        return YOU
    if len(words) == 1 and len(inside) == 2 and core[0] in ("il", "la", "lo", "l'") and words[0] in roles:
        return YOU
    if not words and core and core[-1] in w.TITLES and scene.label != "us" and scene.cast.register != "voi":
        return YOU
    return OTHER


def fronted(lows: list[str], first: int, at: int, found: list[Phrase]) -> Phrase | None:
    """The object named ahead of its pronoun: "le chiavi me le lasci"."""
    for low in lows[first:at]:
        bare = w.GLIELO.get(low, low)
        if bare in ("lo", "la", "li", "le", "l'"):
            for phrase in found:
                if phrase.who == OTHER and lows[phrase.start] not in INDEFINITE and _agrees(bare, phrase):
                    return phrase
    return None


def _agrees(clitic: str, phrase: Phrase) -> bool:
    if phrase.plural is not None and phrase.plural != (clitic in ("li", "le")):
        return False
    return clitic == "l'" or phrase.feminine is None or phrase.feminine == (clitic in ("la", "le"))
