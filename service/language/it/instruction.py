"""What in a clause the recipient is asked to do: past "chiedile di", in a wish, as a task still to be done."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import YOU, Clause, Verb
from service.language.it.conjugation import CONDITIONAL, WISH, WISHED
from service.language.it.infinitive import MODALS
from service.language.it.verb import split_infinitive

LINKS: Final = frozenset({"e", "ed", ",", ";", "poi", "ma"})
_WISHING: Final = frozenset(
    "fare servire occorrere bisognare volere piacere preferire essere sperare desiderare".split()
)
_WISHED_BY: Final = frozenset(
    "serve servirebbe occorre bisogna vorrei vorremmo piacerebbe spero preferirei desidero bene importante".split()
)
_KEPT: Final = frozenset({"ricevere", "avere", "leggere", "fare"})
"""With these "da" tells what a thing is for."""


def told(clause: Clause) -> int:
    """Where it goes on behind "chiedile di", "le consiglio di", "chiedere se", "chiedere a lui"; else 0."""
    lows = clause.lows
    for at in range(min(5, len(lows) - 2)):
        if lows[at] in w.TELLERS:
            after = at + 1
            while after < len(lows) and (lows[after] in w.ADVERBS or lows[after] in (":", "che")):
                after += 1
            if lows[after : after + 1] == ["a"] and lows[after + 1 : after + 2] != []:
                after += 2 * (lows[after + 1] in w.PRONOUNS)
                if after < len(lows) and split_infinitive(lows[after])[0]:
                    return after
            if lows[after : after + 1] in (["di"], ["se"], ["a"]):
                return after + 1
            if lows[after - 1] in (":", "che"):
                return after
    return 0


def task(clause: Clause) -> int | None:
    """Where "da confermare" stands in "presenza da confermare entro il 25"."""
    if clause.verbs and clause.verbs[0].reading.lemma != "essere":
        return None
    for at in range(1, min(8, len(clause.lows) - 1)):
        if clause.lows[at] != "da" or any(verb.at < at for verb in clause.verbs):
            continue
        lemma = split_infinitive(clause.lows[at + 1])[0]
        if lemma:
            return None if lemma in _KEPT else at
    return None


def asked(clause: Clause) -> list[Verb]:
    """The verbs the recipient is to do; none where something else is said before them."""
    verbs = [verb for verb in clause.verbs if _is_asked(clause, verb)]
    if not verbs or any(verb.at < verbs[0].at and verb.reading.lemma not in _WISHING for verb in clause.verbs):
        return []
    ordered = [verb for verb in verbs if verb.reading.tense in (WISH, WISHED) or verb.reading.lemma in MODALS]
    return ordered or verbs


def _is_asked(clause: Clause, verb: Verb) -> bool:
    """Is the verb one the recipient is to do, and not inside a subordinate clause?"""
    each = verb.phrase is not None and clause.lows[verb.phrase.start] in w.EACH
    lemma, tense = verb.reading.lemma, verb.reading.tense
    if (verb.subject != YOU and not each) or verb.reading.person not in (3, 6):
        return False
    if lemma in ("essere", "avere", "degnare") or (tense == CONDITIONAL and lemma not in MODALS):
        return False
    if "si" in clause.lows[verb.first : verb.at] and lemma not in w.REFLEXIVE and verb.after < 0:
        return False
    if "chi" in clause.lows[verb.at + 1 : verb.at + 3]:
        return False
    start = verb.phrase.start if verb.phrase is not None else verb.first
    opener = clause.lows[start - 1] if start else ""
    if opener == "che":
        return _is_wished(clause, start, tense)
    if opener == "se":
        return _is_kindly_asked(clause, verb, start)
    return opener in ("", *LINKS, ":") or opener in w.ADVERBS or opener not in w.CONJUNCTIONS


def _is_wished(clause: Clause, start: int, tense: str) -> bool:
    """Behind "vorrei che", "serve che", or a "che" that is itself the wish ("..., che ci ridia le chiavi")."""
    before = clause.lows[start - 2] if start > 1 else ""
    if start == 1 or before in _WISHED_BY:
        return True
    if before == "e" and clause.lows[0] in ("vorrei", "vorremmo"):
        return True
    return (
        before == ","
        and tense == WISH
        and not any(verb.at < start for verb in clause.verbs)
        and _is_date(clause, start - 2)
    )


def _is_date(clause: Clause, end: int) -> bool:
    """Does only a last time stand before ("ultimo giro il 15 marzo")? A thing asked for would be lost."""
    return clause.lows[0][:-1] in ("ultim", "fin", "chiusur") and not w.TIMES.isdisjoint(clause.lows[:end])


def _is_kindly_asked(clause: Clause, verb: Verb, start: int) -> bool:
    """For "mi farebbe piacere se venisse", "se può portare le chiavi"."""
    if start > 1 and not any(other.at < verb.at for other in clause.verbs):
        return False
    if verb.reading.tense == WISHED and "piacere" in clause.lows[:start]:
        return True
    later = any(other.at > verb.at and other.subject == YOU for other in clause.verbs)
    return verb.reading.lemma in ("potere", "riuscire") and not later
