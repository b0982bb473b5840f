"""Whether a sentence is whole, and says to the recipient what its label promises."""

from typing import Final

from service.language.it import word as w
from service.language.it.clause import ME, NOBODY, YOU, Clause, Verb, begins
from service.language.it.conjugation import WISH, WISHED
from service.language.it.verb import lexicon, split_infinitive

_HALVES: Final = frozenset("se quando mentre finché qualora siccome poiché".split())
_POSTS: Final = (w.ROLES | frozenset("ufficio capo socio socia responsabile titolare".split())) - w.HUMAN


def is_half(clause: Clause) -> bool:
    """Is it only a condition, or a thing with its relative clause ("se serve: una mail", "il sito che ha fatto")?"""
    if len(clause.verbs) == 1 and clause.lows[0] in _HALVES:
        return clause.verbs[0].first <= _NEAR
    starts = [begins(verb) for verb in clause.verbs]
    return clause.lows[0] in w.ARTICLES and all(at > 1 and clause.lows[at - 1] == "che" for at in starts)


_NEAR: Final = 3
"""Words within which the verb of a condition stands."""


def hangs_wish(clause: Clause) -> bool:
    """Does a wish or a question hang on a fragment ("ultimo giro a marzo, che ci ridia le chiavi")?"""
    first = clause.verbs[0]
    if first.reading.tense == WISHED and first.first == 0:
        return True
    if any(
        verb.reading.tense == WISH and clause.lows[verb.first - 2 : verb.first] == [",", "che"] for verb in clause.verbs
    ):
        return True
    opener = clause.lows[max(0, first.first - 2) : first.first]
    return opener == ["e", "se"] or (len(opener) > 1 and opener[1] == "che" and first.reading.tense == WISH)


def praises(clause: Clause) -> bool:
    """Is something praised? Not in "è vero", in the recipient's post, in what the sender has or where they are."""
    first = clause.verbs[0]
    behind = clause.lows[first.at + 1] if first.at + 1 < len(clause.lows) else ""
    lemma = first.reading.lemma
    if first.subject == NOBODY:
        return len(clause.lows) > 2 and not (first.at == 0 and lemma in ("restare", "rimanere"))
    if first.subject == YOU and ((lemma == "essere" and behind in _POSTS) or _cares(clause, first)):
        return False
    if first.subject != ME or first.reading.person != 1 or len(clause.verbs) > 1:
        return True
    has = lemma == "avere" and first.reading.tense == "pres" and behind in w.ARTICLES
    stands = lemma == "trovare" and behind == "bene" and "con" not in clause.lows
    return not has and not stands


def _cares(clause: Clause, verb: Verb) -> bool:
    """For "ci teneva molto", where nothing tells what somebody cares for, nor who does."""
    if verb.reading.lemma != "tenere" or "ci" not in clause.lows[verb.first : verb.at]:
        return False
    behind = [
        low for low in clause.lows[verb.at + 1 : verb.at + 4] if low not in w.ADVERBS and not low.endswith("issimo")
    ]
    return not behind or behind[0] in w.STARTS


def offers(clause: Clause, words: list[str]) -> bool:
    """Is the recipient given or promised something? What only the sender goes through is no offer."""
    if words != clause.words or not clause.verbs or not w.CONTACTS.isdisjoint(clause.lows):
        return True
    return any(
        verb.subject != ME or verb.reading.lemma not in w.CONDITIONS or _does(clause, verb) for verb in clause.verbs
    )


def _does(clause: Clause, verb: Verb) -> bool:
    """For "ho avvisato" and "posso portare": the verb that counts comes behind."""
    for low in clause.lows[verb.at + 1 : verb.at + 4]:
        lemma = lexicon().participles.get(low, "") or split_infinitive(low)[0]
        if lemma:
            return lemma not in w.CONDITIONS
    return False
