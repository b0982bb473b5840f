"""A wish about the recipient as what follows "could you"."""

from itertools import pairwise

from service.language.cast import Cast
from service.language.en.addressing import addressed
from service.language.en.bare import first_act, looks_base, opens, plain
from service.language.en.clause import Clause, make
from service.language.en.cutting import up_to_next
from service.language.en.leading import ACT, ACT_IN_PAST, LET, behind
from service.language.en.lexicon import (
    ABOUT_MESSAGE,
    DETERMINERS,
    FIRMS,
    NOT_COMMANDS,
    SUBORDINATORS,
)
from service.language.en.sentence import first_sentence
from service.language.en.verb import (
    BASES,
    NOUNS,
    NOUNS_FIRST,
    base_of_past,
    from_third,
    is_past,
    is_third,
)
from service.language.en.wishing import fronted

_TOLD = frozenset("tell ask give send thank remind get wish call".split())
_BEHIND_A_VERB = DETERMINERS | SUBORDINATORS | frozenset("me us it up out off in on back over down everything".split())
_NO_ACTS = frozenset("have be know want need hope think love like deserve feel".split())
_FIRMS = (FIRMS | {"lab"}) - {"team", "company"}
_WHOLE = frozenset("come attend join".split())
_FROM_YOU = frozenset({("off", "you"), ("from", "you")})


def ask(text: str, label: str, cast: Cast) -> str | None:
    """None where the clause is no wish for an act of the recipient."""
    turned = addressed(text, label, cast)
    if turned is None:
        return None
    clause = fronted(first_sentence(turned.clause))
    if clause.keys.count("you") > sum(1 for role in turned.roles if role in {"subject", "object"}) + 1:
        return None
    phrase = _phrase(clause, asked=label == "ask")
    phrase = _of_firm(clause, cast) if phrase is None else phrase
    return None if phrase is None else _checked(phrase)


def _of_firm(clause: Clause, cast: Cast) -> Clause | None:
    """As in "could the lab finish", asked of several recipients."""
    keys = clause.keys
    asks = cast.plural and len(keys) > 4 and keys[0] in {"could", "can", "would"} and keys[1] == "the"
    return up_to_next(clause.part(3)) if asks and keys[2] in _FIRMS and keys[3] in BASES else None


def _phrase(clause: Clause, *, asked: bool) -> Clause | None:
    text = str(clause)
    for rest in behind(clause, text, ACT_IN_PAST):
        base = base_of_past(rest.keys[0]) or rest.keys[0]
        if base in BASES:
            return up_to_next(make([base, *rest.words[1:]], rest.gaps, rest.tail))
    for rest in behind(clause, text, *ACT):
        if opens(rest):
            return up_to_next(rest)
    for rest in behind(clause, text, LET):
        who = "us" if text.lower().split()[1] == "we" else "me"
        let = make(["let", who, *rest.words], ["", " ", " ", *rest.gaps[1:]], rest.tail)
        return up_to_next(let) if rest.keys[0] in BASES else None
    return _present(clause) or _command(clause, asked=asked)


def _present(clause: Clause) -> Clause | None:
    """As in "you pick up level 5 and shadow Gurpreet", "each brings one scene"."""
    keys = clause.keys
    if len(keys) < 3:
        return None
    if keys[0] == "you":
        first = first_act(keys, 1)
        if keys[first] in BASES and not is_past(keys[first]) and keys[first] not in _NO_ACTS:
            return up_to_next(clause.part(first))
    if keys[0] in {"each", "everyone", "everybody"} and is_third(keys[1]) and keys[1] not in {"is", "has", "was"}:
        return up_to_next(make([from_third(keys[1]), *clause.words[2:]], clause.gaps[1:], clause.tail))
    return None


def _command(clause: Clause, *, asked: bool) -> Clause | None:
    """An imperative spoken to the recipient, not to the writer of the message."""
    keys = clause.keys
    if len(keys) < 2 or keys[0] not in BASES or keys[0] in NOT_COMMANDS:
        return None
    first, second = keys[0], keys[1]
    told = second in {"you", "your"} and first in _TOLD
    noun = second in {"of", "to"} and (first in NOUNS or first == "cause")
    thing = (first in NOUNS_FIRST or second in NOUNS_FIRST) and second not in _BEHIND_A_VERB
    written = first in ABOUT_MESSAGE and (second in {"it", "as", "with"} or not asked)
    return None if told or noun or thing or written else up_to_next(clause)


def _checked(phrase: Clause) -> str | None:
    if "please" in phrase.keys or any(gap.startswith(":") for gap in phrase.gaps[1:3]):
        kept = [
            (w, g.replace(":", "")) for w, g in zip(phrase.words, phrase.gaps, strict=True) if w.lower() != "please"
        ]
        phrase = make([word for word, _ in kept], [gap for _, gap in kept], phrase.tail)
    phrase = plain(phrase)
    keys = phrase.keys
    if (len(keys) < 2 and keys[0] not in _WHOLE) or keys[:2] == ("ask", "for"):
        return None
    first = first_act(keys, 0)
    if keys[first] in {"get", "have"} and not _FROM_YOU.isdisjoint(pairwise(keys)):
        return None
    bare = keys[first] in BASES or keys[first] == "not" or looks_base(keys, first)
    if not bare or keys[first] in {"be", "have", "been", "know"}:
        return None
    if keys[0] == "each" and keys[1] in BASES:
        phrase = phrase.part(1)
    text = str(phrase).replace(" and to ", " and ")
    return text[0].lower() + text[1:]
