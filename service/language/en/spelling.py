"""How each typed word is written."""

from service.language.en import wavering
from service.language.en.lexicon import ADVERBS, DETERMINERS, NUMBERS, PREPOSITIONS, UNITS, table
from service.language.en.verb import BASES

_SPELLING = table("spelling")
_CASUAL: dict[str, str] = _SPELLING["words"]
_NEUTRAL: dict[str, str] = _CASUAL | _SPELLING["neutral"]
_UNSURE = frozenset(_SPELLING["capitals"]["unsure"].split())
CAPITALS: dict[str, str] = {w.lower(): w for w in _SPELLING["capitals"]["words"].split() if w.lower() not in _UNSURE}
_ALWAYS_UPPER = frozenset(w for w in _SPELLING["capitals"]["words"].split() if w.isupper())
_FILLERS = frozenset(_SPELLING["fillers"]["words"].split())
_BEFORE_A_NOUN = DETERMINERS | PREPOSITIONS
_SHOUTED = (
    BASES
    | ADVERBS
    | DETERMINERS
    | {"him", "she", "he", "they", "them", "me", "we", "not", "so", "and", "dream", "legend"}
)
_KNOWN = wavering.WORDS | frozenset(_NEUTRAL) | frozenset(CAPITALS) | _FILLERS | UNITS
_NOT_COUNTED = PREPOSITIONS | ADVERBS | frozenset("and or but i we he she they is was are were ago old end".split())


def lowered(words: list[str]) -> list[str]:
    """A shouted clause in small letters."""
    upper = sum(word.isupper() for word in words)
    if upper > 0.7 * len(words) and any(len(word) > 4 for word in words):
        return [word.lower() if word not in _ALWAYS_UPPER else word for word in words]
    return words


def spelled(words: list[str], gaps: list[str], *, casual: bool) -> tuple[list[str], list[str]]:
    """Known words in their spelling; fillers leave, and with them one of the commas around."""
    keys = [word.lower() for word in words]
    touched = [
        index
        for index, (word, key) in enumerate(zip(words, keys, strict=True))
        if key in _KNOWN or (word.isupper() and len(word) > 1)
    ]
    if not touched:
        return words, gaps
    out, places, dropped = list(words), list(gaps), set()
    for index in touched:
        word, key = words[index], keys[index]
        if key in _FILLERS and not casual and not (word.isupper() and len(word) < 4):
            dropped.add(index)
            _bridge(places, index)
        elif key in UNITS:
            _measure(keys, places, index)
        else:
            out[index] = _written(words, gaps, index, _CASUAL if casual else _NEUTRAL)
            if out[index] != word and index + 1 < len(places) and places[index + 1][:1] == ".":
                places[index + 1] = " "
    kept = [index for index in range(len(words)) if index not in dropped]
    return [out[index] for index in kept], [places[index] for index in kept]


def _bridge(gaps: list[str], index: int) -> None:
    if index + 1 < len(gaps) and index and {gaps[index], gaps[index + 1]} <= {", ", " "}:
        gaps[index + 1] = " " if gaps[index] == gaps[index + 1] else ", "


def _measure(keys: list[str], gaps: list[str], index: int) -> None:
    """As in "a four week handover" -> "a four-week handover"."""
    number = keys[index - 1] if index else ""
    counted = number in NUMBERS or (number.isdigit() and 1 < int(number) < 1000)
    following = keys[index + 1] if index + 1 < len(keys) and gaps[index + 1] == " " else ""
    if counted and gaps[index] == " " and following.isalpha() and following not in _NOT_COUNTED:
        gaps[index] = "-"


def _written(words: list[str], gaps: list[str], index: int, spellings: dict[str, str]) -> str:
    word = words[index]
    key = word.lower()
    wavers = wavering.RULES.get(key)
    if wavers is not None:
        return wavers(words, gaps, index)
    if key in spellings and not (key == "till" and index and words[index - 1].lower() in _BEFORE_A_NOUN):
        clean = spellings[key]
        return clean if word[0].islower() or index else clean[0].upper() + clean[1:]
    if key in CAPITALS and (word.islower() or (word.isupper() and CAPITALS[key].istitle())):
        return CAPITALS[key]
    if word.isupper() and key in _SHOUTED and key not in CAPITALS:
        return key
    return word
