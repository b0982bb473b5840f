"""A clause about the recipient, spoken to the recipient: she becomes you, her becomes your, and the verbs follow."""

from dataclasses import dataclass, replace
from functools import lru_cache

from service.language.cast import Cast
from service.language.en.agreeing import is_auxiliary
from service.language.en.apposition import settled
from service.language.en.clause import Clause, make
from service.language.en.lexicon import SECOND
from service.language.en.mention import Mention, mentions
from service.language.en.people import YOU, names_of
from service.language.en.pronoun import THIRD, THIRD_KEYS
from service.language.en.referring import judge
from service.language.en.rewriting import Rewriting
from service.language.en.tidying import tidied

_LONGEST = 1000
_APART = frozenset("he she they who".split())


@dataclass(frozen=True, slots=True)
class Addressed:
    """``roles[i]`` says what the recipient is at word ``i`` ("" elsewhere).

    ``verbs`` are the places of the verbs of which the recipient is the subject, ``touched`` whether the clause spoke
    about the recipient.
    """

    clause: Clause
    roles: tuple[str, ...]
    verbs: tuple[int, ...]
    touched: bool

    @property
    def mixed(self) -> bool:
        """You and she in one clause: nobody could tell who the first you was."""
        if not self.touched:
            return False
        second = len([key for key in self.clause.keys if key in SECOND]) - ("thank" in self.clause.keys)
        return second > len(self.roles) - self.roles.count("")


@lru_cache(maxsize=256)
def addressed(text: str, label: str, cast: Cast) -> Addressed | None:
    """None where somebody meant cannot be told with certainty."""
    if len(text) > _LONGEST:
        return None
    clause = _apart(tidied(text, casual=cast.casual))
    if not clause.keys:
        return None
    found = settled(clause, mentions(clause, names_of(cast)))
    if found is None:
        return None
    if not found and THIRD_KEYS.isdisjoint(clause.keys):
        return Addressed(clause, ("",) * len(clause.keys), (), touched=False)
    if found and "there" in clause.keys:
        clause, found = _here(clause, found)
    verdicts = judge(clause, found, label, cast)
    rewriting = Rewriting(clause, cast, verdicts)
    starts = {mention.start: mention for mention in found}
    done = 0
    for index, key in enumerate(clause.keys):
        mention = starts.get(index)
        if index < done or (mention is None and key not in THIRD):
            continue
        rewriting.keep(done, index)
        if mention is not None:
            rewriting.name(mention)
        elif not rewriting.pronoun(index):
            return None
        done = mention.end if mention else index + 1
    rewriting.keep(done, len(clause.keys))
    return _finished(rewriting)


def _here(clause: Clause, found: list[Mention]) -> tuple[Clause, list[Mention]]:
    """As in "Gwen there has been lovely", without the "there"."""
    first, place = found[0], found[0].end
    if first.who != YOU or first.owner or clause.keys[place : place + 1] != ("there",) or len(clause.keys) <= place + 2:
        return clause, found
    if clause.gaps[place].strip() or not is_auxiliary(clause.keys[place + 1]):
        return clause, found
    words, gaps = list(clause.words), list(clause.gaps)
    del words[place], gaps[place]
    later = [replace(mention, start=mention.start - 1, end=mention.end - 1) for mention in found[1:]]
    return make(words, gaps, clause.tail), [first, *later]


def _finished(rewriting: Rewriting) -> Addressed | None:
    written = rewriting.finished()
    return None if written is None else Addressed(*written, touched=rewriting.touched)


def _apart(clause: Clause) -> Clause:
    """As in "she's" in two words, so that its halves can change."""
    if not any("'" in key and key.partition("'")[0] in _APART for key in clause.keys):
        return clause
    words: list[str] = []
    gaps: list[str] = []
    for word, gap in zip(clause.words, clause.gaps, strict=True):
        head, sign, rest = word.partition("'")
        if sign and head.lower() in _APART:
            words += head, "'" + rest
            gaps += gap, ""
        else:
            words.append(word)
            gaps.append(gap)
    return make(words, gaps, clause.tail)
