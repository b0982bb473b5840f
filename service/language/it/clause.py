"""Who does what in a clause: each finite verb with its pronouns and the one it speaks of."""

from functools import cache
from typing import Final, NamedTuple

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.conjugation import PRESENT, WISH
from service.language.it.verb import Reading, lexicon, split_infinitive

YOU: Final = "you"
"""The recipient."""
ME: Final = "me"
OTHER: Final = "other"
NOBODY: Final = "nobody"
"""Impersonal: it rains, it is good that."""
UNSURE: Final = "unsure"
BOSS: Final = "boss"


class Phrase(NamedTuple):
    """A noun phrase before a verb: who it is, its place, and what its first word tells of number and gender."""

    who: str
    start: int
    end: int
    plural: bool | None
    feminine: bool | None


class Verb(NamedTuple):
    """A finite verb at ``at``; its pronouns begin at ``first``; ``subject`` says who, ``phrase`` how it is named."""

    at: int
    first: int
    reading: Reading
    subject: str
    phrase: Phrase | None
    fronted: Phrase | None
    after: int
    """Where a subject named behind the verb stands ("l'ha fatto lui"), or -1."""


class Clause(NamedTuple):
    """A tidied clause, read. ``lows`` are its words in lower case."""

    words: list[str]
    lows: list[str]
    gaps: list[str]
    verbs: tuple[Verb, ...]


_PRONOUNS: Final = {"lui": False, "lei": False, "egli": False, "ella": False, "loro": True, "essi": True, "esse": True}
_NOUN_ENDINGS: Final = ("zioni", "sioni", "gioni", "menti", "mento", "anza", "enza")
_NOMINAL: Final = (w.DETERMINERS - w.NUMERALS - {"tutto", "tutti", "tutte", "tutta", "quello", "prima", "primo", "altri"}) | {"il", "i", "un", "uno", "una", "un'"}
_STARTS: Final = frozenset(",;:.!?()«»\"-–—")
_INDEFINITE: Final = frozenset("chi chiunque qualcuno nessuno ognuno ognuna ciascuno ciascuna tutto questo quello ciò niente nulla altri tutti uno una entrambi alcuni molti".split())
_EACH: Final = frozenset("ognuno ognuna ciascuno ciascuna".split())


@cache
def names_of(cast: Cast) -> frozenset[str]:
    """The words by which the text names the recipient, lower case, without titles and articles."""
    parts = {part.lower() for name in cast.names for part in name.split()}
    return frozenset(parts - w.TITLES - w.ARTICLES - w.PREPOSITIONS - w.CONJUNCTIONS)


def read(words: list[str], gaps: list[str], label: str, cast: Cast) -> Clause:
    """The clause with all finite verbs found, left to right."""
    lows = [word.lower() for word in words]
    verbs: list[Verb] = []
    for at, low in enumerate(lows):
        if low not in _forms() or not _finite(lows, at, label):
            continue
        reading = _reading(lows, at, label)
        if reading is not None:
            verbs.append(_placed(lows, words, at, reading, verbs, label, cast))
    return Clause(words, lows, gaps, tuple(verbs))


def _forms() -> dict[str, tuple[Reading, ...]]:
    return lexicon().forms


def _finite(lows: list[str], at: int, label: str) -> bool:
    """Is the word at ``at`` used as a verb?"""
    low = lows[at]
    if low in w.CLITICS or low in w.PREPOSITIONS or (low in w.ADVERBS and low not in ("molto",)):
        return False
    if not at:
        return low not in w.NOUNS or _opens_object(lows, at)
    before = lows[at - 1]
    if low == "fa" and before in w.TIMES:
        return False
    if low == "sei" and not _is_you(lows, at):
        return False
    if before in _NOMINAL:
        return False
    if low in lexicon().participles and _auxiliary(lows, at):
        return False
    if before in w.PREPOSITIONS and before not in ("dopo", "prima", "sopra", "sotto", "insieme", "davanti", "dentro", "fuori", "contro", "oltre"):
        return False
    if before in w.POSSESSIVES:
        return False
    if before in ("la", "lo", "le", "gli", "l'"):
        return (low not in w.NOUNS and not low.endswith(_NOUN_ENDINGS)) or (low[-1] == "o" and before in ("la", "le", "gli"))
    if low in w.NOUNS:
        return before in w.CLITICS or before in ("non", "lui", "lei", "loro", "io", "noi", "che", "chi") or (before in _STARTS and _opens_object(lows, at))
    return True


