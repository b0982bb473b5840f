"""A wish about the recipient as what follows "could you"."""

import re
from itertools import pairwise

from service.language.cast import Cast
from service.language.en.addressing import addressed
from service.language.en.clause import Clause, make
from service.language.en.lexicon import AUXILIARIES, CLAUSE_SUBJECTS, DETERMINERS, MODALS, PREPOSITIONS, SUBORDINATORS
from service.language.en.sentence import first_sentence
from service.language.en.verb import BASES, NOUNS, NOUNS_FIRST, base_of_past, from_third, is_adverb, is_past, is_third

_ADVERBS = (
    r"(?:(?:please|kindly|also|still|really|just|only|then|now|perhaps|maybe|definitely|first|next|always) ){0,3}"
)
_WISH = (
    r"(?:would |'d |do |'ll )?"
    + _ADVERBS
    + r"(?:like|love|want|need|prefer|ask|expect|require|beg|urge|encourage|advise|invite|trust|count on|appreciate)"
)
_LEADS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:so )?(?:could|can|would|will|might|may) you {_ADVERBS}",
        rf"(?:i|we|i'd|we'd|i'll|we'll)? ?{_WISH} {_ADVERBS}(?:of )?you {_ADVERBS}to {_ADVERBS}",
        rf"(?:would|'d) {_ADVERBS}(?:like|love|prefer|need) you {_ADVERBS}to {_ADVERBS}",
        rf"{_ADVERBS}(?:ask|tell|get|want|need|remind|invite|encourage|urge|advise|beg) you {_ADVERBS}(?:to |if you (?:could|can|would) ){_ADVERBS}",
        rf"{_ADVERBS}(?:ask|tell) you {_ADVERBS}(?=[a-z]+ (?:the|a|an|my|our|your|us|me|it|to|in|for|at|his|on) )",
        rf"{_ADVERBS}(?:let|have|make) you {_ADVERBS}",
        rf"(?:please )?(?:see|make sure|ensure)(?: that)? you {_ADVERBS}",
        rf"(?:next |then )?{_ADVERBS}you(?:'ll|'d)? {_ADVERBS}(?:should|must|ought to|need to|needs to|have to|has to|could|might|can|may|are to|would|will|want to|had better|better){' '}{_ADVERBS}(?:want to |be asked to |have to |need to )?{_ADVERBS}",
        rf"{_ADVERBS}you(?:'ll|'d) {_ADVERBS}(?:have to |need to |do well to |better )?",
        rf"(?:it )?(?:would|'d|it'd) (?:be|help|mean)[a-z ]{{0,30}} if you (?:could|can|would|might) {_ADVERBS}",
        rf"(?:i|we)(?:'d| would) (?:be|appreciate|love)[a-z ]{{0,30}} if you (?:could|can|would|might) {_ADVERBS}",
        r"(?:i|we)(?:'d| would) [a-z ]{0,12}have you ",
        rf"ask (?:(?:if|whether) )?(?:can |could |would |will )?you (?:can |could |would |will )?(?=[a-z])(?!to |for |about ){_ADVERBS}",
        rf"(?:please )?(?:can|could|would|will) you {_ADVERBS}",
        r"(?:would it be|is it) possible for you to ",
        rf"my (?:idea|advice|suggestion|tip|hope) (?:for you )?(?:is|would be)(?: that| to)?(?: you)? {_ADVERBS}",
        rf"(?:you|[a-z]+) (?:is|are) {_ADVERBS}(?:requested|asked|invited|expected|supposed) to {_ADVERBS}",
        rf"(?:i'd|we'd|i would|we would|would) {_ADVERBS}(?:love|like|prefer) (?:it if|for) you (?:to |could )?{_ADVERBS}",
        rf"(?:should|must|needs to|ought to|has to) {_ADVERBS}(?=[a-z])(?!i |we |you |be )",
        rf"(?:[a-z]+ ){{1,3}}please {_ADVERBS}",
        rf"(?:if|maybe|perhaps) you (?:could|can|would|might) {_ADVERBS}",
        r"it(?:'s| is)? time (?:for )?you (?:to )?",
        r"(?:what )?(?:i|we) (?:need|want|ask|expect) (?:from|of) you(?: is)?:? to ",
        rf"(?:one|somebody|someone|each|one each|everyone|everybody|any|all|both|somebody|none) (?:of you )?{_ADVERBS}(?:should|must|ought to|needs to|has to|could|might|can|may) {_ADVERBS}",
        rf"(?:could|can|would|will) (?:one|somebody|someone|each|everyone|any|all|both|some) (?:of you )?{_ADVERBS}",
        r"(?:next(?: steps?)?(?: for you)?|[a-z ]{0,30}for you)(?: is| are| would be|:) (?:to )?",
        r"(?:your )?(?:next )?(?:step|challenge|goal|job|task)(?: for you)?(?: now)? (?:is|would be) to ",
        rf"(?:and |then |also |or )?{_ADVERBS}to {_ADVERBS}(?=[a-z]+ )",
        rf"(?:please|kindly|pls) {_ADVERBS}",
    )
)
_HELPED = re.compile(
    r"(?:it )?(?:would|'d|it'd) (?:be|help|mean)[a-z ]{0,30} if you |(?:i|we)(?:'d| would) (?:be|appreciate|love)[a-z ]{0,30} if you |you would do us a [a-z ]{0,20} if you ",
    re.IGNORECASE,
)
_LET = re.compile(r"(?:may|can|could) (?P<who>we|i) (?:please |also )?", re.IGNORECASE)
_NOT_COMMANDS = frozenset("thank have be need want love like hope let sound".split())
_ABOUT_MESSAGE = frozenset("mention stress cc sign say address start end make keep".split())
_NOT_AFTER = frozenset("n't be have been".split())


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
    helped = _HELPED.match(text)
    if helped:
        rest = clause.behind(helped.end())
        base = (base_of_past(rest.keys[0]) or rest.keys[0]) if rest.keys else ""
        if base in BASES:
            return _cut(make([base, *rest.words[1:]], rest.gaps, rest.tail))
    for lead in _LEADS:
        found = lead.match(text)
        if found and found.end() < len(text):
            rest = clause.behind(found.end())
            if rest.keys and _opens(rest):
                return _cut(rest)
    let = _LET.match(text)
    if let:
        who = "us" if let["who"].lower() == "we" else "me"
        rest = clause.behind(let.end())
        return (
            _cut(make(["let", who, *rest.words], ["", " ", " ", *rest.gaps[1:]], rest.tail))
            if rest.keys and rest.keys[0] in BASES
            else None
        )
    return _present(clause) or _command(clause, asked=asked)


