"""A clause of praise as what follows "thank you for"."""

import re

from service.language.cast import Cast
from service.language.en.acting import acts
from service.language.en.addressing import addressed
from service.language.en.casing import inner
from service.language.en.clause import Clause
from service.language.en.conduct import deed, is_doubtful
from service.language.en.extent import clause_behind
from service.language.en.finite import has_finite
from service.language.en.kindness import kind_part
from service.language.en.lexicon import (
    AUXILIARIES,
    BE,
    CLAUSE_SUBJECTS,
    DETERMINERS,
    PRAISES,
    PREPOSITIONS,
    THANKING,
)
from service.language.en.people import NOUNS, PLURAL
from service.language.en.sentence import first_sentence, is_sentence
from service.language.en.verb import gerund_of_past, is_adverb, is_gerund, is_past, is_third

# One is thanked for how one behaves, not for what one is.
_BEING = re.compile(r"being (?:so |very |really |always |truly )?\w+$")
_CONDUCT = frozenset(
    "kind patient generous helpful reliable supportive honest fair careful thorough thoughtful available flexible "
    "understanding attentive punctual friendly gracious considerate loyal encouraging responsive dependable".split()
)
_JOINTS = frozenset("and so but".split())
_NO_DEEDS = frozenset("being having going getting looking letting keeping leaving making".split())
_FOR_US = frozenset("me us my our".split())
_POINTING = frozenset("the all every those these".split())


def thank(text: str, label: str, cast: Cast) -> str | None:
    """None where nothing in the clause is certainly the recipient's good deed."""
    turned = addressed(text, label, cast)
    if turned is None or turned.mixed:
        return None
    sentence = first_sentence(turned.clause)
    clause = None if is_doubtful(sentence) else kind_part(deed(sentence))
    if clause is None:
        return None
    stated = _thanked(clause) or _doing(clause) or _owned(clause)
    phrase = stated or _pointed(clause, touched=turned.touched) or acts(clause, turned)
    if not phrase or (_BEING.match(phrase) and _CONDUCT.isdisjoint(phrase.split())):
        return None
    return inner(phrase.replace(" and for ", " and "), cast)


def _thanked(clause: Clause) -> str | None:
    """As in "grateful to her for the lessons": what already stands behind "for"."""
    keys = clause.keys
    for index, key in enumerate(keys[:6]):
        if key not in THANKING:
            continue
        for place in range(index + 1, min(index + 5, len(keys) - 1)):
            if keys[place] == "for" and _thing(keys[place + 1]):
                return str(_short(clause.part(place + 1)))
        following = keys[index + 1] if index + 1 < len(keys) else ""
        if key.startswith("appreciate") and following in DETERMINERS:
            return str(_short(clause.part(index + 1)))
    return None


def _doing(clause: Clause) -> str | None:
    """As in "walking us through the audit", for us: what stood behind "thank her for"."""
    keys = clause.keys
    if not is_gerund(keys[0]) or keys[0] in _NO_DEEDS or _FOR_US.isdisjoint(keys[1:4]):
        return None
    return str(_short(clause))


def _thing(key: str) -> bool:
    return key in DETERMINERS or key in {"everything", "all"} or is_gerund(key)


def _short(clause: Clause) -> Clause:
    """Up to the next clause with a subject of its own."""
    keys = clause.keys
    for index in range(2, len(keys)):
        joint = keys[index - 1] in _JOINTS
        if not joint and "," not in clause.gaps[index]:
            continue
        if keys[index] in CLAUSE_SUBJECTS or (keys[index] in DETERMINERS and clause_behind(keys, index)):
            return clause.part(0, index - 1 if joint else index)
    return clause


def _pointed(clause: Clause, *, touched: bool) -> str | None:
    """As in "the deep cleans in 2020": a noun phrase."""
    keys = clause.keys
    if touched or len(keys) < 3 or keys[0] not in _POINTING or "because" in keys or any(map(is_past, keys[2:])):
        return None
    if keys[1] in PLURAL or keys[1] in NOUNS:
        return None
    return None if has_finite(clause) or is_sentence(clause) else str(clause)


def _owned(clause: Clause) -> str | None:
    """As in "your early work was spot on" -> "your early work"; "your idea saved us" -> "your idea, which saved us"."""
    keys = clause.keys
    if keys[0] != "your" and keys[:2] not in {("all", "your"), ("both", "your")}:
        return None
    for index in range(2, min(len(keys), 9)):
        key = keys[index]
        if key in CLAUSE_SUBJECTS or key in {"that", "who", "which"}:
            return None
        if key in BE or key in {"has", "have", "'s"}:
            return None if keys[index + 1 : index + 2] in {("not",), ("never",)} else _noun(clause, index)
        if key in AUXILIARIES:
            return None
        if gerund_of_past(key) and keys[index - 1] not in PREPOSITIONS and not (index == 2 and keys[1] in PRAISES):
            return _which(clause, index)
        if is_third(key) and index > 2 and keys[index + 1 : index + 2] and keys[index + 1] in DETERMINERS:
            return _noun(clause, index)
    return str(clause) if not has_finite(clause) and len(keys) < 9 else None


def _which(clause: Clause, index: int) -> str | None:
    rest, noun = _short(clause.part(index)), _noun(clause, index)
    told = len(rest.keys) > 1 and not any("," in gap for gap in rest.gaps[1:])
    return f"{noun}, which {rest}" if noun and told else noun


def _noun(clause: Clause, end: int) -> str | None:
    """The words before the verb; None where they are people."""
    while end > 2 and is_adverb(clause.keys[end - 1]):
        end -= 1
    head = next((place for place in range(1, end) if clause.keys[place] in PREPOSITIONS), end) - 1
    if clause.keys[head] in NOUNS or clause.keys[head] in PLURAL:
        return None
    return str(clause.part(0, end)) if end > 1 else None
