"""Whom each third-person pronoun means: the recipient, the sender's employer, or somebody else."""

from dataclasses import dataclass

from service.language.cast import Cast
from service.language.en import people
from service.language.en.bystander import bystanders
from service.language.en.clause import Clause
from service.language.en.mention import Mention
from service.language.en.pronoun import THIRD
from service.language.en.scene import Scene
from service.language.en.singular import he_or_she
from service.language.en.they import they


@dataclass(frozen=True, slots=True)
class Verdicts:
    """``by_place``: who is meant at each pronoun's place; None or no entry: dark."""

    by_place: dict[int, str | None]

    def of(self, index: int) -> str | None:
        """Who is meant by the pronoun at this place."""
        return self.by_place.get(index)


def judge(clause: Clause, found: list[Mention], label: str, cast: Cast) -> Verdicts:
    """Verdicts on all pronouns."""
    by_gender: dict[str, list[int]] = {}
    for index, key in enumerate(clause.keys):
        if key in THIRD:
            by_gender.setdefault(THIRD[key].gender, []).append(index)
    if not by_gender:
        return Verdicts({})
    scene = Scene(clause, found, bystanders(clause, found), label, cast)
    several = by_gender.pop("p", [])
    verdicts: dict[int, str | None] = {}
    for places in by_gender.values():
        verdicts |= he_or_she(scene, places)
    if len(by_gender) == 2:
        verdicts = _two(scene, by_gender, verdicts)
    if several:
        verdicts |= they(scene, several, beside_one=bool(by_gender))
    return Verdicts(verdicts)


def _two(scene: Scene, by_gender: dict[str, list[int]], verdicts: dict[int, str | None]) -> dict[int, str | None]:
    """He and she in one clause: one of them is somebody else, if a noun before every pronoun tells which."""
    if people.BOSS in verdicts.values():
        return verdicts
    kin = {gender for place, gender in scene.nouns if gender in by_gender and place < by_gender[gender][0]}
    if len(kin) != 1 or scene.cast.plural:
        return dict.fromkeys([index for places in by_gender.values() for index in places], None)
    (other,) = kin
    return verdicts | dict.fromkeys(by_gender[other], people.OTHER)
