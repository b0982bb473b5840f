"""A clause of praise as what follows "thank you for"."""

from service.language.cast import Cast
from service.language.en.addressing import SUBJECT, Addressed, addressed
from service.language.en.clause import Clause, make
from service.language.en.kindness import kind_part
from service.language.en.lexicon import (
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    CONJUNCTIONS,
    DETERMINERS,
    PRAISES,
    PREPOSITIONS,
    TIME_LEADS,
)
from service.language.en.people import NOUNS, PLURAL
from service.language.en.sentence import first_sentence, has_finite, inner, is_sentence
from service.language.en.verb import (
    BASES,
    UNTHANKED,
    base_of_gerund,
    base_of_past,
    from_third,
    gerund,
    gerund_of_past,
    is_adverb,
    is_gerund,
    is_participle,
    is_past,
    is_third,
)

_BE = frozenset({"is", "are", "was", "were", "'re", "be", "been"})
_HAVE = frozenset({"have", "had", "'ve", "has"})
_EMBEDS = frozenset(
    "i we you it he she they that which who when where while if because what how why i'm i'd i've we'd we've we're it's so".split()
)
_THANKS = frozenset({"thank", "thanks", "thankful", "grateful", "appreciate", "appreciated", "gratitude"})


def thank(text: str, label: str, cast: Cast) -> str | None:
    """None where nothing in the clause is certainly the recipient's good deed."""
    turned = addressed(text, label, cast)
    if turned is None or turned.mixed:
        return None
    clause = kind_part(first_sentence(turned.clause))
    if clause is None:
        return None
    phrase = _thanked(clause) or _owned(clause, turned.touched) or _acts(clause, turned)
    return inner(phrase, cast) if phrase else None


def _thanked(clause: Clause) -> str | None:
    """As in "grateful to her for the lessons": what already stands behind "for"."""
    keys = clause.keys
    for index, key in enumerate(keys[:6]):
        if key not in _THANKS:
            continue
        for place in range(index + 1, min(index + 5, len(keys) - 1)):
            if keys[place] == "for" and (
                keys[place + 1] in DETERMINERS or keys[place + 1] in {"everything", "all"} or is_gerund(keys[place + 1])
            ):
                return str(_short(clause.part(place + 1)))
        following = keys[index + 1] if index + 1 < len(keys) else ""
        if key.startswith("appreciate") and following in DETERMINERS:
            return str(_short(clause.part(index + 1)))
    return None


def _short(clause: Clause) -> Clause:
    """Up to the next clause with a subject of its own."""
    for index in range(2, len(clause.keys)):
        joint = clause.keys[index - 1] in {"and", "so", "but"} or "," in clause.gaps[index]
        if joint and clause.keys[index] in CLAUSE_SUBJECTS:
            end = index - 1 if clause.keys[index - 1] in {"and", "so", "but"} else index
            return clause.part(0, end)
    return clause


def _owned(clause: Clause, touched: bool) -> str | None:
    """As in "your early work was spot on" -> "your early work"; "your idea saved us" -> "your idea, which saved us"."""
    keys = clause.keys
    if keys[0] != "your" and not (keys[0] in {"all", "both"} and len(keys) > 1 and keys[1] == "your"):
        if (
            keys[0] in {"the", "all", "every", "those", "these"}
            and not touched
            and len(keys) > 2
            and "because" not in keys
            and not has_finite(clause)
            and not is_sentence(clause)
            and not any(map(is_past, keys[2:]))
        ):
            return str(clause)
        return None
    for index in range(2, min(len(keys), 9)):
        if keys[index] in CLAUSE_SUBJECTS or keys[index] in {"that", "who", "which"}:
            return None
        if keys[index] in _BE or keys[index] in {"has", "have", "'s"}:
            return None if index + 1 < len(keys) and keys[index + 1] in {"not", "never"} else _noun(clause, index)
        if keys[index] in AUXILIARIES:
            return None
        if (
            gerund_of_past(keys[index])
            and keys[index - 1] not in PREPOSITIONS
            and not (index == 2 and keys[1] in PRAISES)
        ):
            rest = _short(clause.part(index))
            noun = _noun(clause, index)
            return f"{noun}, which {rest}" if noun and _led(rest) else noun
        if is_third(keys[index]) and index > 2 and index + 1 < len(keys) and keys[index + 1] in DETERMINERS:
            return _noun(clause, index)
    return str(clause) if not has_finite(clause) and len(keys) < 9 else None


def _led(rest: Clause) -> bool:
    return len(rest.keys) > 1 and not any("," in gap for gap in rest.gaps[1:])


def _noun(clause: Clause, end: int) -> str | None:
    while end > 2 and is_adverb(clause.keys[end - 1]):
        end -= 1
    head = next((place for place in range(1, end) if clause.keys[place] in PREPOSITIONS), end) - 1
    if clause.keys[head] in NOUNS or clause.keys[head] in PLURAL:
        return None
    return str(clause.part(0, end)) if end > 1 else None


