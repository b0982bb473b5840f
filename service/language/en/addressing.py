"""A clause about the recipient, spoken to the recipient: she becomes you, her becomes your, and the verbs follow."""

from dataclasses import dataclass
from functools import lru_cache

from service.language.cast import Cast
from service.language.en import agreeing, people
from service.language.en.clause import Clause, make
from service.language.en.lexicon import CAUSATIVES, GIVEN_MASS, GIVERS, NOT_NOUNS, PREPOSITIONS, SUBORDINATORS
from service.language.en.referring import THIRD, THIRD_KEYS, Verdicts, judge
from service.language.en.tidying import tidied
from service.language.en.verb import BASES, is_adverb, is_gerund, is_past, is_third

_SECOND = frozenset("you your yours yourself yourselves you're you'll you've you'd".split())
_LONGEST = 1000
SUBJECT, OBJECT, OWNER = "subject", "object", "owner"


@dataclass(frozen=True, slots=True)
class Addressed:
    """``roles[i]`` says what the recipient is at word ``i`` ("" elsewhere); ``verbs`` are the places of the verbs of
    which the recipient is the subject, ``touched`` whether the clause spoke about the recipient.
    """

    clause: Clause
    roles: tuple[str, ...]
    verbs: tuple[int, ...]
    touched: bool

    @property
    def mixed(self) -> bool:
        """You and she in one clause: nobody could tell who the first you was."""
        return self.touched and sum(key in _SECOND for key in self.clause.keys) > sum(bool(role) for role in self.roles)


@lru_cache(maxsize=256)
def addressed(text: str, label: str, cast: Cast) -> Addressed | None:
    """None where somebody meant cannot be told with certainty."""
    if len(text) > _LONGEST:
        return None
    clause = _apart(tidied(text, cast.casual))
    if not clause.keys:
        return None
    found = people.mentions(clause, people.names_of(cast))
    if not found and THIRD_KEYS.isdisjoint(clause.keys):
        return Addressed(clause, ("",) * len(clause.keys), (), touched=False)
    verdicts = judge(clause, found, label, cast)
    if verdicts is None:
        return None
    rewriting = _Rewriting(clause, cast, verdicts)
    starts = {mention.start: mention for mention in found}
    index = 0
    while index < len(clause.keys):
        mention = starts.get(index)
        if mention is not None:
            rewriting.name(mention)
            index = mention.end
            continue
        if clause.keys[index] in THIRD and not rewriting.pronoun(index):
            return None
        if clause.keys[index] not in THIRD:
            rewriting.keep(index)
        index += 1
    return rewriting.finished()


def _apart(clause: Clause) -> Clause:
    """As in "she's" in two words, so that its halves can change."""
    if not any("'" in key and key.partition("'")[0] in {"he", "she", "they", "who"} for key in clause.keys):
        return clause
    words: list[str] = []
    gaps: list[str] = []
    for word, gap in zip(clause.words, clause.gaps, strict=True):
        head, sign, rest = word.partition("'")
        if sign and head.lower() in {"he", "she", "they", "who"}:
            words += head, "'" + rest
            gaps += gap, ""
        else:
            words.append(word)
            gaps.append(gap)
    return make(words, gaps, clause.tail)


