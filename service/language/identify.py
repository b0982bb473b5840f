"""Which language a text is in."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_COMMON = {
    "en": frozenset(
        "the and to of is it for with that we our was have has but not are this she he they her his their them my i "
        "you on at be from who so an as do if will would can just been i'm don't we're dont im what when there more "
        "after since by about all your must till until stop".split()
    ),
    "it": frozenset(
        "il la lo gli le di che e è un una per con non mi ci si del della dei da dal al alla ho ha abbiamo sono siamo "
        "ma anche più se come nel nella suo sua nostro nostra perché perche però io lui lei loro questo quando noi "
        "degli delle ai dopo anni ogni tra su sul sulla vorrei nn basta caffè caffe grazie".split()
    ),
}
# The letters of a few words do not tell these from the language beside them, and who writes one reads the other.
_KIN = {"pcm": "en", "lij": "it", "vec": "it"}
_FEW = 5
_CLEAR = 2.0
_OWN_SHARE = 0.12


def identify(text: str) -> str:
    """The language's tag (ISO 639-1): by common words where they are clear, else by letter statistics.

    Texts of a few words that say nothing count as English.
    """
    words = _WORD.findall(text.lower())
    counts = {tag: sum(map(common.__contains__, words)) for tag, common in _COMMON.items()}
    best, second = sorted(counts, key=counts.__getitem__, reverse=True)[:2]
    clear = counts[best] >= _CLEAR * max(1, counts[second]) or (len(words) <= _FEW and counts[best] > counts[second])
    if clear and counts[best] >= _OWN_SHARE * len(words):
        return best
    if not words:
        return "en"
    guess, chance = _statistics().classify(text[:2000])
    if len(words) <= _FEW and guess not in _COMMON:
        return best
    return _KIN.get(str(guess), str(guess)) if chance > 0.5 or counts[best] == 0 else best


def share(text: str, language: str) -> float:
    """How much of the text, 0 to 1, is made of the commonest words of a language; 0 for one that has no list here."""
    words = _WORD.findall(text.lower())
    return sum(map(_COMMON.get(language, frozenset()).__contains__, words)) / max(1, len(words))


@cache
def _statistics() -> "LanguageIdentifier":
    """The letter statistics are loaded only when they are needed: that costs a tenth of a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 -- see above

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
