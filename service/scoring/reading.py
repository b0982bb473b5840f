"""A text read for its scores: its sentences, and what stands in each."""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.scoring.lexicon import lexicon_of
from service.scoring.tokens import Token, tokens_of

# A sentence's features share its weight, so that a long one does not outweigh a short one by its length alone.
_SHARE, _LEAST = 4.0, 8
OPENING = "^"
_PAIR = "{} {}".format

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """What stands in a sentence; ``start`` and ``end`` are code points of the text.

    ``names`` counts the different words that name something. ``features`` with the places of each: classes of the
    lexicon in angle brackets, words and pairs of words as they are, ``^`` before the first word. ``amounts`` is how
    much of each feature is there: the third time adds less than the second.
    """

    start: int
    end: int
    names: int
    features: Mapping[str, Sequence[Place]]
    amounts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Reading:
    """``words`` are those of the whole text, in lower case, without marks and figures."""

    language: str
    sentences: tuple[Sentence, ...]
    words: tuple[str, ...]


def read(text: str, language: str, known: Collection[str] | None = None) -> Reading:
    """Read ``text``; features that are not ``known`` are passed over, None keeps all."""
    tokens = tokens_of(text, language)
    starts = [place for place, token in enumerate(tokens) if token.opens]
    sentences = tuple(_sentence(tokens[start:end], language, known) for start, end in pairwise([*starts, len(tokens)]))
    return Reading(language, sentences, tuple(token.low for token in tokens if token.low[0].isalpha()))


def _sentence(tokens: list[Token], language: str, known: Collection[str] | None) -> Sentence:
    lexicon = lexicon_of(language)
    features: dict[str, list[Place]] = defaultdict(list)
    lows = [token.low for token in tokens]
    for name, first, end in lexicon.found(lows):
        features[name].append((tokens[first].start, tokens[end - 1].end))
    words = list(map(lexicon.same.get, lows, lows))
    for place, word in enumerate(words):
        if (word in known) if known is not None else word[0].isalpha():
            features[word].append((tokens[place].start, tokens[place].end))
    for place, pair in enumerate(map(_PAIR, (OPENING, *words), words)):
        if known is None or pair in known:
            features[pair].append((tokens[max(0, place - 1)].start, tokens[place].end))
    share = _SHARE / math.sqrt(len(tokens) + _LEAST)
    return Sentence(
        start=tokens[0].start,
        end=tokens[-1].end,
        names=len({low for low in lows if low not in lexicon.empty and low[0].isalnum()}),
        features=features,
        amounts={
            name: share if len(places) == 1 else share * (1 + math.log(len(places)))
            for name, places in features.items()
        },
    )
