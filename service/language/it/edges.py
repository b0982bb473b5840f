"""What a clause carries before and after what it says: connectives, labels, interjections, marks, repeated words."""

from itertools import pairwise
from typing import Final

from service.language.it import word as w
from service.language.it.verb import lexicon

_OPEN: Final = frozenset('-–—*•,;:.!?…"»)]>~=')
_CLOSE: Final = frozenset('-–—*•,;:.!…"«([<~=?')
_LABELS: Final = frozenset("motivo motivi nota meriti merito problema ask offro pro contro sì no ok solo in".split())
_SPEAKERS: Final = frozenset("io noi lui lei loro".split())
_LOOSE: Final = frozenset("infine ecco prima senta".split())
_BREAK: Final = "ah"
"""Opens a thought of its own in a dictated text: "entro maggio ah ogni tanto ..."."""
_DOUBLED: Final = (
    w.ARTICLES
    | w.CONJUNCTIONS
    | w.CLITICS
    | frozenset("di a da in con per del al adesso ora non allora però poi è ha anche già".split())
) - frozenset({"ce", "né"})

Words = tuple[list[str], list[str]]
"""Words, and the space before each."""


def headed(words: list[str], gaps: list[str]) -> Words:
    """Without the connectives, labels and marks it begins with."""
    at = 0
    while at < len(words):
        if words[at] in _OPEN:
            at += 1
            continue
        rest = [word.lower() for word in words[at : at + 5]]
        if len(rest) > 1 and ((rest[1] == ":" and rest[0] in _SPEAKERS) or _opens_sentence(rest)):
            at += 2 if rest[1] == ":" else 1
            continue
        phrase = next((p for p in w.HEADS.get(rest[0], ()) if rest[: len(p)] == list(p) and _detached(p, rest)), None)
        if phrase is None:
            break
        at += len(phrase)
    return words[at:], gaps[at:]


def _opens_sentence(rest: list[str]) -> bool:
    """For "che" that only hangs the sentence on the one before."""
    after = rest[1]
    return rest[0] == "che" and (
        after in w.CLITICS
        or after in w.ARTICLES
        or after in w.SUBJECTS
        or after in w.PREPOSITIONS
        or after in lexicon().forms
    )


def _detached(phrase: tuple[str, ...], rest: list[str]) -> bool:
    """Some openings are connectives only before a mark: "motivo: ...", "problema: ..."."""
    after = rest[len(phrase)] if len(rest) > len(phrase) else ""
    if phrase[0] in _LABELS:
        return after == ":"
    if phrase[0] in _LOOSE:
        return after in (",", ":")
    return True


def ended(words: list[str], gaps: list[str]) -> Words:
    """Without the marks and the remarks it ends with."""
    end = len(words)
    while end:
        if words[end - 1] in _CLOSE and not (words[end - 1] == '"' and words[:end].count('"') % 2 == 0):
            end -= 1
            continue
        lows = [word.lower() for word in words[max(0, end - 3) : end]]
        phrase = next((p for p in w.ENDINGS.get(lows[-1], ()) if lows[-len(p) :] == list(p)), None)
        if phrase is None or len(phrase) >= end:
            break
        end -= len(phrase)
    return words[:end], gaps[:end]


def unspoken(words: list[str], gaps: list[str]) -> Words:
    """Without interjections inside, the commas that held them, and small words said twice."""
    lows = [word.lower() for word in words]
    if w.ASIDES.isdisjoint(lows) and not any(low == after and low in _DOUBLED for low, after in pairwise(lows)):
        return words, gaps
    kept: list[int] = []
    for at, low in enumerate(lows):
        if low == _BREAK and at > 1:
            break
        if low in w.ASIDES or (low == "," and _held(lows, at)):
            continue
        if kept and lows[kept[-1]] == low and (low == "," or low in _DOUBLED):
            continue
        kept.append(at)
    return [words[at] for at in kept], [gaps[at] for at in kept]


def _held(lows: list[str], at: int) -> bool:
    """Did the comma only hold an interjection before an adverb ("aiutato, eh, tantissimo")?"""
    if lows[at + 1 : at + 2] != [] and lows[at + 1] in w.ASIDES:
        return lows[at + 2 : at + 3] == [","] and _is_adverb("".join(lows[at + 3 : at + 4]))
    return at > 1 and lows[at - 1] in w.ASIDES and _is_adverb("".join(lows[at + 1 : at + 2]))


def _is_adverb(low: str) -> bool:
    return low in w.ADVERBS or low.endswith("issimo")
