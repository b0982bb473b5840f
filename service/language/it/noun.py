"""A noun phrase that can stand as an object: what is needed, asked for or praised."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.belonging import possessed, turned
from service.language.it.clause import Clause, begins
from service.language.it.line import Line, join, split
from service.language.it.need import needed, owned
from service.language.it.opening import opened
from service.language.it.verb import lexicon, split_infinitive

_PLAIN: Final = {"del": "il", "dello": "lo", "della": "la", "dell'": "l'", "dei": "i", "degli": "gli", "delle": "le"}
_NO_THINGS: Final = (
    w.PREPOSITIONS | w.ADVERBS | w.CONJUNCTIONS | w.CLITICS | frozenset({"lui", "lei", "loro", "chi", "ognuno", "via"})
)
_AND: Final = (",", "e", "ed", "+")
_LONGEST: Final = 8
"""Words of a thing in a list that may be joined with "e"."""


def noun(text: str, label: str, cast: Cast) -> str | None:
    """For "ci servono i quaderni" -> "i quaderni"; "mi mandi i file aperti" -> "i file aperti"."""
    clause = opened(text, label, cast)
    if clause is None:
        return None
    if label == "praise":
        return possessed(clause, label, cast)
    found = owned(clause) if label == "us" else needed(clause)
    if found is None:
        return None
    start, end = found
    end = _without_clause(clause, start, end)
    while start < end and clause.lows[start] in ("indietro", "solo", "anche", "pure"):
        start += 1
    if start >= end:
        return None
    words, gaps = _bared(clause, start, end)
    if not _is_thing(words[0].lower()):
        return None
    return _listed(turned(words, gaps, label, cast))


def _without_clause(clause: Clause, start: int, end: int) -> int:
    """Where the things end before a clause of their own: "i registri, e che parli ...", "l'elenco e se può ..."."""
    for at in range(start + 1, end):
        opener = clause.lows[at]
        if clause.lows[at - 1] in ("e", "ed") and split_infinitive(opener)[0]:
            return at - 1
        if opener in ("che", "se", "di") and clause.lows[at - 1] in ("e", "ed"):
            if opener == "di" and not split_infinitive(clause.lows[at + 1] if at + 1 < end else "")[0]:
                continue
            return at - 2 if at > 1 and clause.lows[at - 2] == "," else at - 1
    remarks = (begins(verb) - 1 for verb in clause.verbs if verb.at > start and verb.reading.person in (1, 4))
    return next((at for at in remarks if start < at < end and clause.lows[at] == ","), end)


def _bared(clause: Clause, start: int, end: int) -> Line:
    """The things with their articles: "(bisogno) delle chiavi", "piano di migrazione"."""
    words, lows = list(clause.words[start:end]), clause.lows[start:end]
    heads = [at for at in range(len(lows)) if at == 0 or lows[at - 1] in _AND]
    if lows[0] in _PLAIN:
        words = [
            _PLAIN.get(low, word) if at in heads else word
            for at, (low, word) in enumerate(zip(lows, words, strict=True))
        ]
    elif any(_article(lows[at]) for at in heads) and _are_bare(lows, heads):
        words = [
            _article(low) + word if at in heads else word
            for at, (low, word) in enumerate(zip(lows, words, strict=True))
        ]
        return split(join(words, clause.gaps[start:end]))
    return Line(words, clause.gaps[start:end])


def _are_bare(lows: list[str], heads: list[int]) -> bool:
    """Is every thing that lacks its article one whose gender is known?"""
    return all(_article(lows[at]) or lows[at] in w.ARTICLES or lows[at] in w.DETERMINERS for at in heads)


def _article(low: str) -> str:
    """The article a common thing lacks, where its gender is known: "revoca" -> "la "."""
    if low in w.FEMININE_THINGS:
        return "l'" if low[0] in "aeiou" else "la "
    if low in w.MASCULINE_THINGS:
        return "l'" if low[0] in "aeiou" else "il "
    return ""


def _is_thing(low: str) -> bool:
    """May a noun phrase begin with the word?"""
    if low in w.ARTICLES or low in w.DETERMINERS or low in w.POSSESSIVES or low[:1].isdigit():
        return True
    return low not in _NO_THINGS and low not in w.STARTS and low not in lexicon().participles


def _listed(phrase: str | None) -> str | None:
    """For "a, b, c" as "a, b e c"; "+" as "e"."""
    if phrase is None:
        return None
    phrase = phrase.replace(" + ", ", ")
    if (
        ", " in phrase
        and ":" not in phrase
        and " e " not in phrase
        and " ed " not in phrase
        and phrase.count(",") == phrase.count(", ")
    ):
        parts = phrase.split(", ")
        if all(len(part.split()) <= _LONGEST for part in parts) and _are_things(parts):
            return ", ".join(parts[:-1]) + " e " + parts[-1]
    return phrase


def _are_things(parts: list[str]) -> bool:
    """More than two things, each beginning as a thing does; or two with their articles."""
    heads = [part.replace("'", "' ").split()[0] for part in parts]
    if any(
        "(" in part or head[:1].isdigit() or head in w.ADVERBS or not _is_thing(head)
        for part, head in zip(parts, heads, strict=True)
    ):
        return False
    return len(parts) > 2 or all(head in w.ARTICLES for head in heads)
