"""A fragment of praise made a sentence: the recipient was left out, or the sender."""

from service.language.cast import Cast
from service.language.en import agreeing
from service.language.en.addressing import Addressed
from service.language.en.casing import with_words
from service.language.en.clause import Clause, make
from service.language.en.lexicon import DETERMINERS, FEELING, OURS, PRAISES
from service.language.en.sentence import is_sentence
from service.language.en.verb import NOUNS, from_third, is_adverb, is_gerund, is_past, is_third

_ABLE = frozenset({"can", "could"})
_KNOWING = frozenset("met seen known had worked".split())
_OF_SENDER = frozenset(
    "can't couldn't will would wouldn't won't could can learned learnt got owe loved enjoyed".split()
)
_BEHIND_PRAISE = frozenset("and with at to about in on".split())
_FONDNESS = frozenset("loved enjoyed cherished treasured adored".split())
_FOND_OF = {("our",), ("your",), ("you",), ("how",), ("every",), ("these",), ("those",)}
_OBJECTS = DETERMINERS | {"you", "it", "working", "having", "how", "that", "being"}


def first_verb(keys: tuple[str, ...]) -> int:
    """The place behind leading adverbs."""
    first = 0
    while first < len(keys) - 1 and is_adverb(keys[first]):
        first += 1
    return first


def fragment(clause: Clause, turned: Addressed, cast: Cast) -> Clause | None:
    """A fragment of praise: the recipient was left out, or the sender."""
    if clause.keys[:3] == ("always", "on", "time"):
        return with_words(["you", "have", "always", "been"], clause.part(1))
    first = first_verb(clause.keys)
    key = clause.keys[first]
    if key in _ABLE and not first:
        return with_words(["you"], clause)
    if key in _KNOWING and clause.keys[0] == "never":
        return with_words(["I", "have"], clause)
    if key in _FONDNESS:
        return _fond(clause, first, cast)
    acted = "object" in turned.roles or "subject" in turned.roles
    shared = is_past(key) and "object" not in turned.roles and _acts_again(clause, first)
    if turned.touched and not shared and (acted or not is_past(key)):
        return _sender_verb(clause, first)
    if is_past(key) and key not in PRAISES and first + 1 < len(clause.keys):
        done = (shared or not is_sentence(clause.part(first))) and clause.keys[first + 1] != "by"
        return with_words(["you"], clause) if done else None
    if is_third(key) and from_third(key) not in NOUNS:
        return with_words(["you"], _agreed(clause))
    return with_words(["you", "are"], clause) if key in PRAISES and not first and _adjectival(clause) else None


def _fond(clause: Clause, first: int, cast: Cast) -> Clause | None:
    """As in "loved our chats", "enjoyed working with you": the sender's feeling, never the recipient's."""
    following = clause.keys[first + 1 : first + 2]
    if following not in _FOND_OF and not (following and is_gerund(following[0])):
        return None
    several = cast.first_plural or not OURS.isdisjoint(clause.keys[first + 2 :])
    return with_words(["we" if several else "I"], clause)


def _acts_again(clause: Clause, first: int) -> bool:
    """As in "delivered the kits, and in the floods you rerouted everything": the later subject is the first one's."""
    keys = clause.keys
    place = keys.index("you") if "you" in keys else 0
    return any(keys[index] == "and" and "," in clause.gaps[index] for index in range(first + 2, place))


def _agreed(clause: Clause) -> Clause:
    words, gaps = ["you", *clause.words], ["", " ", *clause.gaps[1:]]
    agreeing.agree(words, gaps, 0, "you")
    return make(words[1:], clause.gaps, clause.tail)


def _adjectival(clause: Clause) -> bool:
    following = clause.keys[1] if len(clause.keys) > 1 else ""
    return not following or following in _BEHIND_PRAISE or bool(clause.gaps[1].strip())


def _sender_verb(clause: Clause, first: int) -> Clause | None:
    """As in "love her work": the sender's own verb without its subject."""
    key, following = clause.keys[first], clause.keys[first + 1] if first + 1 < len(clause.keys) else ""
    feels = key in FEELING and following in _OBJECTS and not clause.gaps[first + 1].strip()
    if not feels and key not in _OF_SENDER:
        return None
    return with_words(["we" if not OURS.isdisjoint(clause.keys) else "I"], clause)
