"""Whom each third-person pronoun of a clause means: the recipient, the sender's employer, somebody else, or nobody can tell."""

from dataclasses import dataclass

from service.language.cast import Cast
from service.language.en import people
from service.language.en.clause import Clause
from service.language.en.lexicon import CLAUSE_SUBJECTS, CONJUNCTIONS, DETERMINERS, ESTEEM, PREPOSITIONS
from service.language.en.verb import is_adverb, is_gerund, is_past


@dataclass(frozen=True, slots=True)
class Pronoun:
    """``gender``: m, f, or p for they."""

    gender: str
    kind: str


THIRD: dict[str, Pronoun] = {
    "he": Pronoun("m", "subject"), "him": Pronoun("m", "object"), "his": Pronoun("m", "owner"), "himself": Pronoun("m", "self"),
    "she": Pronoun("f", "subject"), "her": Pronoun("f", "owner"), "hers": Pronoun("f", "owns"), "herself": Pronoun("f", "self"),
    "they": Pronoun("p", "subject"), "them": Pronoun("p", "object"), "their": Pronoun("p", "owner"), "theirs": Pronoun("p", "owns"),
    "themselves": Pronoun("p", "self"), "themself": Pronoun("p", "self"),
}  # fmt: skip
_NO_NAMES = frozenset("it's that's there's what's here's who's he's she's let's i".split()) | {
    f"{day}'s" for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
}
THIRD_KEYS = frozenset(THIRD)
_ALSO_ANSWERS = frozenset({"praise", "ask", "offer"})


@dataclass(frozen=True, slots=True)
class Verdicts:
    """``by_place``: who is meant at each pronoun's place; None or no entry: dark."""

    by_place: dict[int, str | None]

    def of(self, index: int) -> str | None:
        return self.by_place.get(index)


def judge(clause: Clause, found: list[people.Mention], label: str, cast: Cast) -> Verdicts | None:
    """Verdicts on all pronouns; None where the genders cannot be told apart."""
    places = [index for index, key in enumerate(clause.keys) if key in THIRD]
    if not places:
        return Verdicts({})
    genders = {THIRD[clause.keys[index]].gender for index in places}
    nouns = _nouns(clause, found)
    verdicts: dict[int, str | None] = {}
    singular = genders & {"m", "f"}
    for gender in singular:
        mine = [index for index in places if THIRD[clause.keys[index]].gender == gender]
        verdicts |= _singular(clause, mine, gender, nouns, found, label, cast)
    if len(singular) == 2:
        verdicts = _two(clause, verdicts, places, _kin_before(clause, places, nouns), cast)
    if "p" in genders:
        mine = [index for index in places if THIRD[clause.keys[index]].gender == "p"]
        verdicts |= _plural(clause, mine, bool(singular), found, label, cast)
    return Verdicts(verdicts)


def _nouns(clause: Clause, found: list[people.Mention]) -> list[tuple[int, str]]:
    """Places of other people in the clause, with gender."""
    named = [(mention.start, "any") for mention in found if mention.who == people.OTHER]
    taken = {index for mention in found for index in range(mention.start, mention.end)}
    owned = [
        (index, people.NOUNS[key])
        for index, key in enumerate(clause.keys)
        if key in people.NOUNS and index not in taken and not _predicate(clause, index)
    ]
    strange = [
        (index, "any")
        for index, word in enumerate(clause.words)
        if index not in taken
        and (index or word.endswith("'s"))
        and word[0].isupper()
        and (word.isalpha() or word.endswith("'s"))
        and not word.isupper()
        and clause.keys[index] not in _NO_NAMES
        and clause.keys[index - 1] not in {"in", "at", "on", "the", "from", "near", "of"}
        and clause.keys[index] not in THIRD
        and (word.endswith("'s") or _acts(clause, index))
    ]
    return sorted(named + owned + strange)


def _acts(clause: Clause, index: int) -> bool:
    following = clause.keys[index + 1] if index + 1 < len(clause.keys) else ""
    return following in {"is", "was", "has", "thinks", "had", "will", "would", "can", "said", "says", "and"} or is_past(
        following
    )


def _predicate(clause: Clause, index: int) -> bool:
    """As in "he is a good man", "like a father": the noun tells about somebody already there."""
    before = clause.keys[max(0, index - 4) : index]
    return bool({"'s", "is", "was", "'ve", "been", "be", "'re", "are", "like", "as", "than"} & set(before)) and bool(
        {"a", "an", "the", "my", "our", "best", "only", "most"} & set(before)
    )


def _singular(
    clause: Clause,
    mine: list[int],
    gender: str,
    nouns: list[tuple[int, str]],
    found: list[people.Mention],
    label: str,
    cast: Cast,
) -> dict[int, str | None]:
    if cast.boss and _speaks_boss(clause, mine[0], label) and not (found and found[0].start == 0):
        return dict.fromkeys(mine, people.BOSS)
    if any(mention.who == people.BOSS for mention in found) and not any(mention.who == people.YOU for mention in found):
        boss_acts = found[0].who == people.BOSS and found[0].start == 0
        return {
            index: people.YOU if boss_acts and THIRD[clause.keys[index]].kind in {"object"} else None for index in mine
        }
    earlier = [(place, kind) for place, kind in nouns if place < mine[0] and kind in {gender, "any"}]
    recipient_named = any(mention.who == people.YOU and mention.start < mine[0] for mention in found)
    if earlier and not recipient_named:
        place, kind = earlier[0]
        if kind == gender and label == "us":
            return dict.fromkeys(mine, people.OTHER)
        objects = all(
            THIRD[clause.keys[index]].kind == "object" or (clause.keys[index] == "her" and _is_object(clause, index))
            for index in mine
        )
        if not (objects and place < 3 and not cast.plural):
            return dict.fromkeys(mine, None)
    if cast.plural and not recipient_named:
        return dict.fromkeys(mine, None)
    if label == "us" and not recipient_named and THIRD[clause.keys[mine[0]]].kind == "subject":
        return dict.fromkeys(mine, None)
    between = [place for place, kind in nouns if mine[0] < place < mine[-1] and kind == gender]
    return {
        index: None if between and index > between[0] and THIRD[clause.keys[index]].kind != "subject" else people.YOU
        for index in mine
    }


