"""The words of a clause as they are written for the recipient, one after the other."""

from service.language.cast import Cast
from service.language.en import agreeing, people
from service.language.en.clause import Clause, make
from service.language.en.lexicon import CLAUSE_SUBJECTS, PREPOSITIONS, SUBORDINATORS
from service.language.en.mention import Mention
from service.language.en.position import is_subject, verb_follows
from service.language.en.possession import contracted, ends_phrase, role_of_her
from service.language.en.pronoun import OBJECT, OWNER, OWNS, SELF, SUBJECT, THIRD
from service.language.en.referring import Verdicts

_SECOND = {SUBJECT: "you", OBJECT: "you", OWNER: "your", OWNS: "yours", SELF: "yourself"}
_FIRST = {SUBJECT: "I", OBJECT: "me", OWNER: "my", OWNS: "mine", SELF: "myself"}
_CALLING = frozenset("call calls called calling".split())
_FOND = frozenset("love loved adore adored".split())
_FONDLY_NEAR = 3
_WHO_IS_FOND = frozenset("i we i've we've".split())
_BEING = frozenset("is was it's".split())


class Rewriting:
    """The words written so far."""

    def __init__(self, clause: Clause, cast: Cast, verdicts: Verdicts) -> None:
        self.touched = False
        self._clause, self._cast, self._verdicts = clause, cast, verdicts
        self._words: list[str] = []
        self._gaps: list[str] = []
        self._roles: list[str] = []
        self._bosses: list[int] = []
        self._ours = False

    def keep(self, start: int, end: int) -> None:
        """The words from ``start`` to ``end`` (exclusive) as they were."""
        self._words += self._clause.words[start:end]
        self._gaps += self._clause.gaps[start:end]
        self._roles += [""] * (end - start)

    def name(self, mention: Mention) -> None:
        """A name, or the pronoun in its place."""
        gap = self._clause.gaps[mention.start]
        if mention.who == people.OTHER or (mention.who == people.BOSS and not self._cast.boss):
            self._named(mention, gap)
        elif mention.who == people.BOSS:
            self._boss(mention, gap)
        elif mention.owner and contracted(self._clause, mention.end):
            self._write("you", gap, SUBJECT)
            self._write("'s", "", "")
        elif mention.owner:
            self._write("yours" if ends_phrase(self._clause, mention.end) else "your", gap, OWNER)
        else:
            acts = is_subject(self._clause, mention.start, mention.end)
            self._ours = self._ours or (not acts and mention.name[0] in {"my", "our"})
            self._write("you", gap.replace("(", ""), SUBJECT if acts else OBJECT)

    def pronoun(self, index: int) -> bool:
        """False where the pronoun stays dark."""
        who = self._verdicts.of(index)
        if who == people.OTHER:
            self.keep(index, index + 1)
            return True
        kind = None if who is None else self._kind(index)
        if kind is None:
            return False
        if who == people.BOSS:
            self._write(_FIRST[kind], self._clause.gaps[index], "")
            if kind == SUBJECT:
                self._bosses.append(len(self._words) - 1)
            return True
        word = "yourselves" if kind == SELF and self._cast.plural else _SECOND[kind]
        self._write(word, self._clause.gaps[index], kind)
        return True

    def finished(self) -> tuple[Clause, tuple[str, ...], tuple[int, ...]] | None:
        """The clause with its verbs agreeing, the roles, and the verbs' places; None where one is uncertain."""
        if self._meets_itself() or self._describes() or self._is_fond():
            return None
        verbs: list[int] = []
        for place, role in enumerate(self._roles):
            found = agreeing.agree(self._words, self._gaps, place, "you") if role == SUBJECT else []
            if found is None:
                return None
            verbs += found
        if any(agreeing.agree(self._words, self._gaps, place, "i") is None for place in self._bosses):
            return None
        if not self._cast.casual:
            agreeing.expand(self._words, self._gaps, self._roles)
        clause = make(self._words, self._gaps, self._clause.tail)
        return clause, tuple(self._roles), tuple(sorted(verbs))

    def _meets_itself(self) -> bool:
        """As in "you took you down": two who were told apart in the text became one."""
        if SUBJECT not in self._roles or OBJECT not in self._roles:
            return False
        if self._ours:
            return True
        acting = False
        for word, role in zip(self._words, self._roles, strict=True):
            if role == SUBJECT:
                acting = True
            elif role == OBJECT and acting:
                return True
            elif word.lower() in CLAUSE_SUBJECTS or word.lower() in SUBORDINATORS or word.lower() in PREPOSITIONS:
                acting = False
        return False

    def _describes(self) -> bool:
        """As in "you who runs it": what is told of somebody is told to nobody. "It was you who" is another thing."""
        lowers = [word.lower() for word in self._words]
        return any(
            role and following == "who" and (not place or lowers[place - 1] not in _BEING)
            for place, (role, following) in enumerate(zip(self._roles, lowers[1:], strict=False))
        )

    def _is_fond(self) -> bool:
        """As in "I love you": said of people it is warm, said to them it is another thing."""
        lowers = [word.lower() for word in self._words]
        return any(
            role == OBJECT
            and lowers[place - 1] in _FOND
            and not _WHO_IS_FOND.isdisjoint(lowers[max(0, place - _FONDLY_NEAR) : place - 1])
            for place, role in enumerate(self._roles)
            if place
        )

    def _kind(self, index: int) -> str | None:
        """What the pronoun is in its clause; None where that is uncertain."""
        key, before = self._clause.keys[index], self._clause.keys[index - 1] if index else ""
        kind = THIRD[key].kind
        if key == "her":
            kind = role_of_her(self._clause, index)
        elif key == "his" and ends_phrase(self._clause, index + 1):
            kind = OWNS
        predicate = before in _BEING
        if kind == SELF and predicate:
            return None
        if kind == OBJECT and before in _CALLING and self._titled(index + 1):
            return None
        return OBJECT if kind == SUBJECT and predicate and not verb_follows(self._clause, index + 1) else kind

    def _titled(self, index: int) -> bool:
        """As in "we call him the window man", "they called her Nan"."""
        if index >= len(self._clause.keys):
            return False
        return self._clause.keys[index] in {"the", "our"} or self._clause.words[index][0].isupper()

    def _write(self, word: str, gap: str, role: str) -> None:
        self.touched = self.touched or bool(role)
        if role == SUBJECT and gap == " " and self._roles and self._roles[-1] == OBJECT:
            gap = ", "
        self._words.append(word)
        self._gaps.append(gap)
        self._roles.append(role)

    def _named(self, mention: Mention, gap: str) -> None:
        for index in range(mention.start, mention.end):
            offset = index - (mention.end - len(mention.name))
            typed = self._clause.words[index]
            word = mention.name[offset] if offset >= 0 and typed.islower() else typed
            if mention.owner and index == mention.end - 1 and "'" not in word:
                word += typed[typed.rindex("'") :]
            self._write(word, self._clause.gaps[index] if index > mention.start else gap, "")

    def _boss(self, mention: Mention, gap: str) -> None:
        if mention.owner:
            self._write("my", gap, "")
        elif is_subject(self._clause, mention.start, mention.end):
            self._write("I", gap, "")
            self._bosses.append(len(self._words) - 1)
        else:
            self._write("me", gap, "")
