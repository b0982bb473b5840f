"""Clarity: is the decision said once and plainly, is there a concrete next step, is it easy to read.

What the words do (ask, decide, hedge) counts up to a limit; how heavy they are to read counts the more the longer the
text. Source: labels of intent in e-mail; the measures that readability formulas share, Dale and Chall (1948),
Gunning (1952), McLaughlin (1969).
"""

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from service.domain.score import Evidence
from service.scoring.bending import sigmoid
from service.scoring.lexicon import class_feature
from service.scoring.reading import Reading
from service.scoring.weights import Weighed

_MOST, _HEAVY = 1.0, 2.0
_LEVEL, _STEEP = 1.4, 1.6
# How far more sentences thin out what one of them says: between their sum and their mean.
_THINNED = 0.6
_EARLY = 0.4
_DECIDES = frozenset(map(class_feature, ("decision", "ask")))
_NOTED = 0.05
_KNOWN_WORDS = 50_000
_TRUSTED = 60
_TOO_LONG, _LENGTH = 220, 0.8
_LONG_WORD = {"en": 8, "it": 10}
_MANY_SYLLABLES = {"en": 3, "it": 4}
_SYLLABLE = re.compile("[aeiouyàèéìòù]+")
# What an easy everyday text has, and how much more is a step heavier: words a sentence (logarithm), share of words of
# many syllables, of words that are not common, of long words.
_EASY = {
    "en": ((2.6, 0.4), (0.09, 0.07), (0.10, 0.07), (0.07, 0.06)),
    "it": ((2.6, 0.4), (0.08, 0.07), (0.20, 0.10), (0.05, 0.06)),
}


def clarity(text: Weighed) -> float:
    """0 to 1."""
    said = text.bias + sum(text.sums) / max(1, len(text.parts)) ** _THINNED + _EARLY * _earliness(text.reading)
    return sigmoid(_LEVEL + _STEEP * (_MOST * math.tanh(said / _MOST) - _HEAVY * heaviness(text.reading)))


def _earliness(reading: Reading) -> float:
    """How soon the first sentence comes that decides or asks: 1 at the beginning, 0 for none."""
    count = len(reading.sentences)
    first = next((at for at, one in enumerate(reading.sentences) if not _DECIDES.isdisjoint(one.features)), count)
    return 1 - first / count if count > 1 else 0.0


def remarks(text: Weighed) -> Iterator[Evidence]:
    """How hard the whole is to read, where it is."""
    sentences = text.reading.sentences
    heavy = heaviness(text.reading)
    if sentences and abs(heavy) >= _NOTED:
        yield Evidence(sentences[0].start, sentences[-1].end, round(-_STEEP * _HEAVY * heavy, 3), "ease of reading")


def heaviness(reading: Reading) -> float:
    """How hard the text is to read: 0 for everyday prose, 1 for two steps more of all; short texts count less."""
    words = reading.words
    if not words:
        return 0.0
    count = len(words)
    weights = [_weight(word, reading.language) for word in words]
    shares: list[float] = [sum(kind) / count for kind in zip(*weights, strict=True)]
    measured = (math.log(count / max(1, len(reading.sentences)) + 1), *shares)
    steps = [(value - easy) / step for value, (easy, step) in zip(measured, _EASY[reading.language], strict=True)]
    trust = count / (count + _TRUSTED)
    too_long = max(0.0, math.log(count / _TOO_LONG))
    return trust * sum(steps) / len(steps) / 2 + _LENGTH * too_long


@lru_cache(_KNOWN_WORDS)
def _weight(word: str, language: str) -> tuple[bool, bool, bool]:
    """Is the word of many syllables, is it rare, is it long?"""
    return (
        len(_SYLLABLE.findall(word)) >= _MANY_SYLLABLES[language],
        word not in common_words(language),
        len(word) >= _LONG_WORD[language],
    )


@cache
def common_words(language: str) -> frozenset[str]:
    """The words that everyday texts are made of."""
    file = resources.files(__package__).joinpath("lexicon", f"common.{language}.txt")
    return frozenset(file.read_text(encoding="utf-8").split())
