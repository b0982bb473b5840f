"""Where in a clause the things are named that are needed, asked for or had."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import YOU, Clause, Verb
from service.language.it.verb import split_infinitive

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
_HAVE: Final = frozenset("avere servire iniziare partire cominciare arrivare".split())
_GET: Final = frozenset("ricevere avere leggere vedere".split())
_PARTITIVE: Final = frozenset("del dello della dell' dei degli delle".split())
_NO_OBJECT: Final = frozenset("che se di quando dove come".split())

Range = tuple[int, int] | None


def needed(clause: Clause) -> Range:
    """The range of words that names what is asked for."""
    lows = clause.lows
    if not clause.verbs:
        return _bare(clause)
    verb = clause.verbs[0]
    if verb.first > 2 and lows[verb.first - 1] in ("che", "se") and lows[verb.first - 2] in ("e", "ed"):
        return _bare(clause)
    lemma = verb.reading.lemma
    if verb.fronted is not None and (lemma in _GIVE or _governed(clause, verb) in _GIVE):
        return verb.fronted.start, verb.fronted.end
    after = verb.at + 1
    while after < len(lows) and (lows[after] in w.ADVERBS or lows[after] in ("lui", "lei", "loro")):
        after += 1
    if lemma == "avere" and lows[after : after + 1] == ["bisogno"]:
        return _of(clause, after + 1)
    if _states_need(clause, verb):
        return _object(clause, after)
    if lemma in ("dovere", "potere", "volere") and _governed(clause, verb) in _GIVE:
        at = next((at for at in range(after, len(lows)) if split_infinitive(lows[at])[0]), None)
        return None if at is None else _object(clause, at + 1)
    if lemma == "fare" and "piacere" in lows[after : after + 1]:
        return _pleased(clause, after)
    return None


def _states_need(clause: Clause, verb: Verb) -> bool:
    """Is the verb's object what is needed ("ci servono", "vorremmo", "mi mandi")?"""
    lemma = verb.reading.lemma
    if lemma in _NEED:
        return True
    if lemma in _WANT and (verb.reading.person in (1, 4, 5) or "si" in clause.lows[verb.first : verb.at]):
        return True
    each = verb.phrase is not None and clause.lows[verb.phrase.start] in w.EACH
    hung = verb.first > 1 and clause.lows[verb.first - 1] == "che" and len(clause.verbs) == 1
    return (verb.subject == YOU or each) and lemma in _GIVE and not hung


def _pleased(clause: Clause, start: int) -> Range:
    """For "mi farebbe piacere ricevere da lei un indice"."""
    lows = clause.lows
    at = next((at for at in range(start, len(lows)) if split_infinitive(lows[at])[0] in _GET), None)
    if at is None:
        return None
    at += 1
    while at + 1 < len(lows) and lows[at] == "da" and lows[at + 1] in ("lei", "lui", "loro"):
        at += 2
    return _object(clause, at)


def _governed(clause: Clause, verb: Verb) -> str:
    for low in clause.lows[verb.at + 1 : verb.at + 4]:
        lemma = split_infinitive(low)[0]
        if lemma:
            return lemma
    return ""


def _bare(clause: Clause) -> Range:
    """No finite verb: the thing itself, maybe behind "da richiedere:" or "chiedere", or before "da inviare"."""
    lows = clause.lows
    lemma = split_infinitive(lows[0])[0]
    if lows[0] in w.TELLERS and lemma not in _GIVE:
        return None
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


def _of(clause: Clause, at: int) -> Range:
    if at < len(clause.lows) and clause.lows[at] in _PARTITIVE:
        return at, len(clause.lows)
    if clause.lows[at : at + 1] != ["di"] or at + 1 >= len(clause.lows) or split_infinitive(clause.lows[at + 1])[0]:
        return None
    return at + 1, len(clause.lows)


def _object(clause: Clause, start: int) -> Range:
    lows = clause.lows
    if start < len(lows) and lows[start] == ":":
        start += 1
    if start >= len(lows) or split_infinitive(lows[start])[0] or lows[start] in _NO_OBJECT:
        return None
    if any(low == "a" and split_infinitive(lows[at + 1])[0] for at, low in enumerate(lows[:-1]) if at > start):
        return None
    for verb in clause.verbs:
        if verb.at > start and verb.subject == YOU and lows[verb.first - 1] in ("e", ","):
            return start, verb.first - 1
    return start, len(lows)


def owned(clause: Clause) -> Range:
    """What the sender has on hand: "ho la chiusura del trimestre" -> "la chiusura del trimestre"."""
    lows = clause.lows
    if not clause.verbs:
        return (0, len(lows)) if lows[0] in w.ARTICLES else None
    verb = clause.verbs[0]
    there = verb.reading.lemma == "essere" and lows[verb.first] in ("c'", "ci")
    lacked = "non" in lows[verb.first : verb.at] or (verb.reading.lemma == "avere" and verb.reading.person in (3, 6))
    if len(clause.verbs) > 1 or lacked or not (verb.reading.lemma in _HAVE or there):
        return None
    if lows[verb.at + 1 : verb.at + 2] == ["bisogno"]:
        return _of(clause, verb.at + 2)
    return verb.at + 1, len(lows)
