"""A tidied clause read: every finite verb found, with its pronouns and its subject."""

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.clause import ME, NOBODY, OTHER, UNSURE, YOU, Clause, Phrase, Place, Scene, Verb
from service.language.it.conjugation import WISH
from service.language.it.finite import reading_at
from service.language.it.inheritance import inherited
from service.language.it.phrase import fronted, phrases
from service.language.it.subject import subject
from service.language.it.verb import Reading, lexicon, split_infinitive


def read(words: list[str], gaps: list[str], label: str, cast: Cast) -> Clause:
    """The clause with all finite verbs found, left to right."""
    lows = [word.lower() for word in words]
    scene = Scene(words, lows, label, cast)
    verbs: list[Verb] = []
    forms = lexicon().forms
    for at, low in enumerate(lows):
        reading = reading_at(words, lows, at, label, verbs) if low in forms else None
        if reading is not None:
            verbs.append(_placed(scene, at, reading, verbs))
    return Clause(words, lows, gaps, tuple(verbs))


def _placed(scene: Scene, at: int, reading: Reading, before: list[Verb]) -> Verb:
    lows, first = scene.lows, at
    while first and (lows[first - 1] in w.CLITICS or lows[first - 1] == "non") and not _boundary_se(lows, first - 1):
        first -= 1
    start = _segment(lows, first, before)
    joined = bool(before) and start == before[-1].at + 1
    start = _behind(lows, start, first, before[-1]) if joined else start
    found = phrases(scene, start, first)
    ahead = _object(scene, first, at, reading, found)
    named = [phrase for phrase in found if phrase is not ahead]
    place = Place(at, first, start, reading, before, named[-1] if named else None, ahead, _named_after(lows, at))
    who = _joined(scene, place) if joined else None
    if who is None:
        return Verb(at, first, reading, subject(scene, place), place.phrase, ahead, place.after)
    return Verb(at, first, reading, who, None, None if who == YOU else ahead, place.after)


def _object(scene: Scene, first: int, at: int, reading: Reading, found: list[Phrase]) -> Phrase | None:
    """The object named ahead; about the sender a lone phrase that agrees is the subject instead."""
    ahead = fronted(scene.lows, first, at, found)
    alone = len(found) == 1 and reading.person in (3, 6) and found[0].plural in (None, reading.person == 6)
    return None if scene.label == "us" and alone else ahead


def _joined(scene: Scene, place: Place) -> str | None:
    """The subject where nothing parts the verb from the one before; None where the common way tells it."""
    phrase, last, lows = place.phrase, place.before[-1], scene.lows
    if phrase is not None and place.after < 0 and scene.label != "praise" and "chi" in lows[: place.first]:
        return OTHER
    if phrase is not None and phrase.who in (OTHER, UNSURE) and scene.label in ("offer", "ask") and _orders(place):
        return YOU if last.subject in (ME, NOBODY, YOU) else last.subject
    if place.after < 0 and last.subject == YOU and last.first > 2 and lows[last.first - 1] == "che":
        return OTHER
    if place.after < 0 and phrase is not None and phrase.who == OTHER and place.reading.person in (3, 6):
        return inherited(scene, place) if phrase.plural is not None and phrase.plural != place.plural else UNSURE
    return None


def _orders(place: Place) -> bool:
    return place.reading.tense == WISH or place.reading.lemma in ("potere", "volere")


def _behind(lows: list[str], start: int, end: int, last: Verb) -> int:
    """Past the participle, infinitive or adjective that belongs to the verb before."""
    if last.reading.lemma == "essere" and start < end and lows[start] in w.NOUNS:
        start += 1
    while start < end and (
        lows[start] in lexicon().participles or lows[start] in w.ADVERBS or split_infinitive(lows[start])[0]
    ):
        start += 1
    return start


def _boundary_se(lows: list[str], at: int) -> bool:
    """For "se" that means if and not oneself."""
    if lows[at] != "se":
        return False
    if lows[at + 1] not in ("lo", "la", "li", "le", "ne", "l'", "n'"):
        return True
    if lows[at + 2 : at + 3] in (["è"], ["sono"], ["era"], ["erano"]):
        return False
    return at == 0 or lows[at - 1] in w.STARTS or lows[at - 1] in ("e", "anche", "ma", "come", "chiedile", "sapere")


def _segment(lows: list[str], first: int, before: list[Verb]) -> int:
    """Where the part of the clause begins that the verb belongs to."""
    at = first
    floor = before[-1].at + 1 if before else 0
    while at > floor:
        low = lows[at - 1]
        if (
            low in w.STARTS
            or (low in w.CONJUNCTIONS and not (low in ("e", "ed", "o") and _links_nouns(lows, at - 1, floor, first)))
            or (low == "se" and _boundary_se(lows, at - 1))
        ):
            break
        at -= 1
    return at


def _links_nouns(lows: list[str], at: int, floor: int, first: int) -> bool:
    """For "Chiara e Domenico hanno": the "e" stands inside the subject."""
    if at == floor or at + 1 >= first:
        return False
    after = lows[at + 1]
    return (
        not (
            after in w.ADVERBS
            or after in w.PREPOSITIONS
            or after in w.PRONOUNS
            or (after in w.CLITICS and after not in w.ARTICLES)
        )
        and floor == 0
    )


def _named_after(lows: list[str], at: int) -> int:
    """Where the recipient is named as subject behind the verb, or -1."""
    for place in range(at + 1, min(at + 5, len(lows))):
        low = lows[place]
        if low in w.PRONOUNS:
            return place
        if not (
            low in lexicon().participles
            or low in w.ADVERBS
            or split_infinitive(low)[0]
            or low in ("via", "quasi", "tutto", "in", "piedi", "essere")
        ):
            break
    return -1