def _acts(clause: Clause, turned: Addressed) -> str | None:
    """What the recipient did, from the finite verb on."""
    keys = clause.keys
    subject = _subject(clause, turned)
    if subject is None:
        return None
    lead, start = subject
    words = list(clause.words)
    end = _end(clause, start)
    verb = _head(words, keys, start, end)
    if verb is None:
        return None
    first, used = verb
    end = _coordinate(
        words,
        clause,
        used,
        end,
        turned.verbs if len(turned.clause.keys) >= len(keys) and turned.clause.keys[0] == keys[0] else (),
    )
    if first[-1] == "being":
        end = _plain(clause, used, end)
    body = make(words[used:end], clause.gaps[used:end], clause.tail if end == len(keys) else "")
    text = " ".join([*first, str(body)]) if body.words else " ".join(first)
    return f"{text} {lead}" if lead and end - used < 12 else text


def _subject(clause: Clause, turned: Addressed) -> tuple[str, int] | None:
    """What stands before the subject, and the place behind it; the subject may be left out."""
    keys = clause.keys
    for place, key in enumerate(keys[:8]):
        if key == "you" and place < len(turned.roles) and turned.roles[place] == SUBJECT:
            if place and (
                keys[0] not in TIME_LEADS or any(k in CLAUSE_SUBJECTS or k in AUXILIARIES for k in keys[:place])
            ):
                return None
            return str(clause.part(0, place)).lower() if place and not clause.words[0].isupper() else "", place + 1
        if key == "you":
            return None
    if turned.touched and not {"your", "you", "yourself"} & set(keys):
        return None
    first = 0
    while first < len(keys) - 1 and (is_adverb(keys[first]) or keys[first] == "who"):
        first += 1
    left_out = (is_past(keys[first]) and base_of_past(keys[first]) is not None) or (
        is_third(keys[first]) and keys[first] not in _BE and from_third(keys[first]) in BASES
    )
    return ("", 1 if keys[0] == "who" else 0) if left_out and len(keys) > first + 1 and not turned.touched else None


def _end(clause: Clause, start: int) -> int:
    """Where another subject begins a clause of its own."""
    keys = clause.keys
    for index in range(start + 1, len(keys)):
        before = keys[index - 1]
        joint = before in {"and", "so", "but", "or"} or "," in clause.gaps[index]
        if not joint:
            continue
        late = keys[index] in PREPOSITIONS and any(
            key in CLAUSE_SUBJECTS and key not in {"it", "you", "this"} for key in keys[index + 1 : index + 5]
        )
        if late or keys[index] in CLAUSE_SUBJECTS or (keys[index] in DETERMINERS and _clause_behind(keys, index)):
            return index - 1 if before in {"and", "so", "but", "or"} else index
    return len(keys)


def _clause_behind(keys: tuple[str, ...], index: int) -> bool:
    """As in "and the team loves it": a subject and its verb, no further object."""
    near = True
    for place in range(index + 1, min(index + 9, len(keys))):
        if keys[place] in CONJUNCTIONS or keys[place] in {"that", "who", "which"}:
            return False
        near = near and keys[place] not in PREPOSITIONS
        if keys[place] in AUXILIARIES or (
            near and place > index + 1 and place < index + 5 and (is_past(keys[place]) or is_third(keys[place]))
        ):
            return True
    return False


def _head(words: list[str], keys: tuple[str, ...], start: int, end: int) -> tuple[list[str], int] | None:
    """The first words of the gerund phrase and the place from which the user's words go on."""
    adverbs: list[str] = []
    index = start
    auxiliary = ""
    while index < end:
        key = keys[index]
        if is_adverb(key) and not is_past(key):
            if key not in {
                "also",
                "too",
                "now",
                "still",
                "just",
                "already",
                "really",
                "ever",
                "once",
                "then",
                "actually",
                "recently",
                "basically",
                "even",
                "truly",
                "sure",
            }:
                adverbs.append(words[index])
            index += 1
            continue
        if not auxiliary and key in {"didn't", "haven't", "hasn't", "don't"}:
            adverbs.append("not")
            auxiliary = "do" if key in {"didn't", "don't"} else "have"
        elif not auxiliary and key in _HAVE and _participle_behind(keys, index, end):
            auxiliary = "have"
        elif (not auxiliary and key in {"did", "do"} and index + 1 < end and keys[index + 1] in BASES) or (
            not auxiliary and key == "would" and any(word.lower() in {"always", "often", "never"} for word in adverbs)
        ):
            auxiliary = "do"
        else:
            break
        index += 1
    if index >= end:
        return None
    return _gerund(keys, index, end, auxiliary, adverbs)


def _participle_behind(keys: tuple[str, ...], index: int, end: int) -> bool:
    place = index + 1
    while place < end and is_adverb(keys[place]):
        place += 1
    return place < end and is_participle(keys[place])


