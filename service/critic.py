"""What a text is worth: held against what the caller said, under all guardrails, and scored."""

from dataclasses import dataclass

from service.domain.brief import Brief, NoteCode
from service.domain.errors import Invalid, OutOfScope, UnsupportedLanguage
from service.domain.preferences import Register
from service.domain.request import Request, ReviewRequest
from service.domain.review import Review
from service.guardrails.background import Background
from service.guardrails.reviewer import Reviewer
from service.language.identify import identify
from service.language.register import register_of
from service.playbooks.library import Library
from service.scoring.scorer import score
from service.understanding.understand import understand

_SURE = 0.8


@dataclass(frozen=True, slots=True)
class Critic:
    """Reviews with all rules and scores; ``library`` holds the playbooks that situations are understood by."""

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
        return self.review_draft(wanted.text, background)

    def review_draft(self, text: str, background: Background) -> Review:
        """The review of a draft's text.

        Raises:
            ReviewFailed: a rule crashed.
        """
        language = self.reviewer.language_of(text, background.language)
        register = register_of(text, language)
        return Review(
            scores=score(text, language),
            findings=self.reviewer.review(text, background),
            register=Register(register) if register else None,
        )

    def check_given(self, request: Request) -> None:
        """Pass a request whose facts may be said.

        Raises:
            Invalid: a rule blocks a fact that the caller stated outright.
        """
        for key, values in request.facts.items():
            for value in values:
                for finding in self.reviewer.objections(value, self._served(value)):
                    raise Invalid(f"facts.{key}", finding.explanation, finding.mend)

    def background(self, request: Request, brief: Brief) -> Background:
        """What a draft for the request is held against."""
        told = "\n".join(part for part in (request.situation, request.rough_draft) if part)
        return Background.of(brief.language, told, brief, self.library.playbooks[brief.playbook], _given(request))

    def _check(self, wanted: ReviewRequest) -> None:
        if wanted.playbook is not None and wanted.playbook not in self.library.playbooks:
            known = ", ".join(self.library.playbooks)
            raise Invalid("playbook", f"There is no playbook {wanted.playbook!r}.", f"Use one of: {known}.")
        if wanted.language is not None and wanted.language not in self.library.languages:
            served = ", ".join(self.library.languages)
            raise UnsupportedLanguage(
                "language", f"Texts in {wanted.language!r} are not served.", f"Use one of: {served}."
            )

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


def _given(request: Request) -> dict[str, str]:
    """What the caller filled in, by the dotted path of its field."""
    found = {f"facts.{key}": "\n".join(values) for key, values in request.facts.items()}
    for who, person in (("recipient", request.recipient), ("sender", request.sender)):
        parts = {part: getattr(person, part) for part in ("name", "title", "role", "organisation")}
        found |= {f"{who}.{part}": text for part, text in parts.items() if text}
    return found
