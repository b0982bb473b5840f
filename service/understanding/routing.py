"""Which playbook a situation asks for, and how sure that is."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from service.domain.clause import Clause, Label
from service.domain.playbook import Cue, Playbook

_IGNORED = frozenset({Label.COMMAND, Label.WISH})
_SHARPNESS = 0.9


@dataclass(frozen=True, slots=True)
class Route:
    """``confidence`` 0 to 1; ``cues`` is how much in the text spoke for the playbook; ``neighbour``: it was written
    for another kind of farewell and is the closest one."""

    playbook: str
    confidence: float
    cues: float
    neighbour: bool


def route(clauses: tuple[Clause, ...], language: str, playbooks: Mapping[str, Playbook]) -> Route:
    """The playbook whose cues weigh most in the text; each cue counts once."""
    text = "\n".join(clause.text for clause in clauses if clause.label not in _IGNORED)
    weighed = {name: _weigh(text, playbook.locales[language].cues) for name, playbook in playbooks.items()}
    best = max(weighed, key=lambda name: weighed[name][0])
    chances = {name: math.exp(_SHARPNESS * (weight - weighed[best][0])) for name, (weight, _) in weighed.items()}
    weight, neighbour = weighed[best]
    return Route(best, chances[best] / sum(chances.values()), weight, neighbour)


def _weigh(text: str, cues: tuple[Cue, ...]) -> tuple[float, bool]:
    found = [cue for cue in cues if _compiled(cue.pattern).search(text)]
    plain = sum(cue.weight for cue in found if not cue.neighbour)
    near = sum(cue.weight for cue in found if cue.neighbour)
    return plain + near, near > 0


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)
