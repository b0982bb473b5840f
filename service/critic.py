"""What a text is worth: held against what the caller said, under all guardrails."""

from dataclasses import dataclass

from service.domain.brief import Brief, NoteCode
from service.domain.errors import Invalid, OutOfScope, UnsupportedLanguage
from service.domain.request import Request, ReviewRequest
from service.domain.review import Review
from service.guardrails.background import Background
from service.guardrails.reviewer import Reviewer
from service.language.identify import identify
from service.playbooks.library import Library
from service.understanding.understand import understand

_SURE = 0.8


@dataclass(frozen=True, slots=True)
class Critic:
    """Reviews with all rules; ``library`` holds the playbooks that situations are understood by."""

    library: Library
    reviewer: Reviewer

    def review(self, wanted: ReviewRequest) -> Review:
        """The review of any text, whatever it holds; without a situation it is judged by itself.

        Raises:
            Invalid: there is no such playbook.
            UnsupportedLanguage: the language named is not served.
            ReviewFailed: a rule crashed.
        """
        self._check(wanted)
        brief = self._brief(wanted)
        name = wanted.playbook or (brief.playbook if brief and _is_sure(brief) else None)
        background = Background.of(
            wanted.language or (brief.language if brief else self._served(wanted.situation or wanted.text)),
            wanted.situation or None,
            brief,
            self.library.playbooks[name] if name else None,
        )
        return Review(self.reviewer.review(wanted.text, background))

    def background(self, request: Request, brief: Brief) -> Background:
        """What a draft for the request is held against."""
        people = (request.recipient, request.sender)
        named = (part for person in people for part in (person.name, person.title, person.role, person.organisation))
        given = (value for values in request.facts.values() for value in values)
        told = "\n".join(part for part in (request.situation, request.rough_draft, *given, *named) if part)
        return Background.of(brief.language, told, brief, self.library.playbooks[brief.playbook])

    def _check(self, wanted: ReviewRequest) -> None:
        if wanted.playbook is not None and wanted.playbook not in self.library.playbooks:
            known = ", ".join(self.library.playbooks)
            raise Invalid("playbook", f"There is no playbook {wanted.playbook!r}.", f"Use one of: {known}.")
        if wanted.language is not None and wanted.language not in self.library.languages:
            served = ", ".join(self.library.languages)
            raise UnsupportedLanguage("language", f"Texts in {wanted.language!r} are not served.", f"Use one of: {served}.")

    def _brief(self, wanted: ReviewRequest) -> Brief | None:
        """What was understood of the situation; None without one, or where it is no farewell that can be read."""
        if not wanted.situation:
            return None
        try:
            asked = Request(situation=wanted.situation, playbook=wanted.playbook)
            return understand(asked, self.library.playbooks, self.library.languages)
        except (Invalid, OutOfScope):
            return None

    def _served(self, text: str) -> str:
        """The text's language, or the first that is served."""
        found = identify(text)
        return found if found in self.library.languages else self.library.languages[0]


def _is_sure(brief: Brief) -> bool:
    """The playbook fits well enough to ask of a text what its steps must say."""
    return brief.confidence >= _SURE and NoteCode.CLOSEST_PLAYBOOK not in brief.notes
