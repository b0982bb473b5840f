"""The user's words in clean spelling, without padding before, behind and between."""

import re
from functools import lru_cache

from service.language.en.clause import Clause, cut, make
from service.language.en.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, SUBORDINATORS, table
from service.language.en.verb import BASES, is_adverb, is_past

_SPELLING = table("spelling")
_WORDS: dict[str, str] = _SPELLING["words"]
_NEUTRAL: dict[str, str] = _WORDS | _SPELLING["neutral"]
_UNSURE = frozenset(_SPELLING["capitals"]["unsure"].split())
CAPITALS: dict[str, str] = {w.lower(): w for w in _SPELLING["capitals"]["words"].split() if w.lower() not in _UNSURE}
_ALWAYS_UPPER = frozenset(w for w in _SPELLING["capitals"]["words"].split() if w.isupper())
_FILLERS = frozenset(_SPELLING["fillers"]["words"].split())
_OPENINGS = frozenset(_SPELLING["openings"]["words"].split())
_WITH_COMMA = frozenset(_SPELLING["openings"]["with_comma"].split())
_WITH_COLON = frozenset(phrase.lower() for phrase in _SPELLING["openings"]["with_colon"])
_MONTH_BEFORE = frozenset(
    "in by of until from since next last mid early late on end this every before after through to and during for".split()
)
_BEFORE_A_NOUN = DETERMINERS | PREPOSITIONS
_SHOUTED = (
    BASES | ADVERBS | DETERMINERS | {"him", "she", "he", "they", "them", "me", "we", "not", "so", "dream", "legend"}
)
_REASON = re.compile(
    r"(?:the |my |our )?(?:official |real |honest |only |main |simple |stated |true |public |neutral )?(?:reason|excuse|line|explanation|version|story)"
    r"(?: (?:you (?:may|can|could) (?:give|use)|to (?:give|use|tell)|(?:i|we)(?:'d| would)? give))?(?: is that |: )",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_PARENTHESIS = re.compile(r"\s?\(([^()]{0,200})\)")
_INSTRUCTION = re.compile(
    r"(?:pls|please|plz|don'?t|do not|but don'?t|keep|make|say|mention|no need|not? |leave|skip|tell|write|so |never|she |he |they |i |note)\b",
    re.IGNORECASE,
)


def _tree(phrases: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        keys = tuple(phrase.lower().split())
        found.setdefault(keys[0], []).append(keys)
    return found


_PHRASES = _tree(_SPELLING["openings"]["phrases"])
_ENDINGS = _tree([" ".join(reversed(phrase.split())) for phrase in _SPELLING["endings"]["phrases"]])


@lru_cache(maxsize=256)
def tidied(text: str, casual: bool) -> Clause:
    """The clause in clean words; names keep the user's letters, the first letter keeps its case."""
    if "(" in text:
        text = _PARENTHESIS.sub(_parenthesis, text)
    reason = _REASON.match(text)
    words, gaps, tail = cut(text[reason.end() :] if reason else text)
    if (
        len(words) > 1
        and (words[0].isupper() or words[1].isupper())
        and sum(word.isupper() for word in words) > 0.7 * len(words)
        and any(len(word) > 4 for word in words)
    ):
        words = [word.lower() if word not in _ALWAYS_UPPER else word for word in words]
    words, gaps = _spelled(words, gaps, casual)
    clause = make(words, gaps, tail)
    start, end = _start(clause), len(words)
    return clause.part(start, _end(clause, start, end))


def _parenthesis(match: re.Match[str]) -> str:
    inside = match.group(1)
    return "" if inside.count(" ") > 7 or _INSTRUCTION.match(inside) else match.group()


def _spelled(words: list[str], gaps: list[str], casual: bool) -> tuple[list[str], list[str]]:
    """Known words in their spelling; fillers leave, and with them one of the commas around."""
    keys = [word.lower() for word in words]
    touched = [index for index, key in enumerate(keys) if key in _KNOWN or (len(key) > 1 and words[index].isupper())]
    if not touched:
        return words, gaps
    out, places, dropped = list(words), list(gaps), set()
    for index in touched:
        word, key = words[index], keys[index]
        if key in _FILLERS and not casual and not (word.isupper() and len(word) < 4):
            dropped.add(index)
            _bridge(places, index)
        else:
            out[index] = _written(words, keys, index, casual=casual)
    kept = [index for index in range(len(words)) if index not in dropped]
    return [out[index] for index in kept], [places[index] for index in kept]


def _bridge(gaps: list[str], index: int) -> None:
    if index + 1 < len(gaps) and index and {gaps[index], gaps[index + 1]} <= {", ", " "}:
        gaps[index + 1] = " " if gaps[index] == gaps[index + 1] else ", "


def _written(words: list[str], keys: list[str], index: int, *, casual: bool) -> str:
    word, key = words[index], keys[index]
    table_of_words = _WORDS if casual else _NEUTRAL
    if key in _CONTEXT:
        return _CONTEXT[key](words, index)
    if key in table_of_words and not (key == "till" and index and keys[index - 1] in _BEFORE_A_NOUN):
        clean = table_of_words[key]
        return clean if word[0].islower() or index else clean[0].upper() + clean[1:]
    if key in CAPITALS and word.islower():
        return CAPITALS[key]
    if word.isupper() and key in _SHOUTED and key not in CAPITALS:
        return key
    return word


def _next(words: list[str], index: int) -> str:
    return words[index + 1].lower() if index + 1 < len(words) else ""


def _ill(words: list[str], index: int) -> str:
    following = _next(words, index)
    return (
        "I'll"
        if following in BASES or following in {"also", "always", "still", "gladly", "happily", "even", "never"}
        else words[index]
    )


def _id(words: list[str], index: int) -> str:
    following = _next(words, index)
    return "I'd" if words[index] != "ID" and (following in BASES or is_adverb(following)) else words[index]


def _were(words: list[str], index: int) -> str:
    opens = index == 0 or words[index - 1].lower() in {
        "and",
        "so",
        "but",
        "because",
        "that",
        "as",
        "since",
        "now",
        "if",
    }
    return "we're" if opens and _next(words, index).endswith("ing") else words[index]


def _its(words: list[str], index: int) -> str:
    following = _next(words, index)
    clear = following in {
        "a",
        "an",
        "the",
        "not",
        "been",
        "just",
        "all",
        "so",
        "too",
        "very",
        "time",
        "never",
        "always",
        "hard",
        "really",
        "only",
        "because",
        "that",
        "me",
        "us",
        "urgent",
        "possible",
        "ok",
        "okay",
        "fine",
        "great",
        "good",
        "needed",
        "necessary",
        "about",
        "my",
        "our",
        "your",
        "his",
        "better",
        "easier",
        "easy",
        "important",
        "nothing",
        "what",
        "gone",
        "done",
        "closed",
        "over",
        "no",
        "true",
        "why",
        "also",
        "still",
    }
    return "it's" if clear or following.endswith("ing") else words[index]


def _month(words: list[str], index: int) -> str:
    word = words[index].lower()
    before = words[index - 1].lower() if index else ""
    dated = before in _MONTH_BEFORE or bool(_DIGIT.match(_next(words, index))) or (bool(before) and before[0].isdigit())
    return word.capitalize() if dated and _next(words, index) != "of" else words[index]


def _to(words: list[str], index: int) -> str:
    before = words[index - 1].lower() if index else ""
    return (
        "to"
        if _next(words, index) in BASES
        and before in {"him", "her", "them", "want", "need", "like", "have", "has", "going", "able"}
        else words[index]
    )


def _gotta(words: list[str], index: int) -> str:
    return "got to" if index and "'" in words[index - 1] else "have to"


def _black(words: list[str], index: int) -> str:
    return "Black" if _next(words, index) == "friday" else words[index]


def _i(words: list[str], index: int) -> str:
    return words[index][0].upper() + words[index][1:]


_CONTEXT = {
    "ill": _ill,
    "id": _id,
    "were": _were,
    "its": _its,
    "may": _month,
    "march": _month,
    "august": _month,
    "i": _i,
    "2": _to,
    "gotta": _gotta,
    "black": _black,
    "i'm": _i,
    "i'd": _i,
    "i'll": _i,
    "i've": _i,
}
_KNOWN = frozenset(_CONTEXT) | frozenset(_NEUTRAL) | frozenset(CAPITALS) | _FILLERS


def _start(clause: Clause) -> int:
    """Where the clause begins behind connectives and padding."""
    keys, gaps, start = clause.keys, clause.gaps, 0
    while start < len(keys) - 1:
        key = keys[start]
        behind = gaps[start + 1]
        length = _phrase_at(clause, start)
        if length:
            start += length
        elif key in {"because", "since", "cause"} and _main_behind(clause, start):
            return start
        elif (
            (
                key in _OPENINGS
                and (key not in _WITH_COMMA or "," in behind or "." in behind)
                and not (key == "so" and _degree(keys, start))
            )
            or (
                key == "as"
                and keys[start + 1] in {"we", "we're", "we've", "i", "i'm", "our"}
                and ", " not in gaps[start + 1 :]
            )
            or (key == "since" and keys[start + 1] in {"we're", "we've", "i'm", "we'll", "i'll"})
        ):
            start += 1
        else:
            return start
    return start


def _main_behind(clause: Clause, start: int) -> bool:
    """As in "because of the rules I have no time": what follows is no sentence of its own, but a main clause comes."""
    keys = clause.keys
    if keys[start + 1] == "of":
        return True
    return any(
        keys[index] in {"i", "we", "he", "she", "they", "i'm", "we're"}
        and keys[index - 1] not in SUBORDINATORS
        and keys[index - 1] not in {"and", "but", "or"}
        and (
            "," in clause.gaps[index]
            or is_past(keys[index - 1])
            or keys[index - 1] in {"up", "out", "off", "down", "in"}
        )
        for index in range(start + 3, min(len(keys), start + 60))
    )


def _degree(keys: tuple[str, ...], start: int) -> bool:
    following = keys[start + 1]
    return following in {
        "much",
        "many",
        "far",
        "kind",
        "patient",
        "good",
        "grateful",
        "helpful",
        "happy",
        "proud",
        "reliable",
    }


def _phrase_at(clause: Clause, start: int) -> int:
    for phrase in _PHRASES.get(clause.keys[start], ()):
        end = start + len(phrase)
        if clause.keys[start:end] != phrase or end >= len(clause.keys):
            continue
        if " ".join(phrase) in _WITH_COLON and ":" not in clause.gaps[end]:
            continue
        if phrase[0] in {"tell", "please"} and clause.keys[end] in {"to", "about", "what", "how"}:
            continue
        if len(phrase) == 2 and phrase[0] in {"at", "in"} and clause.keys[end] in PREPOSITIONS | ADVERBS:
            continue
        return len(phrase)
    return 0


def _end(clause: Clause, start: int, end: int) -> int:
    """Where the clause ends before padding."""
    keys = clause.keys
    while end - start > 2:
        for phrase in _ENDINGS.get(keys[end - 1], ()):
            first = end - len(phrase)
            if (
                first > start + 1
                and keys[first:end] == tuple(reversed(phrase))
                and (
                    (len(phrase) > 1 and phrase[-1] != "thank")
                    or "," in clause.gaps[first]
                    or phrase[0] not in {"right", "thanks", "so", "promise", "results"}
                )
            ):
                end = first
                break
        else:
            return end
    return end