def _is_you(lows: list[str], at: int) -> bool:
    """"sei" that is not the number."""
    following = lows[at + 1] if at + 1 < len(lows) else ""
    return following in ("un", "una", "il", "la", "stato", "stata") or following in w.EVALUATIONS


def _auxiliary(lows: list[str], at: int) -> bool:
    """Does a form of avere or essere stand before the participle, adverbs apart?"""
    at -= 1
    while at > 0 and (lows[at] in w.ADVERBS or lows[at] in ("stato", "stata", "stati", "state")):
        at -= 1
    return any(reading.lemma in ("avere", "essere", "venire") for reading in _forms().get(lows[at], ()))


def _opens_object(lows: list[str], at: int) -> bool:
    following = lows[at + 1] if at + 1 < len(lows) else ""
    return following in w.ARTICLES or following in w.POSSESSIVES or following in ("sempre", "pure", "anche", "bene", "già") or following in ("con", "a", "al")


def _reading(lows: list[str], at: int, label: str) -> Reading | None:
    """The likeliest way to understand the form; third persons first, since they may be the recipient."""
    low = lows[at]
    found = _forms()[low]
    if low == "sono":
        return _sono(lows, at, label)
    third = [r for r in found if r.person in (3, 6) and r.tense != WISH]
    wish = [r for r in found if r.person in (3, 6) and r.tense == WISH]
    if third and not (wish and label == "ask" and not at):
        return third[0]
    if not third and not wish and at and (found[0].person in (2, 5) or low[-1] == "i") and low != "hai" and not _verbal_before(lows[at - 1]):
        return None
    if not third and not wish and found[0].person == 1 and low in w.NOUNS and not _verbal_before(lows[at - 1]):
        return None
    if wish and label == "praise" and "che" not in lows[:at]:
        return Reading(wish[0].lemma, PRESENT, wish[0].person) if wish[0].lemma in ("avere", "essere") else None
    if wish and (label in ("ask", "offer") or low[-3:] in ("ino", "ano") or "che" in lows[:at] or "non" in lows[:at]):
        return wish[0]
    return found[0] if not wish else None


def _verbal_before(before: str) -> bool:
    return before in w.CLITICS or before in w.ADVERBS or before in w.CONJUNCTIONS or before in _STARTS or before in ("io", "chi")


def _sono(lows: list[str], at: int, label: str) -> Reading:
    plural = Reading("essere", "pres", 6)
    for low in lows[at + 1 : at + 4]:
        if low in w.ADVERBS or low in ("super", "come"):
            continue
        if low in ("loro", "un", "una", "io") or low in lexicon().participles or low in w.EVALUATIONS:
            return plural if low[-1] in "ie" or low == "loro" else Reading("essere", "pres", 1)
        break
    return plural if label in ("praise", "complaint") or (at and lows[at - 1] in ("ci", "loro")) else Reading("essere", "pres", 1)


def _placed(lows: list[str], words: list[str], at: int, reading: Reading, before: list[Verb], label: str, cast: Cast) -> Verb:
    first = at
    while first and (lows[first - 1] in w.CLITICS or lows[first - 1] in ("non", "non")) and not _boundary_se(lows, first - 1):
        first -= 1
    start = _segment(lows, first, before)
    joined = bool(before) and start == before[-1].at + 1
    start = _behind(lows, start, first) if joined else start
    phrases = _phrases(lows, words, start, first, cast, label)
    fronted = _fronted(lows, first, at, phrases)
    if fronted is not None and label == "us" and len(phrases) == 1 and reading.person in (3, 6) and phrases[0].plural in (None, reading.person == 6):
        fronted = None
    subjects = [phrase for phrase in phrases if phrase is not fronted]
    after = _named_after(lows, at, cast)
    plural = reading.person > 3
    phrase = subjects[-1] if subjects else None
    if joined and phrase is not None and after < 0 and label != "praise" and "chi" in lows[:first]:
        return Verb(at, first, reading, OTHER, None, fronted, after)
    if joined and phrase is not None and phrase.who == OTHER and label in ("offer", "ask") and (reading.tense == WISH or reading.lemma in ("potere", "volere")):
        return Verb(at, first, reading, YOU if plural == (reading.person > 3) else UNSURE, None, None, after)
    if joined and after < 0 and phrase is not None and phrase.who == OTHER and reading.person in (3, 6):
        mismatch = phrase.plural is not None and phrase.plural != plural
        who = _inherited(lows, words, at, before, plural, label, cast) if mismatch else UNSURE
        return Verb(at, first, reading, who, None, fronted, after)
    who = _who(lows, words, first, at, start, reading, phrase, fronted, after, before, label, cast, plural)
    return Verb(at, first, reading, who, phrase, fronted, after)


