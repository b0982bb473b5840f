"""What a text is held against: what the caller said, and what was understood of it."""

from dataclasses import dataclass

from service.domain.brief import Brief
from service.domain.playbook import Playbook
from service.guardrails.known import Known


@dataclass(frozen=True, slots=True)
class Background:
    """``language`` is the one expected of the text.

    ``told`` is all that the caller said, in any field; None where no situation was given, and rules that compare with
    it then stay silent. ``known`` is the same for looking up. ``brief`` is None where the situation could not be
    understood as a farewell.
    """

    language: str
    told: str | None = None
    known: Known | None = None
    brief: Brief | None = None
    playbook: Playbook | None = None

    @classmethod
    def of(
        cls, language: str, told: str | None = None, brief: Brief | None = None, playbook: Playbook | None = None
    ) -> "Background":
        """The background with ``told`` made ready for looking up."""
        return cls(language, told, None if told is None else Known.of(told), brief, playbook)