def _is_object(clause: Clause, index: int) -> bool:
    after = clause.keys[index + 1] if index + 1 < len(clause.keys) else ""
    return (
        not after
        or after in PREPOSITIONS
        or after in DETERMINERS
        or after in CONJUNCTIONS
        or is_adverb(after)
        or bool(clause.gaps[index + 1].strip())
    )


def _speaks_boss(clause: Clause, first: int, label: str) -> bool:
    if label in {"us", "decision"}:
        return True
    if first or THIRD[clause.keys[first]].kind != "subject":
        return False
    following = clause.keys[1] if len(clause.keys) > 1 else ""
    return label == "offer" or following in ESTEEM


def _kin_before(clause: Clause, places: list[int], nouns: list[tuple[int, str]]) -> set[str]:
    """Genders of nouns that stand before every pronoun of that gender."""
    first = {
        gender: next(index for index in places if THIRD[clause.keys[index]].gender == gender) for gender in ("m", "f")
    }
    return {gender for place, gender in nouns if gender in first and place < first[gender]}


def _two(
    clause: Clause, verdicts: dict[int, str | None], places: list[int], kin: set[str], cast: Cast
) -> dict[int, str | None]:
    """He and she in one clause: one of them is somebody else, if a noun tells which."""
    if people.BOSS in verdicts.values():
        return verdicts
    if len(kin) == 1 and not cast.plural:
        (other,) = kin
        return {
            index: people.OTHER if THIRD[clause.keys[index]].gender == other else verdicts.get(index)
            for index in places
            if THIRD[clause.keys[index]].gender != "p"
        }
    return dict.fromkeys(places, None)


def _plural(
    clause: Clause, mine: list[int], singular: bool, found: list[people.Mention], label: str, cast: Cast
) -> dict[int, str | None]:
    several = [index for index, key in enumerate(clause.keys) if key in people.PLURAL or _several(clause, index)]
    first = mine[0]
    named = [mention for mention in found if mention.who == people.YOU and mention.start < first]
    earlier = [index for index in several if index < first and not any(m.start <= index < m.end for m in found)]
    if singular or (named and not cast.plural):
        return dict.fromkeys(mine, people.OTHER if earlier else None)
    if cast.plural:
        if (
            earlier
            and not (named and THIRD[clause.keys[first]].kind == "subject")
            and not _may_act(clause, first, earlier, label)
        ):
            return dict.fromkeys(mine, None)
    elif earlier:
        return dict.fromkeys(mine, people.OTHER)
    elif not (first == 0 and label in _ALSO_ANSWERS) and (
        label not in {"ask", "offer"} or cast.boss or THIRD[clause.keys[first]].kind == "owner"
    ):
        return dict.fromkeys(mine, None)
    return _chain(clause, mine, several)


def _may_act(clause: Clause, first: int, earlier: list[int], label: str) -> bool:
    """As in "drawing queries they can send": things do not send."""
    people_meant = any(clause.keys[place] in people.PLURAL for place in earlier)
    following = clause.keys[first + 1] if first + 1 < len(clause.keys) else ""
    return (
        label in {"offer", "ask"}
        and not people_meant
        and THIRD[clause.keys[first]].kind == "subject"
        and following in {"can", "may", "could", "should", "'ll"}
    )


def _chain(clause: Clause, mine: list[int], several: list[int]) -> dict[int, str | None]:
    """They are the recipients; a later "them" behind another plural means that, if they are the subject."""
    verdicts: dict[int, str | None] = {}
    acting = False
    for index in mine:
        kind = THIRD[clause.keys[index]].kind
        between = [place for place in several if mine[0] < place < index]
        acts = acting and not any(key in {"i", "we"} for key in clause.keys[mine[0] : index])
        if kind == "object" and acts:
            verdicts[index] = people.OTHER if between else None
        elif kind == "owner" and any(clause.keys[place] in people.PLURAL for place in between):
            verdicts[index] = None
        else:
            verdicts[index] = people.YOU
        acting = acting or kind == "subject"
    return verdicts


def _several(clause: Clause, index: int) -> bool:
    """Whether the word looks like a plural noun."""
    key = clause.keys[index]
    if (
        not key.endswith("s")
        or key.endswith(("ss", "'s", "us"))
        or len(key) < 4
        or is_adverb(key)
        or key
        in {
            "this",
            "is",
            "was",
            "has",
            "does",
            "less",
            "yes",
            "always",
            "its",
            "hours",
            "years",
            "weeks",
            "months",
            "days",
            "minutes",
            "mondays",
            "tuesdays",
            "wednesdays",
            "thursdays",
            "fridays",
            "saturdays",
            "sundays",
            "times",
            "christmas",
            "sales",
            "news",
        }
    ):
        return False
    before = clause.keys[index - 1] if index else ""
    return before not in CLAUSE_SUBJECTS and not is_gerund(key)