def _behind(lows: list[str], start: int, end: int) -> int:
    """Past the participle or infinitive that belongs to the verb before."""
    while start < end and (lows[start] in lexicon().participles or lows[start] in w.ADVERBS or split_infinitive(lows[start])[0]):
        start += 1
    return start


def _boundary_se(lows: list[str], at: int) -> bool:
    """"se" that means if and not oneself."""
    if lows[at] != "se":
        return False
    return at == 0 or lows[at - 1] in _STARTS or lows[at - 1] in ("e", "anche", "ma", "come", "chiedile", "sapere") or lows[at + 1] not in ("lo", "la", "li", "le", "ne", "l'", "n'")


def _segment(lows: list[str], first: int, before: list[Verb]) -> int:
    """Where the part of the clause begins that the verb belongs to."""
    at = first
    floor = before[-1].at + 1 if before else 0
    while at > floor:
        low = lows[at - 1]
        if low in _STARTS or (low in w.CONJUNCTIONS and not (low in ("e", "ed", "o") and _links_nouns(lows, at - 1, floor, first))) or (low == "se" and _boundary_se(lows, at - 1)):
            break
        at -= 1
    return at


def _links_nouns(lows: list[str], at: int, floor: int, first: int) -> bool:
    """"Chiara e Domenico hanno": the "e" stands inside the subject."""
    if at == floor or at + 1 >= first:
        return False
    after = lows[at + 1]
    return not (after in w.ADVERBS or after in w.PREPOSITIONS or after in _PRONOUNS or after in w.CLITICS and after not in w.ARTICLES) and floor == 0


def _phrases(lows: list[str], words: list[str], start: int, end: int, cast: Cast, label: str) -> list[Phrase]:
    """The noun phrases between ``start`` and ``end`` that no preposition governs."""
    found: list[Phrase] = []
    at = start
    own, boss = names_of(cast), frozenset(part.lower() for name in cast.boss for part in name.split() if len(part) > 2)
    while at < end:
        low = lows[at]
        if low in w.ADVERBS or low in _STARTS or low in w.CONJUNCTIONS:
            at += 1
        elif low in w.PREPOSITIONS or (low == "grazie" and at + 1 < end):
            at = _after_preposition(lows, words, at, end, own)
        else:
            stop = _phrase_end(lows, words, at, end, own)
            phrase = _phrase(lows, words, at, stop, own, boss, cast, label)
            if phrase is not None:
                found.append(phrase)
            at = stop
    return found


def _after_preposition(lows: list[str], words: list[str], at: int, end: int, own: frozenset[str]) -> int:
    at += 1
    while at < end and (lows[at] in w.ARTICLES or lows[at] in w.DETERMINERS or lows[at] in w.POSSESSIVES or lows[at][:1].isdigit() or lows[at] in w.PREPOSITIONS):
        at += 1
    verbal = at < end and bool(split_infinitive(lows[at])[0])
    at += 1
    if verbal and at < end and lows[at] in w.ARTICLES:
        at += 1
    while at < end and not (lows[at] in w.ARTICLES or lows[at] in _PRONOUNS or lows[at] in _INDEFINITE or lows[at] in ("io", "noi") or lows[at] in w.POSSESSIVES or lows[at] in own or lows[at] in w.PREPOSITIONS or lows[at] in _STARTS or lows[at] in w.ADVERBS):
        at += 1
    return at


def _phrase_end(lows: list[str], words: list[str], at: int, end: int, own: frozenset[str]) -> int:
    """The end of the noun phrase that begins at ``at``, with what depends on it."""
    stop = at + 1
    if lows[at] in _PRONOUNS or lows[at] in ("io", "noi"):
        return stop
    while stop < end and lows[stop] not in _STARTS and (lows[stop] not in _PRONOUNS or lows[stop - 1] in w.PREPOSITIONS or lows[stop - 1] in w.ARTICLES):
        if lows[stop] in w.ARTICLES and lows[stop - 1] not in w.PREPOSITIONS and lows[stop - 1] not in ("e", "o", "tutti", "tutte", "tutto", "tutta"):
            break
        if lows[stop] in w.ADVERBS and lows[stop - 1] not in w.ARTICLES and lows[stop] not in ("più", "molto", "poco", "ieri"):
            break
        stop += 1
    return stop


