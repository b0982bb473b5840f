"""What follows "ti chiedo di": an infinitive phrase made from an instruction about the recipient."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.address import Unsure, addressed
from service.language.it.clause import EACH, YOU, Clause, Verb
from service.language.it.conjugation import WISH, WISHED
from service.language.it.infinitive import MODALS, present
from service.language.it.line import join
from service.language.it.parsing import read
from service.language.it.said import opened
from service.language.it.verb import split_infinitive, tie

_LINKS: Final = frozenset({"e", "ed", ",", ";", "poi", "ma"})
_REFLEXIVE: Final = {"tu": "ti", "lei": "si", "voi": "vi"}


def request(text: str, label: str, cast: Cast) -> str | None:
    """For "chiedile di aiutarci" -> "aiutarci"; "portino il listino" -> "portare il listino"."""
    clause = opened(text, label, cast)
    if clause is None:
        return None
    start = _told(clause)
    if start is not None:
        clause = read(clause.words[start:], clause.gaps[start:], label, cast)
    if not clause.words:
        return None
    if _to_do(clause) is not None:
        return _swapped(clause, label, cast)
    if split_infinitive(clause.lows[0])[0] or (
        clause.lows[0] == "non" and len(clause.lows) > 1 and split_infinitive(clause.lows[1])[0]
    ):
        return _infinitives(clause, label, cast)
    colon = clause.lows.index(":") if ":" in clause.lows[:5] else None
    if colon is not None and colon + 1 < len(clause.lows) and split_infinitive(clause.lows[colon + 1])[0]:
        return _infinitives(read(clause.words[colon + 1 :], clause.gaps[colon + 1 :], label, cast), label, cast)
    return _finite(clause, label, cast)


def _to_do(clause: Clause) -> int | None:
    """Where "da confermare" stands in "presenza da confermare entro il 25"."""
    if clause.verbs and clause.verbs[0].reading.lemma != "essere":
        return None
    for at in range(1, min(8, len(clause.lows) - 1)):
        if (
            clause.lows[at] == "da"
            and split_infinitive(clause.lows[at + 1])[0]
            and not any(verb.at < at for verb in clause.verbs)
        ):
            lemma = split_infinitive(clause.lows[at + 1])[0]
            return at if lemma not in ("ricevere", "avere", "leggere", "fare") else None
    return None


def _swapped(clause: Clause, label: str, cast: Cast) -> str | None:
    at = _to_do(clause)
    if at is None or clause.verbs:
        return None
    order = [at + 1, *range(at), *range(at + 2, len(clause.words))]
    return _infinitives(
        read(
            [clause.words[place] for place in order],
            [" " if place in (0, at + 1) else clause.gaps[place] for place in order],
            label,
            cast,
        ),
        label,
        cast,
    )


def _told(clause: Clause) -> int | None:
    """Past "chiedile di", "le consiglio di", "chiedere se"."""
    for at in range(min(5, len(clause.lows) - 2)):
        if clause.lows[at] in w.TELLERS:
            after = at + 1
            while after < len(clause.lows) and (clause.lows[after] in w.ADVERBS or clause.lows[after] in (":", "che")):
                after += 1
            if clause.lows[after : after + 1] in (["di"], ["se"], ["a"]):
                return after + 1
            if clause.lows[after - 1] in (":", "che"):
                return after
    return None


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
    if (
        verb.subject == YOU
        and verb.reading.lemma == "potere"
        and verb.at
        and clause.lows[verb.at - 1] == "se"
        and verb.at + 1 < len(words)
    ) and split_infinitive(clause.lows[verb.at + 1])[0]:
        words[verb.at - 1] = words[verb.at] = ""


def _article(noun: str) -> str:
    """The article of a singular noun in -o or -a, with the space around it; none where it is not certain."""
    if noun[:1] in "aeiou" and noun[-1] in "oa":
        return " l'"
    return ""


def _own(word: str, cast: Cast) -> str:
    lemma, tail = split_infinitive(word)
    if tail != "si" and not tail.startswith(("selo", "sela", "seli", "sele")):
        return word
    pronoun = _REFLEXIVE[cast.register or "tu"]
    return tie(lemma, pronoun if tail == "si" else pronoun[0] + "e" + tail[2:])


def _finite(clause: Clause, label: str, cast: Cast) -> str | None:
    register = cast.register or "tu"
    verbs = [verb for verb in clause.verbs if _asked(clause, verb)]
    if not verbs or any(
        verb.at < verbs[0].at
        and verb.reading.lemma
        not in (
            "fare",
            "servire",
            "occorrere",
            "bisognare",
            "volere",
            "piacere",
            "preferire",
            "essere",
            "sperare",
            "desiderare",
        )
        for verb in clause.verbs
    ):
        return None
    if any(verb.reading.tense in (WISH, WISHED) or verb.reading.lemma in MODALS for verb in verbs):
        verbs = [verb for verb in verbs if verb.reading.tense in (WISH, WISHED) or verb.reading.lemma in MODALS]
    try:
        words = addressed(clause, label, cast, kept=frozenset(verb.at for verb in verbs))
    except Unsure:
        return None
    for verb in verbs:
        if verb.after >= 0:
            words[verb.after] = ""
        if verb.fronted is None and any(low in ("lo", "la", "li", "le") for low in clause.lows[verb.first : verb.at]):
            return None
    pieces: list[str] = []
    for index, verb in enumerate(verbs):
        made = present(clause, verb, register)
        if made is None:
            if not pieces:
                return None
            break
        stop = _stop(clause, verbs[index + 1]) if index + 1 < len(verbs) else _end(clause, verb)
        body = join([_own(word, cast) for word in words[made.rest : stop]], clause.gaps[made.rest : stop])
        ahead = _ahead(clause, words, verb)
        pieces.append(" ".join(part for part in (made.head, ahead, body) if part).rstrip(" ,;:").replace(" ,", ","))
    joined = ", ".join(pieces[:-1]) + " e " + pieces[-1] if len(pieces) > 1 else pieces[0]
    return joined.rstrip(" ,;:?") or None


def _asked(clause: Clause, verb: Verb) -> bool:
    """Is the verb one the recipient is to do, and not inside a subordinate clause?"""
    each = verb.phrase is not None and clause.lows[verb.phrase.start] in EACH
    if (
        (verb.subject != YOU and not each)
        or verb.reading.person not in (3, 6)
        or verb.reading.lemma in ("essere", "avere", "degnare")
    ):
        return False
    start = verb.phrase.start if verb.phrase is not None else verb.first
    opener = clause.lows[start - 1] if start else ""
    if opener == "che":
        return (
            start == 1
            or (clause.lows[start - 2] == "e" and clause.lows[0] in ("vorrei", "vorremmo"))
            or clause.lows[start - 2]
            in (
                "serve",
                "servirebbe",
                "occorre",
                "bisogna",
                "vorrei",
                "vorremmo",
                "piacerebbe",
                "spero",
                "preferirei",
                "desidero",
                "bene",
                "importante",
            )
        )
    if opener == "se" and verb.reading.tense == WISHED and "piacere" in clause.lows[:start]:
        return True
    if opener == "se":
        return verb.reading.lemma in ("potere", "riuscire") and not any(
            later.at > verb.at and later.subject == YOU for later in clause.verbs
        )
    return opener in ("", *_LINKS, ":", "poi") or opener in w.ADVERBS or opener not in w.CONJUNCTIONS


def _stop(clause: Clause, verb: Verb) -> int:
    at = (
        verb.phrase.start if verb.phrase is not None else verb.fronted.start if verb.fronted is not None else verb.first
    )
    while at and clause.lows[at - 1] in (*_LINKS, "che"):
        at -= 1
    return at


def _end(clause: Clause, verb: Verb) -> int:
    """Where a remark of the sender's own begins: "..., sarei felice"."""
    for later in clause.verbs:
        if later.at > verb.at and later.subject != YOU and later.first and clause.lows[later.first - 1] in (",", ";"):
            return later.first - 1
    return len(clause.words)


def _ahead(clause: Clause, words: list[str], verb: Verb) -> str:
    """What stood before the verb, to stand behind the infinitive: the object named ahead, a date."""
    start = verb.first
    while start and clause.lows[start - 1] not in (*_LINKS, ":", "che", "se"):
        start -= 1
    kept = [
        at
        for at in range(start, verb.first)
        if words[at] and not (verb.phrase is not None and verb.phrase.start <= at < verb.phrase.end)
    ]
    kept = [at for at in kept if clause.lows[at] not in _LOOSE]
    if any(low in ("vorrei", "vorremmo", "piacerebbe") for low in clause.lows[start : verb.first]):
        return ""
    return join([words[at] for at in kept], [clause.gaps[at] for at in kept])


_LOOSE: Final = frozenset("poi intanto adesso ora solo pure magari però".split())