def _gerund(
    keys: tuple[str, ...], index: int, end: int, auxiliary: str, adverbs: list[str]
) -> tuple[list[str], int] | None:
    key = keys[index]
    following = keys[index + 1] if index + 1 < end else ""
    if key in _BE:
        return _being(keys, index, end, adverbs)
    if auxiliary == "do" or (auxiliary == "" and key in BASES and base_of_past(key) is None):
        form = gerund(key) if key in BASES or auxiliary else None
        base: str | None = key
    else:
        form, base = gerund_of_past(key), base_of_past(key)
        if (
            form is None
            and not auxiliary
            and not key.endswith(("s", "ing"))
            and key.isalpha()
            and key not in AUXILIARIES
            and key not in PREPOSITIONS
            and key not in DETERMINERS
        ):
            form, base = (gerund(key), key) if key in BASES else (None, None)
        if form is None and is_third(key):
            base = from_third(key)
            form = gerund(base)
    if form is None or (key in AUXILIARIES and key not in {"did", "does", "do", "has", "have", "had"}):
        return None
    if base == "keep" and is_gerund(following):
        return [*adverbs, following], index + 2
    if (
        base in UNTHANKED
        and not (adverbs and adverbs[-1] in {"never", "not"})
        and not (base == "have" and following in {"time", "patience", "faith", "the", "our", "my"})
        and not (base == "go" and following in {"out", "beyond", "above", "the", "over"})
    ):
        return None
    return [*adverbs, form], index + 1


def _being(keys: tuple[str, ...], index: int, end: int, adverbs: list[str]) -> tuple[list[str], int] | None:
    place = index + 1
    extra: list[str] = []
    while place < end and is_adverb(keys[place]) and keys[place] not in {"so", "very", "quite", "too", "once"}:
        extra.append(keys[place])
        place += 1
    if place >= end:
        return None
    key = keys[place]
    kept = [word for word in extra if word in {"always", "never", "consistently", "also"} and word != "also"]
    if base_of_gerund(key) and key not in {"being"}:
        base = base_of_gerund(key)
        return None if base in UNTHANKED else ([*adverbs, *kept, key], place + 1)
    fits = (
        key in PRAISES
        or key in {"so", "very", "a", "an", "the", "my", "our", "there", "always"}
        or (key == "on" and "time" in keys[place:])
    )
    return ([*adverbs, *kept, "being"], place) if fits and "not" not in extra else None


def _coordinate(words: list[str], clause: Clause, start: int, end: int, sure: tuple[int, ...]) -> int:
    """Later verbs of the subject become gerunds as well; returns where to stop when one is uncertain."""
    keys = clause.keys
    embedded = False
    for index in range(start, end):
        joint = keys[index] in {"and", "but", "or", "then"} or (index > start and "," in clause.gaps[index])
        if not joint:
            embedded = embedded or keys[index] in _EMBEDS
            continue
        verb = index + 1 if keys[index] in {"and", "but", "or", "then"} else index
        while verb < end and (keys[verb] in {"and", "then", "but"} or is_adverb(keys[verb])):
            verb += 1
        if verb >= end:
            continue
        form = (
            gerund(keys[verb])
            if verb in sure and keys[verb] in BASES and keys[verb] not in AUXILIARIES
            else _later(keys, verb, end)
        )
        if verb in sure and form is not None and form != "":
            words[verb] = form
            continue
        if form == "" or (form is not None and embedded):
            return index
        if form is not None:
            words[verb] = form
    return end


def _plain(clause: Clause, start: int, end: int) -> int:
    """After "being": not the start of a further clause, nor half a list."""
    for index in range(start + 1, end):
        if clause.keys[index - 1] in {"and", "but"} and clause.keys[index] in {"the", "our", "my", "people", "your"}:
            end = index - 1
            break
    listed = [index for index in range(start + 1, end) if "," in clause.gaps[index]]
    return listed[0] if listed and not {"and", "or"} & set(clause.keys[listed[0] : end]) else end


def _later(keys: tuple[str, ...], verb: int, end: int) -> str | None:
    """The gerund of a coordinated verb; None where the word is none, "" where that is uncertain."""
    key = keys[verb]
    following = keys[verb + 1] if verb + 1 < end else ""
    if key in {
        "is",
        "are",
        "was",
        "were",
        "can",
        "will",
        "would",
        "could",
        "has",
        "had",
        "'ve",
        "'re",
        "should",
        "you",
        "didn't",
    } or (key == "have" and (is_participle(following) or not following)):
        return ""
    verbal = (
        following in DETERMINERS
        or following in PREPOSITIONS
        or following in {"me", "us", "it", "you", "everyone", "everything"}
        or is_adverb(following)
    )
    if is_past(key):
        form = gerund_of_past(key)
        return form if verbal and form else ""
    if key in BASES and verbal and following not in {"of", "with"} and key in BASES:
        return gerund(key) if following not in PREPOSITIONS else ""
    if is_third(key) and following in DETERMINERS:
        return ""
    return None
