"""A noun phrase that can stand as an object: what is needed, asked for or praised."""

from typing import Final

from service.language.cast import Cast
from service.language.it import word as w
from service.language.it.belonging import possessed, turned
from service.language.it.clause import Clause
from service.language.it.line import join, split
from service.language.it.need import needed, owned
from service.language.it.opening import opened
from service.language.it.parsing import read
from service.language.it.verb import lexicon, split_infinitive

_PLAIN: Final = {"del": "il", "dello": "lo", "della": "la", "dell'": "l'", "dei": "i", "degli": "gli", "delle": "le"}
_NO_THINGS: Final = (
    w.PREPOSITIONS | w.ADVERBS | w.CONJUNCTIONS | w.CLITICS | frozenset({"lui", "lei", "loro", "chi", "ognuno"})
)
_AND: Final = (",", "e", "ed", "+")
_LONGEST: Final = 5
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
    part = _bared(clause, start, end, label, cast)
    if not _is_thing(part.lows[0]):
        return None
    return _listed(turned(part, 0, len(part.words), label, cast))


def _without_clause(clause: Clause, start: int, end: int) -> int:
    """Where the things end before a clause of their own: "i registri, e che parli ...", "l'elenco e se può ..."."""
    for at in range(start + 1, end):
        opener = clause.lows[at]
        if opener in ("che", "se", "di") and clause.lows[at - 1] in ("e", "ed"):
            if opener == "di" and not split_infinitive(clause.lows[at + 1] if at + 1 < end else "")[0]:
                continue
            return at - 2 if at > 1 and clause.lows[at - 2] == "," else at - 1
    return end


def _bared(clause: Clause, start: int, end: int, label: str, cast: Cast) -> Clause:
    """The things with their articles: "(bisogno) delle chiavi", "piano di migrazione"."""
    words, lows = list(clause.words[start:end]), clause.lows[start:end]
    heads = [at for at in range(len(lows)) if at == 0 or lows[at - 1] in _AND]
    if lows[0] in _PLAIN:
        for at in heads:
            words[at] = _PLAIN.get(lows[at], words[at])
    elif _are_bare(lows, heads):
        for at in heads:
            words[at] = _article(lows[at]) + words[at]
    line = split(join(words, clause.gaps[start:end]))
    return read(line.words, line.gaps, label, cast)


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
    return low not in _NO_THINGS and low not in lexicon().participles


def _listed(phrase: str | None) -> str | None:
    """For "a, b, c" as "a, b e c"; "+" as "e"."""
    if phrase is None:
        return None
    phrase = phrase.replace(" + ", ", ")
    if ", " in phrase and " e " not in phrase and " ed " not in phrase and phrase.count(",") == phrase.count(", "):
        parts = phrase.split(", ")
        if all(len(part.split()) <= _LONGEST for part in parts) and _are_things(parts):
            return ", ".join(parts[:-1]) + " e " + parts[-1]
    return phrase


def _are_things(parts: list[str]) -> bool:
    """More than two things, each beginning as a thing does; or two with their articles."""
    heads = [part.replace("'", "' ").split()[0] for part in parts]
    if not all(_is_thing(head) and not head[:1].isdigit() for head in heads):
        return False
    return len(parts) > 2 or all(head in w.ARTICLES for head in heads)
