"""What a text is held against: what the caller said, and what was understood of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from service.domain.brief import Brief
from service.domain.playbook import Playbook
from service.guardrails.known import Known


@dataclass(frozen=True, slots=True)
class Background:
    """``language`` is the one expected of the text.

    ``told`` is all that the caller said, in any field; None where no situation was given, and rules that compare with
    it then stay silent. ``known`` is the same for looking up. ``brief`` is None where the situation could not be
    understood as a farewell. ``given`` are the fields that the caller filled in outright, by their dotted path.
    """

    language: str
    told: str | None = None
    known: Known | None = None
    brief: Brief | None = None
    playbook: Playbook | None = None
    given: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        language: str,
        told: str | None = None,
        brief: Brief | None = None,
        playbook: Playbook | None = None,
        given: Mapping[str, str] | None = None,
    ) -> "Background":
        """The background with all that was told made ready for looking up."""
        given = given or {}
        if told is None:
            return cls(language, brief=brief, playbook=playbook, given=given)
        whole = "\n".join((told, *given.values()))
        return cls(language, whole, Known.of(whole), brief, playbook, given)
