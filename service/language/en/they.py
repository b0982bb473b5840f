"""Whom they means."""

from service.language.en import people
from service.language.en.clause import Clause
from service.language.en.lexicon import CLAUSE_SUBJECTS, table
from service.language.en.pronoun import OBJECT, OWNER, SUBJECT
from service.language.en.scene import Scene
from service.language.en.verb import is_adverb, is_gerund

_NO_PLURALS = frozenset(table("words")["no_plurals"].split())
_PERMITTING = frozenset("can may could should 'll".split())


def they(scene: Scene, mine: list[int], *, beside_one: bool) -> dict[int, str | None]:
    """Verdicts on they, them and their at the places ``mine``; ``beside_one``: he or she stands in the clause too."""
    keys, first = scene.clause.keys, mine[0]
    several = [index for index, key in enumerate(keys) if key in people.PLURAL or _several(scene.clause, index)]
    earlier = [index for index in several if index < first and not _within_name(scene, index)]
    named = scene.named_before(first)
    if scene.cast.plural:
        dark = earlier and not (named and scene.kind(first) == SUBJECT) and not _may_act(scene, first, earlier)
        if not beside_one:
            return dict.fromkeys(mine, None) if dark else _chain(scene, mine, several)
    elif named and people.firm_named(scene.cast):
        dark = _people_among(scene, earlier) or scene.kind(first) != SUBJECT
        return dict.fromkeys(mine, None) if dark else _chain(scene, mine, several)
    if beside_one and keys[:2] == ("thanks", "to") and first > 2 and scene.label == "praise":
        return dict.fromkeys(mine, people.OTHER)
    if beside_one or named:
        return dict.fromkeys(mine, people.OTHER if earlier else None)
    if keys[:2] == ("thanks", "to") and first == 2 and scene.label == "praise":
        return _chain(scene, mine, several)
    if earlier:
        return dict.fromkeys(mine, people.OTHER)
    return _chain(scene, mine, several) if _one_recipient(scene, first) else dict.fromkeys(mine, None)


def _within_name(scene: Scene, index: int) -> bool:
    return any(mention.start <= index < mention.end for mention in scene.found)


def _one_recipient(scene: Scene, first: int) -> bool:
    """Whether they can be one recipient; in praise only where a firm stands behind that one, or nobody is named."""
    if first == 0 and scene.label == "praise":
        return not scene.cast.names or people.firm_named(scene.cast)
    if scene.label not in {"ask", "offer"}:
        return False
    return first == 0 or (not scene.cast.boss and scene.kind(first) != OWNER)


def _people_among(scene: Scene, places: list[int]) -> bool:
    return any(scene.key(place) in people.PLURAL for place in places)


def _may_act(scene: Scene, first: int, earlier: list[int]) -> bool:
    """As in "drawing queries they can send": things do not send."""
    acts = scene.kind(first) == SUBJECT and scene.key(first + 1) in _PERMITTING
    return scene.label in {"offer", "ask"} and acts and not _people_among(scene, earlier)


def _chain(scene: Scene, mine: list[int], several: list[int]) -> dict[int, str | None]:
    """They are the recipients; a later "them" behind another plural means that, if they are the subject."""
    verdicts: dict[int, str | None] = {}
    acting = False
    for index in mine:
        kind = scene.kind(index)
        between = [place for place in several if mine[0] < place < index]
        acts = acting and not any(key in {"i", "we"} for key in scene.clause.keys[mine[0] : index])
        if kind == OBJECT and acts:
            verdicts[index] = people.OTHER if between else None
        elif kind == OWNER and _people_among(scene, between):
            verdicts[index] = None
        else:
            verdicts[index] = people.YOU
        acting = acting or kind == SUBJECT
    return verdicts


def _several(clause: Clause, index: int) -> bool:
    """Whether the word looks like a plural noun."""
    key = clause.keys[index]
    if not key.endswith("s") or key.endswith(("ss", "'s", "us")) or len(key) < 4:
        return False
    before = clause.keys[index - 1] if index else ""
    return not (key in _NO_PLURALS or is_adverb(key) or is_gerund(key) or before in CLAUSE_SUBJECTS)
