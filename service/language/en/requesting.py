"""A wish about the recipient as what follows "could you"."""

from itertools import pairwise

from service.language.cast import Cast
from service.language.en.addressing import addressed
from service.language.en.clause import Clause, make
from service.language.en.leading import ACT, ACT_IN_PAST, LET, behind
from service.language.en.lexicon import (
    ABOUT_MESSAGE,
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    DETERMINERS,
    MODALS,
    NOT_COMMANDS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from service.language.en.sentence import first_sentence
from service.language.en.verb import BASES, NOUNS, NOUNS_FIRST, base_of_past, from_third, is_adverb, is_past, is_third

_TOLD = frozenset("tell ask give send thank remind get wish call".split())
_BEHIND_A_VERB = DETERMINERS | SUBORDINATORS | frozenset("me us it up out off in on back over down everything".split())
_JOINTS = frozenset("and but so or".split())
_STARTS = CLAUSE_SUBJECTS | MODALS | frozenset("need needs is are do does otherwise takes".split())
_REASONS = frozenset("because since otherwise although".split())
_RELATIVES = frozenset("who which where whose if when".split())
_SHORT_OBJECTS = DETERMINERS | frozenset("me us up out back off".split())
_NO_BASES = PREPOSITIONS | DETERMINERS | MODALS | CLAUSE_SUBJECTS
_NO_ACTS = frozenset("have be know want need hope think love like deserve feel".split())
_FROM_YOU = frozenset({("off", "you"), ("from", "you")})


def ask(text: str, label: str, cast: Cast) -> str | None:
    """None where the clause is no wish for an act of the recipient."""
    turned = addressed(text, label, cast)
    if turned is None:
        return None
    clause = first_sentence(turned.clause)
    if clause.keys.count("you") > sum(1 for role in turned.roles if role in {"subject", "object"}) + 1:
        return None
    phrase = _phrase(clause, asked=label == "ask")
    return None if phrase is None else _checked(phrase)


def _phrase(clause: Clause, *, asked: bool) -> Clause | None:
    text = str(clause)
    for rest in behind(clause, text, ACT_IN_PAST):
        base = base_of_past(rest.keys[0]) or rest.keys[0]
        if base in BASES:
            return _cut(make([base, *rest.words[1:]], rest.gaps, rest.tail))
    for rest in behind(clause, text, *ACT):
        if _opens(rest):
            return _cut(rest)
    for rest in behind(clause, text, LET):
        who = "us" if text.lower().split()[1] == "we" else "me"
        let = make(["let", who, *rest.words], ["", " ", " ", *rest.gaps[1:]], rest.tail)
        return _cut(let) if rest.keys[0] in BASES else None
    return _present(clause) or _command(clause, asked=asked)


def _first_verb(keys: tuple[str, ...], start: int) -> int:
    """The place behind adverbs."""
    while start < len(keys) - 1 and is_adverb(keys[start]):
        start += 1
    return start


def _present(clause: Clause) -> Clause | None:
    """As in "you pick up level 5 and shadow Gurpreet", "each brings one scene"."""
    keys = clause.keys
    if len(keys) < 3:
        return None
    if keys[0] == "you":
        first = _first_verb(keys, 1)
        if keys[first] in BASES and not is_past(keys[first]) and keys[first] not in _NO_ACTS:
            return _cut(clause.part(first))
    if keys[0] in {"each", "everyone", "everybody"} and is_third(keys[1]) and keys[1] not in {"is", "has", "was"}:
        return _cut(make([from_third(keys[1]), *clause.words[2:]], clause.gaps[1:], clause.tail))
    return None


def _command(clause: Clause, *, asked: bool) -> Clause | None:
    """An imperative spoken to the recipient, not to the writer of the message."""
    keys = clause.keys
    if len(keys) < 2 or keys[0] not in BASES or keys[0] in NOT_COMMANDS:
        return None
    first, second = keys[0], keys[1]
    told = second in {"you", "your"} and first in _TOLD
    noun = second in {"of", "to"} and first in NOUNS
    thing = first in NOUNS_FIRST and second not in _BEHIND_A_VERB
    written = first in ABOUT_MESSAGE and (second in {"it", "as", "with"} or not asked)
    return None if told or noun or thing or written else _cut(clause)


def _cut(clause: Clause) -> Clause:
    """Only as far as the verb phrase goes."""
    keys = clause.keys
    for index in range(1, len(keys)):
        comma, joint = "," in clause.gaps[index], keys[index - 1] in _JOINTS
        starts = keys[index] in _STARTS or (comma and _stands_alone(keys, index))
        if ((joint or comma) and starts) or (comma and keys[index] in _REASONS) or keys[index] == "because":
            return clause.part(0, index - 1 if joint else index)
    return clause


def _opens(rest: Clause) -> bool:
    """Whether a bare verb comes, adverbs skipped."""
    first = _first_verb(rest.keys, 0)
    return rest.keys[first] in BASES or rest.keys[first] == "not" or _looks_base(rest.keys, first)


def _stands_alone(keys: tuple[str, ...], index: int) -> bool:
    """As in ", form is with Peter", ", the client paid for those"."""
    if keys[index] in _RELATIVES:
        return False
    near = keys[index + 1 : index + 4]
    return not AUXILIARIES.isdisjoint(near) and not {"who", "which", "that"} & set(near)


def _checked(phrase: Clause) -> str | None:
    if "please" in phrase.keys or any(gap.startswith(":") for gap in phrase.gaps[1:3]):
        kept = [
            (w, g.replace(":", "")) for w, g in zip(phrase.words, phrase.gaps, strict=True) if w.lower() != "please"
        ]
        phrase = make([word for word, _ in kept], [gap for _, gap in kept], phrase.tail)
    keys = phrase.keys
    if len(keys) < 2 or keys[:2] == ("ask", "for"):
        return None
    first = _first_verb(keys, 0)
    if keys[first] in {"get", "have"} and not _FROM_YOU.isdisjoint(pairwise(keys)):
        return None
    bare = keys[first] in BASES or keys[first] == "not" or _looks_base(keys, first)
    if not bare or keys[first] in {"be", "have", "been", "know"}:
        return None
    if keys[0] == "each" and keys[1] in BASES:
        phrase = phrase.part(1)
    text = str(phrase).replace(" and to ", " and ")
    return text[0].lower() + text[1:]


def _looks_base(keys: tuple[str, ...], first: int) -> bool:
    """A verb that the table does not know, by its shape and its object."""
    key = keys[first]
    if key.endswith(("s", "ed", "ing", "ly", "'s")) or key in _NO_BASES:
        return False
    following = keys[first + 1] if first + 1 < len(keys) else ""
    return following in _SHORT_OBJECTS