def _phrase(lows: list[str], words: list[str], start: int, end: int, own: frozenset[str], boss: frozenset[str], cast: Cast, label: str) -> Phrase | None:
    inside = lows[start:end]
    head = inside[0]
    if head in ("io", "noi"):
        return Phrase(ME, start, end, head == "noi", None)
    if head in _PRONOUNS:
        return Phrase(YOU, start, end, _PRONOUNS[head], None)
    if head in _INDEFINITE and len(inside) == 1:
        return Phrase(OTHER, start, end, head in ("tutti", "altri", "alcuni", "molti", "entrambi"), None)
    core = _core(inside)
    if any(low in w.TIMES for low in core) and not any(low in own for low in core):
        return None
    plural = True if "e" in inside or "ed" in inside else _plural(head, inside)
    feminine = True if head in w.FEMININE else False if head in w.MASCULINE else None
    who = _person(core, inside, own, boss, cast, label)
    if who == OTHER and label != "us" and _stranger(words[start : start + len(core)], core, cast):
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
    bare = len(core) == 1 and core[0] not in w.DETERMINERS and core[0] not in _INDEFINITE
    return bare and core[0] not in ("gente", "roba") and core[0][-1] in "aeiou" and not core[0].isdigit()


@cache
def _several(cast: Cast) -> bool:
    """Do the recipient's names belong to more than one?"""
    clusters: list[set[str]] = []
    for name in cast.names:
        parts = {part for part in name.lower().split() if part not in w.ARTICLES and part not in w.PREPOSITIONS}
        if not any(parts & cluster for cluster in clusters):
            clusters.append(parts)
    return len(clusters) > 1


def _plural(head: str, inside: list[str]) -> bool | None:
    if head in w.PLURAL or (head.isdigit() and head != "1"):
        return True
    if head in w.SINGULAR:
        return False
    return None


def _person(core: list[str], inside: list[str], own: frozenset[str], boss: frozenset[str], cast: Cast, label: str) -> str:
    if any(low in boss for low in core):
        return BOSS
    words = [low for low in core if low not in w.ARTICLES and low not in w.TITLES]
    roles = frozenset() if label == "us" else w.FIRMS if cast.register == "voi" else w.ROLES | w.FIRMS
    if cast.plural and "e" not in inside and len(words) == 1 and words[0] in own and _several(cast):
        return OTHER
    if words and all(low in own or low in w.ROLES or low in w.FIRMS or low == "e" for low in words) and any(low in own for low in words):
        return YOU
    if len(words) == 1 and len(inside) == 2 and core[0] in ("il", "la", "lo", "l'") and words[0] in roles:
        return YOU
    if not words and core and core[-1] in w.TITLES and label != "us" and cast.register != "voi":
        return YOU
    return OTHER


def _fronted(lows: list[str], first: int, at: int, phrases: list[Phrase]) -> Phrase | None:
    """The object named ahead of its pronoun: "le chiavi me le lasci"."""
    for low in lows[first:at]:
        bare = w.GLIELO.get(low, low)
        if bare in ("lo", "la", "li", "le", "l'"):
            for phrase in phrases:
                if phrase.who == OTHER and lows[phrase.start] not in _INDEFINITE and _agrees(bare, phrase):
                    return phrase
    return None


def _agrees(clitic: str, phrase: Phrase) -> bool:
    if phrase.plural is not None and phrase.plural != (clitic in ("li", "le")):
        return False
    return clitic == "l'" or phrase.feminine is None or phrase.feminine == (clitic in ("la", "le"))


def _named_after(lows: list[str], at: int, cast: Cast) -> int:
    """Where the recipient is named as subject behind the verb, or -1."""
    for place in range(at + 1, min(at + 5, len(lows))):
        low = lows[place]
        if low in _PRONOUNS:
            return place
        if not (low in lexicon().participles or low in w.ADVERBS or split_infinitive(low)[0] or low in ("via", "quasi", "tutto", "in", "piedi", "essere")):
            break
    return -1


