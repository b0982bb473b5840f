"""A noun phrase that can stand as an object: what is needed, asked for or praised."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.belonging import possessed, turned
from service.language.it.clause import YOU, Clause, Verb
from service.language.it.parsing import read
from service.language.it.opening import opened
from service.language.it.verb import lexicon, split_infinitive

_GIVE: Final = frozenset(
    (
        "dare mandare inviare consegnare restituire girare spedire portare passare lasciare rimandare "
        "inoltrare fornire riportare ridare ritornare rendere trasmettere recapitare preparare esportare "
        "confermare chiedere richiedere sollecitare rimborsare liquidare indicare tornare riconsegnare "
        "condividere"
    ).split()
)
_NEED: Final = frozenset("servire occorrere mancare".split())
_WANT: Final = frozenset("volere chiedere richiedere aspettare attendere desiderare domandare sollecitare".split())
_DATES: Final = frozenset("entro prima dopo appena quando se per".split())


def noun(text: str, label: str, cast: Cast) -> str | None:
    """For "ci servono i quaderni" -> "i quaderni"; "mi mandi i file aperti" -> "i file aperti"."""
    clause = opened(text, label, cast)
    if clause is None:
        return None
    if label == "praise":
        return possessed(clause, label, cast)
    found = _needed(clause) if label in ("ask", "decision", "who", "aside", "offer") else _had(clause)
    if found is None:
        return None
    start, end = found
    if start < end and clause.lows[start] in _ARTICLE:
        clause = _bared(clause, start, end, label, cast)
        start, end = 0, len(clause.words)
    if start >= end or not _nominal(clause, start):
        return None
    return _listed(turned(clause, start, end, label, cast))


_ARTICLE: Final = {"del": "il", "dello": "lo", "della": "la", "dell'": "l'", "dei": "i", "degli": "gli", "delle": "le"}


def _bared(clause: Clause, start: int, end: int, label: str, cast: Cast) -> Clause:
    """For "(bisogno) delle chiavi e del registro" as "le chiavi e il registro"."""
    words = clause.words[start:end]
    for at, low in enumerate(clause.lows[start:end]):
        if low in _ARTICLE and (at == 0 or words[at - 1] in ("e", ",")):
            words[at] = _ARTICLE[low]
    return read(words, clause.gaps[start:end], label, cast)


def _needed(clause: Clause) -> tuple[int, int] | None:
    """The range of words that names what is asked for."""
    lows = clause.lows
    if not clause.verbs:
        return _bare(clause)
    verb = clause.verbs[0]
    lemma = verb.reading.lemma
    ahead = verb.fronted
    if ahead is not None and (lemma in _GIVE or _governed(clause, verb) in _GIVE):
        return ahead.start, ahead.end
    after = verb.at + 1
    while after < len(lows) and (lows[after] in w.ADVERBS or lows[after] in ("lui", "lei", "loro")):
        after += 1
    if lemma == "avere" and lows[after : after + 1] == ["bisogno"]:
        return _of(clause, after + 1)
    if (
        lemma in _NEED
        or (lemma in _WANT and verb.reading.person in (1, 4, 5))
        or (lemma in _WANT and "si" in lows[verb.first : verb.at])
    ):
        return _object(clause, after)
    each = verb.phrase is not None and lows[verb.phrase.start] in w.EACH
    if (verb.subject == YOU or each) and lemma in _GIVE:
        return _object(clause, after)
    if lemma in ("dovere", "potere", "volere") and _governed(clause, verb) in _GIVE:
        at = next((at for at in range(after, len(lows)) if split_infinitive(lows[at])[0]), None)
        return None if at is None else _object(clause, at + 1)
    if lemma == "fare" and "piacere" in lows[after : after + 1]:
        at = next(
            (
                at
                for at in range(after, len(lows))
                if split_infinitive(lows[at])[0] in ("ricevere", "avere", "leggere", "vedere")
            ),
            None,
        )
        if at is not None:
            at += 1
            while at + 1 < len(lows) and lows[at] == "da" and lows[at + 1] in ("lei", "lui", "loro"):
                at += 2
            return _object(clause, at)
    return None


def _governed(clause: Clause, verb: Verb) -> str:
    for low in clause.lows[verb.at + 1 : verb.at + 4]:
        lemma = split_infinitive(low)[0]
        if lemma:
            return lemma
    return ""


def _bare(clause: Clause) -> tuple[int, int] | None:
    """No finite verb: the thing itself, maybe behind "da richiedere:" or "chiedere", or before "da inviare"."""
    lows = clause.lows
    lemma = split_infinitive(lows[0])[0]
    if lemma in _GIVE:
        return _object(clause, 1)
    if lemma:
        return None
    if ":" in lows and lows.index(":") < 4:
        start = lows.index(":") + 1
        return None if start < len(lows) and split_infinitive(lows[start])[0] else (start, len(lows))
    for at in range(1, len(lows) - 1):
        if lows[at] == "da" and split_infinitive(lows[at + 1])[0]:
            return (0, at) if split_infinitive(lows[at + 1])[0] in (*_GIVE, "ricevere", "avere") else None
    return 0, len(lows)


def _of(clause: Clause, at: int) -> tuple[int, int] | None:
    if at < len(clause.lows) and clause.lows[at] in _ARTICLE:
        return at, len(clause.lows)
    if clause.lows[at : at + 1] != ["di"] or at + 1 >= len(clause.lows) or split_infinitive(clause.lows[at + 1])[0]:
        return None
    return at + 1, len(clause.lows)


def _object(clause: Clause, start: int) -> tuple[int, int] | None:
    lows = clause.lows
    if start < len(lows) and lows[start] == ":":
        start += 1
    if (
        start >= len(lows)
        or split_infinitive(lows[start])[0]
        or lows[start] in ("che", "se", "di", "quando", "dove", "come")
    ):
        return None
    if any(low == "a" and split_infinitive(lows[at + 1])[0] for at, low in enumerate(lows[:-1]) if at > start):
        return None
    for verb in clause.verbs:
        if verb.at > start and verb.subject == YOU and lows[verb.first - 1] in ("e", ","):
            return start, verb.first - 1
    return start, len(lows)


def _had(clause: Clause) -> tuple[int, int] | None:
    """What the sender has on hand: "ho la chiusura del trimestre" -> "la chiusura del trimestre"."""
    lows = clause.lows
    if not clause.verbs:
        return (0, len(lows)) if lows[0] in w.ARTICLES else None
    verb = clause.verbs[0]
    if len(clause.verbs) > 1 or (
        verb.reading.lemma not in ("avere", "servire", "iniziare", "partire", "cominciare", "arrivare")
        and not (verb.reading.lemma == "essere" and lows[verb.first] in ("c'", "ci"))
    ):
        return None
    if lows[verb.at + 1 : verb.at + 2] == ["bisogno"]:
        return _of(clause, verb.at + 2)
    return verb.at + 1, len(lows)


def _nominal(clause: Clause, start: int) -> bool:
    low = clause.lows[start]
    if low in w.ARTICLES or low in w.DETERMINERS or low in w.POSSESSIVES or low[:1].isdigit():
        return True
    return not (
        low in w.PREPOSITIONS
        or low in w.ADVERBS
        or low in w.CONJUNCTIONS
        or low in w.CLITICS
        or low in lexicon().participles
        or low in ("lui", "lei", "loro", "chi", "ognuno")
    )


def _listed(phrase: str | None) -> str | None:
    """For "a, b, c" as "a, b e c"; "+" as "e"."""
    if phrase is None:
        return None
    phrase = phrase.replace(" + ", ", ")
    if ", " in phrase and " e " not in phrase and " ed " not in phrase and phrase.count(",") == phrase.count(", "):
        parts = phrase.split(", ")
        if len(parts) > 2 and all(len(part.split()) < 6 for part in parts):
            return ", ".join(parts[:-1]) + " e " + parts[-1]
    return phrase