def _present(clause: Clause) -> Clause | None:
    """As in "you pick up level 5 and shadow Gurpreet", "each brings one scene"."""
    keys = clause.keys
    if keys[0] == "you" and len(keys) > 2:
        first = 1
        while first < len(keys) - 1 and is_adverb(keys[first]):
            first += 1
        if (
            keys[first] in BASES
            and not is_past(keys[first])
            and keys[first] not in {"have", "be", "know", "want", "need"}
        ):
            return _cut(clause.part(first))
    if (
        keys[0] in {"each", "everyone", "everybody"}
        and len(keys) > 2
        and is_third(keys[1])
        and keys[1] not in {"is", "has", "was"}
    ):
        return _cut(make([from_third(keys[1]), *clause.words[2:]], clause.gaps[1:], clause.tail))
    return None


def _command(clause: Clause, *, asked: bool) -> Clause | None:
    """An imperative spoken to the recipient, not to the writer of the message."""
    keys = clause.keys
    if (
        keys[0] not in BASES
        or keys[0] in _NOT_COMMANDS
        or len(keys) < 2
        or (
            keys[1] in {"you", "your"}
            and keys[0] in {"tell", "ask", "give", "send", "thank", "remind", "get", "wish", "call"}
        )
    ):
        return None
    if (keys[1] in {"of", "to"} and keys[0] in NOUNS) or (
        keys[0] in {"get", "have"} and {"off", "from"} & set(keys) and "you" in keys
    ):
        return None
    if keys[0] in NOUNS_FIRST and not (
        keys[1] in DETERMINERS
        or keys[1] in SUBORDINATORS
        or keys[1] in {"me", "us", "it", "up", "out", "off", "in", "on", "back", "over", "down", "everything"}
    ):
        return None
    if keys[0] in _ABOUT_MESSAGE and (keys[1] in {"it", "as", "with"} or not asked):
        return None
    return _cut(clause)


def _cut(clause: Clause) -> Clause:
    """Only as far as the verb phrase goes."""
    keys = clause.keys
    for index in range(1, len(keys)):
        joint = keys[index - 1] in {"and", "but", "so", "or"} or ("," in clause.gaps[index])
        starts = (
            keys[index] in CLAUSE_SUBJECTS
            or keys[index] in MODALS
            or keys[index] in {"need", "needs", "is", "are", "do", "does", "otherwise", "takes"}
            or ("," in clause.gaps[index] and _stands_alone(keys, index))
        )
        if (
            (joint and starts)
            or (keys[index] in {"because", "since", "otherwise", "although"} and "," in clause.gaps[index])
            or keys[index] == "because"
        ):
            return clause.part(0, index - 1 if keys[index - 1] in {"and", "but", "so", "or"} else index)
    return clause


def _opens(rest: Clause) -> bool:
    """Whether a bare verb comes, adverbs skipped."""
    first = 0
    while first < len(rest.keys) - 1 and is_adverb(rest.keys[first]):
        first += 1
    return rest.keys[first] in BASES or rest.keys[first] == "not" or _looks_base(rest.keys, first)


def _stands_alone(keys: tuple[str, ...], index: int) -> bool:
    """As in ", form is with Peter", ", the client paid for those"."""
    if keys[index] in {"who", "which", "where", "whose", "if", "when"}:
        return False
    near = keys[index + 1 : index + 4]
    return any(key in AUXILIARIES for key in near) and not any(key in {"who", "which", "that"} for key in near)


def _checked(phrase: Clause) -> str | None:
    if "please" in phrase.keys or any(gap.startswith(":") for gap in phrase.gaps[1:3]):
        kept = [
            (word, gap.replace(":", ""))
            for word, gap in zip(phrase.words, phrase.gaps, strict=True)
            if word.lower() != "please"
        ]
        phrase = make([word for word, _ in kept], [gap for _, gap in kept], phrase.tail)
    keys = phrase.keys
    first = 0
    while first < len(keys) - 1 and is_adverb(keys[first]):
        first += 1
    if keys[first] in {"get", "have"} and any(pair in {("off", "you"), ("from", "you")} for pair in pairwise(keys)):
        return None
    if (
        len(keys) < 2
        or keys[first] in _NOT_AFTER
        or not (keys[first] in BASES or keys[first] == "not" or _looks_base(keys, first))
    ):
        return None
    return _lowered(str(phrase))


def _looks_base(keys: tuple[str, ...], first: int) -> bool:
    key = keys[first]
    if (
        key.endswith(("s", "ed", "ing", "ly", "'s"))
        or key in PREPOSITIONS
        or key in DETERMINERS
        or key in MODALS
        or key in CLAUSE_SUBJECTS
    ):
        return False
    following = keys[first + 1] if first + 1 < len(keys) else ""
    return following in DETERMINERS or following in {"me", "us", "up", "out", "back", "off"}


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]