def _who(
    lows: list[str], words: list[str], first: int, at: int, start: int, reading: Reading, phrase: Phrase | None, fronted: Phrase | None,
    after: int, before: list[Verb], label: str, cast: Cast, plural: bool,
) -> str:  # fmt: skip
    if reading.person in (1, 4):
        return ME
    if reading.person in (2, 5):
        return "typed"
    if phrase is not None and phrase.who == BOSS:
        return BOSS
    if after >= 0 and (phrase is None or phrase.who == YOU):
        return YOU if _PRONOUNS[lows[after]] == plural else OTHER
    if phrase is not None:
        return _by_phrase(lows, start, reading, phrase, label, cast, plural)
    opener = lows[start - 1] if start else ""
    if opener == "che":
        return _after_che(lows, start - 1, first, at, reading, before, plural, label, cast)
    if "chi" in lows[:first] and label in ("offer", "ask", "us"):
        return OTHER
    if opener == "dove" and plural:
        return OTHER
    if opener in ("cui", "quanto"):
        return UNSURE if opener == "quanto" and start > 2 and not before else YOU
    if _impersonal(lows, first, at, reading):
        return NOBODY
    if opener == "," and before and before[0].subject != OTHER and before[0].first > 1:
        ahead = _pending(lows, words, before[0].first, cast, plural, label) if lows[before[0].first - 1] == "," else None
        if ahead is None and lows[before[0].first - 1] in w.CONJUNCTIONS and before[0].first > 2:
            ahead = _pending(lows, words, before[0].first - 1, cast, plural, label)
        if ahead is not None:
            return ahead
    if before and (opener in (",", "e", "ed", "o", ";", "ma", "né", "poi", "però") or before[-1].at + 1 >= start - 2 and opener not in w.CONJUNCTIONS):
        return _inherited(lows, words, at, before, plural, label, cast)
    if plural and any(low in ("lui", "lei") for low in lows[:first]) and cast.register != "voi":
        return OTHER
    if fronted is not None:
        return YOU if label == "ask" and reading.tense == WISH else _doer(lows, words, at, fronted, plural, cast)
    return _pending(lows, words, start, cast, plural, label) or YOU


def _doer(lows: list[str], words: list[str], at: int, fronted: Phrase, plural: bool, cast: Cast) -> str:
    """Who does it when the object stands first: "le rose le ha messe" is the recipient's doing, if nobody else is named."""
    behind = at + 1
    while behind < len(lows) and (lows[behind] in lexicon().participles or lows[behind] in w.ADVERBS):
        behind += 1
    if behind < len(lows) and (words[behind][:1].isupper() or lows[behind] in w.ARTICLES or lows[behind] in w.DETERMINERS):
        return OTHER if lows[behind] not in names_of(cast) else UNSURE
    if plural or (fronted.plural in (None, plural) and lows[at] not in ("ha", "fa")):
        return UNSURE
    return YOU


def _by_phrase(lows: list[str], start: int, reading: Reading, phrase: Phrase, label: str, cast: Cast, plural: bool) -> str:
    if phrase.who == ME:
        return UNSURE
    if phrase.plural is not None and phrase.plural != plural:
        return YOU if phrase.who == YOU else UNSURE
    if phrase.who == OTHER and label in ("ask", "offer") and lows[phrase.start] in _EACH:
        return YOU
    return phrase.who


def _inherited(lows: list[str], words: list[str], at: int, before: list[Verb], plural: bool, label: str, cast: Cast) -> str:
    last = before[-1]
    if last.subject == OTHER and _inside_relative(lows, last):
        return YOU
    if last.subject in (YOU, OTHER, BOSS) and (last.reading.person > 3) == plural:
        return last.subject
    for verb in reversed(before):
        if verb.subject == YOU and (verb.reading.person > 3) == plural:
            return YOU
    if last.subject == ME and label != "praise" and any(word[:1].isupper() and word.lower() not in names_of(cast) for word in words[1:at]):
        return UNSURE
    if last.subject == OTHER and any(verb.subject == YOU for verb in before):
        return UNSURE
    return YOU if last.subject in (ME, NOBODY, OTHER) else last.subject


def _inside_relative(lows: list[str], verb: Verb) -> bool:
    """"al padre che urlava ha fatto": what follows the relative clause goes on with the sentence."""
    che = verb.first - 1
    return che > 1 and lows[che] == "che" and lows[che - 2] in w.PREPOSITIONS


