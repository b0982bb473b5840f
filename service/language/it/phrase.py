"""The noun phrases ahead of a verb that no preposition governs: subjects and objects named first."""

from service.language.it import word as w
from service.language.it.clause import OTHER, Phrase, Scene
from service.language.it.naming import names_of, phrase_of
from service.language.it.verb import split_infinitive


def phrases(scene: Scene, start: int, end: int) -> list[Phrase]:
    """The noun phrases between ``start`` and ``end`` that no preposition governs."""
    lows = scene.lows
    found: list[Phrase] = []
    at = start
    while at < end:
        low = lows[at]
        if low in w.ADVERBS or low in w.STARTS or low in w.CONJUNCTIONS:
            at += 1
        elif low in w.PREPOSITIONS or (low == "grazie" and at + 1 < end):
            at = _after_preposition(lows, at, end, names_of(scene.cast))
        else:
            stop = _phrase_end(lows, at, end)
            phrase = phrase_of(scene, at, stop)
            if phrase is not None:
                found.append(phrase)
            at = stop
    return found


def _after_preposition(lows: list[str], at: int, end: int, own: frozenset[str]) -> int:
    """Past what the preposition governs."""
    at += 1
    while at < end and (lows[at] in _BEFORE_NOUNS or lows[at][:1].isdigit()):
        year = len(lows[at]) == 4 or (at + 1 < end and lows[at + 1] in w.ARTICLES)
        if lows[at].isdigit() and year:
            break
        at += 1
    verbal = at < end and bool(split_infinitive(lows[at])[0])
    at += 1
    if verbal and at < end and lows[at] in w.ARTICLES:
        at += 1
    while at < end and lows[at] not in _AFTER_NOUNS and lows[at] not in own:
        at += 1
    return at


_BEFORE_NOUNS = w.ARTICLES | w.DETERMINERS | frozenset(w.POSSESSIVES) | w.PREPOSITIONS
_AFTER_NOUNS = (
    w.ARTICLES
    | frozenset(w.PRONOUNS)
    | w.INDEFINITE
    | frozenset({"io", "noi"})
    | frozenset(w.POSSESSIVES)
    | w.PREPOSITIONS
    | w.STARTS
    | w.ADVERBS
    | frozenset("questo questa questi queste quel quello quella quei quegli quelle".split())
)


def _phrase_end(lows: list[str], at: int, end: int) -> int:
    """The end of the noun phrase that begins at ``at``, with what depends on it."""
    stop = at + 1
    if lows[at] in w.PRONOUNS or lows[at] in ("io", "noi"):
        return stop
    while stop < end and not _ends_phrase(lows[stop], lows[stop - 1]):
        stop += 1
    return stop


def _ends_phrase(low: str, before: str) -> bool:
    if low in w.STARTS:
        return True
    if low in w.PRONOUNS and before not in w.PREPOSITIONS and before not in w.ARTICLES:
        return True
    if low in w.ARTICLES and before not in w.PREPOSITIONS and before not in _KEEP_ARTICLE:
        return True
    return low in w.ADVERBS and before not in w.ARTICLES and low not in ("più", "molto", "poco", "ieri")


_KEEP_ARTICLE = frozenset("e o tutti tutte tutto tutta".split())


def fronted(lows: list[str], first: int, at: int, found: list[Phrase]) -> Phrase | None:
    """The object named ahead of its pronoun: "le chiavi me le lasci"."""
    for low in lows[first:at]:
        bare = w.GLIELO.get(low, low)
        if bare in ("lo", "la", "li", "le", "l'"):
            for phrase in found:
                if phrase.who == OTHER and lows[phrase.start] not in w.INDEFINITE and _agrees(bare, phrase):
                    return phrase
    return None


def _agrees(clitic: str, phrase: Phrase) -> bool:
    if phrase.plural is not None and phrase.plural != (clitic in ("li", "le")):
        return False
    return clitic == "l'" or phrase.feminine is None or phrase.feminine == (clitic in ("la", "le"))
