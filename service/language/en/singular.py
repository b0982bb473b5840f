"""Whom he and she mean."""

from service.language.en import people
from service.language.en.lexicon import CONJUNCTIONS, DETERMINERS, ESTEEM, PREPOSITIONS, WITHDRAWING
from service.language.en.pronoun import OBJECT, SUBJECT, THIRD
from service.language.en.scene import Scene
from service.language.en.verb import is_adverb


def he_or_she(scene: Scene, mine: list[int]) -> dict[int, str | None]:
    """Verdicts on the pronouns of one gender, which stand at the places ``mine``."""
    gender, first = THIRD[scene.clause.keys[mine[0]]].gender, mine[0]
    boss = _boss(scene, mine)
    if boss is not None:
        return boss
    named = scene.named_before(first)
    earlier = [(place, kind) for place, kind in scene.nouns if place < first and kind in {gender, "any"}]
    if earlier and not named:
        place, kind = earlier[0]
        if (kind == gender and scene.label == "us") or _own(scene, place, mine):
            return dict.fromkeys(mine, people.OTHER)
        if not (place < 3 and not scene.cast.plural and all(_is_object(scene, index) for index in mine)):
            return dict.fromkeys(mine, None)
    if _told(scene, first):
        return dict.fromkeys(mine, people.YOU)
    if not named and (scene.cast.plural or (scene.label == "us" and scene.kind(first) == SUBJECT)):
        return dict.fromkeys(mine, None)
    between = next((place for place, kind in scene.nouns if first < place < mine[-1] and kind == gender), mine[-1])
    return {index: None if index > between and scene.kind(index) != SUBJECT else people.YOU for index in mine}


def _own(scene: Scene, place: int, mine: list[int]) -> bool:
    """As in "the new owner brings his own technicians": the subject's."""
    only = len(mine) == 1 and scene.key(mine[0] + 1) == "own" and scene.key(0) in DETERMINERS
    return only and place < 4 and not scene.found


def _told(scene: Scene, first: int) -> bool:
    """As in "ask if she can": whoever is to be asked reads the message."""
    return scene.label == "ask" and scene.key(0) == "ask" and first < 3 and not scene.cast.names


def _boss(scene: Scene, mine: list[int]) -> dict[int, str | None] | None:
    """Verdicts where an assistant writes for somebody; None where these words have nothing to do with that."""
    cast, found = scene.cast, scene.found
    if not cast.boss:
        return None
    leads = bool(found) and found[0].start == 0
    of_boss, of_you = people.gender(cast.boss), people.gender(cast.names)
    if of_boss and of_you and of_boss != of_you and not leads:
        boss = THIRD[scene.clause.keys[mine[0]]].gender == of_boss
        return dict.fromkeys(mine, people.BOSS if boss else people.YOU)
    if not leads and _speaks_boss(scene, mine[0]):
        return dict.fromkeys(mine, people.BOSS)
    who = {mention.who for mention in found}
    if people.BOSS in who and people.YOU not in who:
        acts = leads and found[0].who == people.BOSS
        return {index: people.YOU if acts and scene.kind(index) == OBJECT else None for index in mine}
    return None


def _speaks_boss(scene: Scene, first: int) -> bool:
    """In a clause about the sender; or who acts as only a sender does: "treasures", "must forgo the meetings"."""
    if scene.label in {"us", "decision"}:
        return True
    if first or scene.kind(first) != SUBJECT:
        return False
    stepping_back = scene.label == "ask" and not WITHDRAWING.isdisjoint(scene.clause.keys[2:4])
    return scene.label == "offer" or scene.key(1) in ESTEEM or stepping_back


def _is_object(scene: Scene, index: int) -> bool:
    if scene.key(index) != "her":
        return scene.kind(index) == OBJECT
    after = scene.key(index + 1)
    small = after in PREPOSITIONS or after in DETERMINERS or after in CONJUNCTIONS or is_adverb(after)
    return not after or small or bool(scene.clause.gaps[index + 1].strip())