def _impersonal(lows: list[str], first: int, at: int, reading: Reading) -> bool:
    cluster = lows[first:at]
    following = [low for low in lows[at + 1 : at + 4] if low not in w.ADVERBS]
    if reading.lemma == "servire" and "ne" in cluster:
        return False
    if reading.lemma in w.IMPERSONAL and not (reading.lemma in ("mancare", "piacere") and reading.tense in ("future", "cond") and len(following) == 0):
        return not (reading.lemma in ("servire", "bastare") and not cluster and not following)
    if "ci" in cluster or "c'" in cluster or "ce" in cluster or "v'" in cluster:
        if reading.lemma in ("essere",) or (reading.lemma in ("volere", "entrare") and "ci" in cluster):
            return not any(low in lexicon().participles and low not in ("stato", "stata", "stati", "state") for low in following[:1])
    if reading.lemma == "andare" and following and following[0] in lexicon().participles:
        return True
    if reading.lemma == "andare" and ("le" in cluster or "gli" in cluster):
        return True
    if reading.lemma == "essere" and len(following) > 1 and lexicon().participles.get(following[0], "") in (w.ARRIVING | w.ESSERE) - {"essere"}:
        return following[1] in w.ARTICLES or following[1] in w.DETERMINERS
    if reading.lemma == "essere" and following:
        tail = [low for low in following if low not in ("stato", "stata", "un", "una", "il", "di", "così")]
        return bool(tail) and tail[0] in w.VERDICTS
    if "si" in cluster or "s'" in cluster:
        return _passive_si(lows, at, reading)
    if reading.lemma in w.ARRIVING and following and not cluster_object(cluster):
        return following[0] in w.ARTICLES or following[0] in w.DETERMINERS
    return reading.lemma == "fare" and bool(following) and following[0] in ("piacere", "ridere_", "freddo", "comodo")


def cluster_object(cluster: list[str]) -> bool:
    return any(low in ("lo", "la", "li", "l'") for low in cluster)


def _passive_si(lows: list[str], at: int, reading: Reading) -> bool:
    following = lows[at + 1] if at + 1 < len(lows) else ""
    if reading.lemma == "essere" and following in lexicon().participles:
        return False
    return reading.lemma not in w.REFLEXIVE


def _after_che(lows: list[str], che: int, first: int, at: int, reading: Reading, before: list[Verb], plural: bool, label: str, cast: Cast) -> str:
    if _impersonal(lows, first, at, reading):
        return NOBODY
    previous = lows[che - 1] if che else ""
    if not che or previous in _PRONOUNS or previous in names_of(cast):
        return YOU
    last = before[-1] if before else None
    if previous in ("quello", "ciò", "quel", "tutto", "quanto", "dopo", "prima", "visto", "dato", "ora", "volta", "modo", "sempre", "senza", "ogni"):
        return YOU if previous not in ("quello",) or _transitive_done(lows, at) else UNSURE
    if previous in w.HUMAN or "unico" in lows[max(0, che - 3) : che] or "unica" in lows[max(0, che - 3) : che]:
        return OTHER
    if last is not None and last.at in (che - 1, che - 2) and last.subject in (ME, NOBODY, OTHER):
        return YOU
    number = _number_of(lows, che - 1)
    if number is not None and number != plural:
        return YOU
    following = lows[at + 1] if at + 1 < len(lows) else ""
    if following in lexicon().participles:
        following = lows[at + 2] if at + 2 < len(lows) else ""
        if reading.lemma == "avere":
            return OTHER if following in w.ARTICLES or following in w.PLURAL or "ci" in lows[first:at] and following not in ("", ",") else UNSURE
    return OTHER


def _transitive_done(lows: list[str], at: int) -> bool:
    return lows[at] in ("ha", "hanno", "fa", "fanno", "dà", "danno")


def _number_of(lows: list[str], noun: int) -> bool | None:
    """Plural, singular or not told, for the noun phrase that ends at ``noun``."""
    for at in range(noun, max(-1, noun - 5), -1):
        low = lows[at]
        if low in lexicon().participles and at < noun - 1 or low in ("ho", "ha", "è"):
            return None
        if low in w.PREPOSITIONS and low not in ("di", "a", "da", "in", "con", "per"):
            return low[-1] in "ie" and low not in ("tra",) if low[:1] in "dans" else None
        if low in w.PLURAL:
            return True
        if low in w.SINGULAR:
            return False
    return None


def _pending(lows: list[str], words: list[str], start: int, cast: Cast, plural: bool, label: str) -> str | None:
    """A subject set off by commas further back: "le camelie, quando lui passa, si raddrizzano"."""
    if start < 2 or lows[start - 1] != ",":
        return None
    for phrase in _phrases(lows, words, 0, start - 1, cast, label):
        head = lows[phrase.start]
        if phrase.who == YOU or head in w.EVALUATIONS or head[:-1].endswith("issim"):
            continue
        if phrase.end - phrase.start == 1 and words[phrase.start].islower():
            continue
        if phrase.plural in (None, plural):
            return OTHER if phrase.plural is not None and phrase.who == OTHER else UNSURE
    return None
