"""Gratitude: is there thanks, is it specific, is it about them.

One sincere sentence is enough: the most grateful one counts. What it names decides how far it goes, so that thanks
said five times over stay below one named deed. Source: Emmons and McCullough (2003) for what gratitude names;
labels of GoEmotions.
"""

from collections.abc import Iterator

from service.domain.score import Evidence
from service.scoring.bending import sigmoid
from service.scoring.lexicon import class_feature
from service.scoring.reading import Sentence
from service.scoring.weights import Weighed

_HALF = 0.5
_BARE, _NAMED, _MORE = 0.14, 0.33, 0.03
_ENOUGH = 5
_PATIENCE, _SPAM = 2, 0.02
# Thanks that are for what came to oneself, or to nobody.
_THEIRS = 0.6
_THANKS, _WARM, _FOR, _SECOND = map(class_feature, ("thanks", "warm_thanks", "thanks_for", "second"))


def gratitude(text: Weighed) -> float:
    """0 to 1; thanks that name nothing come to at most 0.64."""
    grateful = list(_grateful(text))
    if not grateful:
        return max((sigmoid(text.bias + one) for one in text.sums), default=sigmoid(text.bias))
    likely = max(value for value, _ in grateful)
    named = max(_named(one) for _, one in grateful)
    bare = sum(len(one.features.get(_THANKS, ())) for _, one in grateful if _named(one) < _HALF)
    more = _MORE * min(1.0, sum(_named(one) for _, one in grateful) - named)
    spam = _SPAM * max(0, bare - _PATIENCE) * (1 - named)
    return max(_HALF, _HALF + 2 * (likely - _HALF) * (_BARE + _NAMED * named + more) - spam)


def remarks(text: Weighed) -> Iterator[Evidence]:
    """What the grateful sentences name."""
    for _, one in _grateful(text):
        if named := _named(one):
            yield Evidence(one.start, one.end, round(_NAMED * named, 3), "names what it is for")


def _grateful(text: Weighed) -> Iterator[tuple[float, Sentence]]:
    """The sentences that are likelier thanks than not, and how likely."""
    for total, one in zip(text.sums, text.reading.sentences, strict=True):
        if (likely := sigmoid(text.bias + total)) > _HALF:
            yield likely, one


def _named(sentence: Sentence) -> float:
    """How much the sentence names of what the other did, 0 to 1; words of thanks heaped up name nothing."""
    thanks = sentence.features.get(_THANKS, ())
    about_them = any(
        not any(start < place[1] and place[0] <= end for start, end in sentence.features.get(_WARM, thanks))
        for place in sentence.features.get(_SECOND, ())
    )
    whose = 1.0 if about_them or _FOR in sentence.features else _THEIRS
    return whose * min(1.0, sentence.names / _ENOUGH) / max(1, len(thanks) - 1)
