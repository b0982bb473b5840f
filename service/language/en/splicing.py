"""A second thing told behind a bare comma: "she's great, just got promoted", "we hired a writer, starts in May"."""

from service.language.en.clause import Clause, make
from service.language.en.lexicon import DETERMINERS
from service.language.en.verb import is_past

_JOINTS = frozenset("and or but".split())
_STARTING = frozenset("starts begins joins".split())
_ADVERBS = frozenset("just also already recently even".split())
_SHORTEST = 2


def mended(clause: Clause) -> Clause:
    """The last such thing joined with "and"; nothing of it where it tells of somebody else."""
    keys = clause.keys
    commas = [place for place in range(_SHORTEST, len(keys) - 1) if clause.gaps[place].strip() == ","]
    if not commas:
        return clause
    last = commas[-1]
    if keys[last] in _STARTING:
        return clause.part(0, last)
    if len(commas) > 1 or not _JOINTS.isdisjoint(keys[last:]) or not _tells_more(keys, last):
        return clause
    words, gaps = [*clause.words], [*clause.gaps]
    return make([*words[:last], "and", *words[last:]], [*gaps[:last], " ", " ", *gaps[last + 1 :]], clause.tail)


def _tells_more(keys: tuple[str, ...], place: int) -> bool:
    """A past verb without a subject, with an adverb before it or an object behind."""
    if keys[place] in _ADVERBS:
        return is_past(keys[place + 1])
    return is_past(keys[place]) and keys[place + 1] in DETERMINERS
