"""What follows "ti chiedo di": an infinitive phrase made from an instruction about the recipient."""

from service.language.cast import Cast
from service.language.it.address import Unsure, addressed
from service.language.it.clause import YOU, Clause, Verb, begins
from service.language.it.infinitive import own, present
from service.language.it.instruction import LINKS, asked, task, told
from service.language.it.line import join
from service.language.it.opening import opened
from service.language.it.parsing import read
from service.language.it.verb import split_infinitive, tie

_LOOSE = frozenset("poi intanto adesso ora solo pure magari però".split())
_WILLS = frozenset({"vorrei", "vorremmo", "piacerebbe"})


def request(text: str, label: str, cast: Cast) -> str | None:
    """For "chiedile di aiutarci" -> "aiutarci"; "portino il listino" -> "portare il listino"."""
    clause = opened(text, label, cast)
    if clause is None:
        return None
    start = told(clause)
    if start:
        clause = read(clause.words[start:], clause.gaps[start:], label, cast)
    if not clause.words:
        return None
    at = task(clause)
    if at is not None:
        return None if clause.verbs else _swapped(clause, at, label, cast)
    colon = clause.lows.index(":") + 1 if ":" in clause.lows[:5] else 0
    if _is_infinitive(clause, 0) or (clause.lows[0] == "non" and _is_infinitive(clause, 1)):
        return _infinitives(clause, label, cast)
    if colon and _is_infinitive(clause, colon):
        return _infinitives(read(clause.words[colon:], clause.gaps[colon:], label, cast), label, cast)
    return _finite(clause, label, cast)


def _is_infinitive(clause: Clause, at: int) -> bool:
    return at < len(clause.lows) and bool(split_infinitive(clause.lows[at])[0])


def _swapped(clause: Clause, at: int, label: str, cast: Cast) -> str | None:
    """For "presenza da confermare entro il 25" -> "confermare presenza entro il 25"."""
    order = [at + 1, *range(at), *range(at + 2, len(clause.words))]
    gaps = [" " if place in (0, at + 1) else clause.gaps[place] for place in order]
    return _infinitives(read([clause.words[place] for place in order], gaps, label, cast), label, cast)


def _infinitives(clause: Clause, label: str, cast: Cast) -> str | None:
    """Infinitives stay; their reflexive pronouns and what is the recipient's are put right."""
    if any(verb.subject == YOU and verb.at < 2 for verb in clause.verbs):
        return None
    try:
        words = addressed(clause, label, cast)
    except Unsure:
        return None
    words = [_own(word, cast) for word in words]
    for verb in clause.verbs:
        _unasked(clause, verb, words)
    if len(words) > 3 and clause.lows[1] == ":" and split_infinitive(clause.lows[0])[0] == "aiutare":
        words[1] = " con" + _article(clause.lows[2])
    return join(words, clause.gaps).rstrip(" ,;:").replace("  ", " ") or None


def _unasked(clause: Clause, verb: Verb, words: list[str]) -> None:
    """For "... e se può passare" goes on as "... e passare"."""
    can = verb.subject == YOU and verb.reading.lemma == "potere"
    if can and verb.at and clause.lows[verb.at - 1] == "se" and _is_infinitive(clause, verb.at + 1):
        words[verb.at - 1] = words[verb.at] = ""


def _article(noun: str) -> str:
    """The article of a singular noun in -o or -a, with the space around it; none where it is not certain."""
    return " l'" if noun[:1] in "aeiou" and noun[-1] in "oa" else ""


def _own(word: str, cast: Cast) -> str:
    lemma, tail = split_infinitive(word)
    turned = own(tail, cast.register or "tu")
    return word if turned == tail else tie(lemma, turned)


def _finite(clause: Clause, label: str, cast: Cast) -> str | None:
    """Orders and wishes made infinitives, in a list."""
    verbs = asked(clause)
    if not verbs:
        return None
    try:
        words = addressed(clause, label, cast, kept=frozenset(verb.at for verb in verbs))
    except Unsure:
        return None
    for verb in verbs:
        if verb.after >= 0:
            words[verb.after] = ""
        if verb.fronted is None and not {"lo", "la", "li", "le"}.isdisjoint(clause.lows[verb.first : verb.at]):
            return None
    pieces: list[str] = []
    for index, verb in enumerate(verbs):
        made = present(clause, verb, cast.register or "tu")
        if made is None:
            break
        stop = _stop(clause, verbs[index + 1]) if index + 1 < len(verbs) else _end(clause, verb)
        body = join([_own(word, cast) for word in words[made.rest : stop]], clause.gaps[made.rest : stop])
        parts = (made.head, _ahead(clause, words, verb), body)
        pieces.append(" ".join(part for part in parts if part).rstrip(" ,;:").replace(" ,", ","))
    joined = ", ".join(pieces[:-1]) + " e " + pieces[-1] if len(pieces) > 1 else "".join(pieces)
    return joined.rstrip(" ,;:?") or None


def _stop(clause: Clause, verb: Verb) -> int:
    at = begins(verb)
    while at and clause.lows[at - 1] in (*LINKS, "che"):
        at -= 1
    return at


def _end(clause: Clause, verb: Verb) -> int:
    """Where a remark of the sender's own begins: "..., sarei felice", "... e lascio i libri"."""
    for later in clause.verbs:
        if later.at <= verb.at or later.subject == YOU or not later.first:
            continue
        if begins(later) and clause.lows[begins(later) - 1] in (",", ";"):
            return begins(later) - 1
        if later.reading.person in (1, 4) and clause.lows[later.first - 1] in ("e", "ed"):
            return later.first - 1
    return len(clause.words)


def _ahead(clause: Clause, words: list[str], verb: Verb) -> str:
    """What stood before the verb, to stand behind the infinitive: the object named ahead, a date."""
    start = verb.first
    while start and clause.lows[start - 1] not in (*LINKS, ":", "che", "se"):
        start -= 1
    if not _WILLS.isdisjoint(clause.lows[start : verb.first]):
        return ""
    named = range(verb.phrase.start, verb.phrase.end) if verb.phrase is not None else range(0)
    kept = [at for at in range(start, verb.first) if words[at] and at not in named and clause.lows[at] not in _LOOSE]
    return join([words[at] for at in kept], [clause.gaps[at] for at in kept])