class _Rewriting:
    """The words written so far."""

    def __init__(self, clause: Clause, cast: Cast, verdicts: Verdicts) -> None:
        self._clause, self._cast, self._verdicts = clause, cast, verdicts
        self._words: list[str] = []
        self._gaps: list[str] = []
        self._roles: list[str] = []
        self._bosses: list[int] = []
        self._touched = False

    def keep(self, index: int) -> None:
        self._write(self._clause.words[index], self._clause.gaps[index], "")

    def name(self, mention: people.Mention) -> None:
        gap = self._clause.gaps[mention.start]
        if mention.who == people.OTHER or (mention.who == people.BOSS and not self._cast.boss):
            self._named(mention, gap)
        elif mention.who == people.BOSS:
            self._boss(mention, gap)
        elif mention.owner and self._contracted(mention):
            self._write("you", gap, SUBJECT)
            self._write("'s", "", "")
        elif mention.owner:
            self._write("yours" if self._ends_phrase(mention.end) else "your", gap, OWNER)
        else:
            self._write("you", gap, SUBJECT if self._is_subject(mention.start, mention.end) else OBJECT)

    def pronoun(self, index: int) -> bool:
        """False where the pronoun stays dark."""
        key, gap = self._clause.keys[index], self._clause.gaps[index]
        who = self._verdicts.of(index)
        if who == people.OTHER:
            self.keep(index)
            return True
        if who is None:
            return False
        kind = THIRD[key].kind
        if key in {"her", "his"}:
            kind = self._her(index) if key == "her" else ("owns" if self._ends_phrase(index + 1) else OWNER)
        if kind == "self" and index and self._clause.keys[index - 1] in {"was", "is", "it's"}:
            return False
        if who == people.BOSS:
            self._write({SUBJECT: "I", OBJECT: "me", OWNER: "my", "owns": "mine", "self": "myself"}[kind], gap, "")
            if kind == SUBJECT:
                self._bosses.append(len(self._words) - 1)
            return True
        if (
            kind == SUBJECT
            and index
            and self._clause.keys[index - 1] in {"was", "is", "it's"}
            and not self._verb_follows(index + 1)
        ):
            kind = OBJECT
        self._write(self._second(kind), gap, kind)
        return True

    def _second(self, kind: str) -> str:
        own = "yourselves" if self._cast.plural else "yourself"
        return {SUBJECT: "you", OBJECT: "you", OWNER: "your", "owns": "yours", "self": own}[kind]

    def _write(self, word: str, gap: str, role: str) -> None:
        self._touched = self._touched or bool(role)
        self._words.append(word)
        self._gaps.append(gap)
        self._roles.append(role)

    def _named(self, mention: people.Mention, gap: str) -> None:
        for index in range(mention.start, mention.end):
            offset = index - (mention.end - len(mention.name))
            typed = self._clause.words[index]
            word = mention.name[offset] if offset >= 0 and typed.islower() else typed
            if mention.owner and index == mention.end - 1 and "'" not in word:
                word += typed[typed.rindex("'") :]
            self._write(word, self._clause.gaps[index] if index > mention.start else gap, "")

    def _boss(self, mention: people.Mention, gap: str) -> None:
        if mention.owner:
            self._write("my", gap, "")
        elif self._is_subject(mention.start, mention.end):
            self._write("I", gap, "")
            self._bosses.append(len(self._words) - 1)
        else:
            self._write("me", gap, "")

    def _key(self, index: int) -> str:
        return self._clause.keys[index] if 0 <= index < len(self._clause.keys) else ""

    def _ends_phrase(self, index: int) -> bool:
        key = self._key(index)
        return (
            not key
            or key in PREPOSITIONS
            or key in {"and", "but", "or", "if", "when", "too", "is", "was", "are", "were", "as"}
            or bool(self._clause.gaps[index].strip(" \"'("))
        )

    def _contracted(self, mention: people.Mention) -> bool:
        """As in "Kyle's been great" against "Kyle's campaign"."""
        index = mention.end
        while is_adverb(self._key(index)):
            index += 1
        key = self._key(index)
        return key in {
            "been",
            "a",
            "an",
            "the",
            "not",
            "got",
            "my",
            "our",
            "kept",
            "so",
            "one",
            "great",
            "always",
            "never",
        } or (index > mention.end and (is_past(key) or is_gerund(key)))

    def _verb_follows(self, index: int) -> bool:
        while is_adverb(self._key(index)):
            index += 1
        key = self._key(index)
        return agreeing.is_auxiliary(key) or is_past(key) or is_third(key) or key in BASES

    def _is_subject(self, start: int, end: int) -> bool:
        before = self._key(start - 1)
        if before in PREPOSITIONS and before not in {"before", "after", "since", "until", "like", "as", "than"}:
            return False
        if is_gerund(before) or before in CAUSATIVES:
            return False
        opens = (
            start == 0
            or before in SUBORDINATORS
            or before in {"and", "but", "or"}
            or bool(self._clause.gaps[start].strip())
        )
        index = end
        while is_adverb(self._key(index)):
            index += 1
        key = self._key(index)
        if self._key(end) in {"and", "&"}:
            return opens
        if agreeing.is_auxiliary(key) or is_past(key):
            return True
        return (
            opens
            and bool(key)
            and key not in PREPOSITIONS
            and not self._clause.gaps[end].strip()
            and (is_third(key) or key in BASES or key.endswith("s"))
        )

    def _her(self, index: int) -> str:
        before, after = self._key(index - 1), self._key(index + 1)
        if self._ends_phrase(index + 1):
            return OBJECT
        if after in {
            "own",
            "first",
            "last",
            "next",
            "best",
            "usual",
            "whole",
            "entire",
            "new",
            "old",
            "early",
            "second",
            "till",
        }:
            return OWNER
        if after in NOT_NOUNS or (is_adverb(after) and not is_third(after)):
            return OBJECT
        if before in CAUSATIVES and after in BASES:
            return OBJECT
        if before in GIVERS and (
            after in GIVEN_MASS or (after.endswith("s") and not after.endswith("ss")) or after[:1].isdigit()
        ):
            return OBJECT
        if before in {"ask", "asked", "want", "wants", "wanted", "tell", "told"} and is_gerund(after):
            return OBJECT
        return OWNER

    def finished(self) -> Addressed | None:
        """The clause with its verbs agreeing, None where one of them is uncertain."""
        subjects = [place for place, role in enumerate(self._roles) if role == SUBJECT]
        verbs: list[int] = []
        for place in subjects:
            found = agreeing.agree(self._words, self._gaps, place, "you")
            if found is None:
                return None
            verbs += found
        for place in self._bosses:
            if agreeing.agree(self._words, self._gaps, place, "i") is None:
                return None
        if not self._cast.casual:
            agreeing.expand(self._words, self._gaps, self._roles)
        clause = make(self._words, self._gaps, self._clause.tail)
        return Addressed(clause, tuple(self._roles), tuple(sorted(verbs)), self._touched)
