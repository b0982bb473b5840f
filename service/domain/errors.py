"""Every error the service raises on purpose.

CommiatoError
├── Invalid                    the request asks for something that cannot be: names the field and how to mend it
│   ├── UnsupportedLanguage    a language that is not served
│   └── EngineNotConfigured    the LLM composer was asked for and no endpoint is set
├── OutOfScope                 not a professional farewell: says why, and where to turn instead
├── ReviewFailed               a guardrail crashed: what it was to judge does not leave
└── Broken                     a file the service ships with or was pointed at is not as it must be
"""


class CommiatoError(Exception):
    """Anything the service refuses or fails at, said so that a person can act on it."""

    code = "error"


class Invalid(CommiatoError):
    """A field of the request holds what cannot be served.

    ``field`` is the dotted path of the field (``preferences.language``), ``mend`` a sentence that says what to do.
    """

    code = "invalid-field"

    def __init__(self, field: str, detail: str, mend: str) -> None:
        super().__init__(detail)
        self.field, self.detail, self.mend = field, detail, mend


class UnsupportedLanguage(Invalid):
    """A language that is neither read nor written here."""

    code = "unsupported-language"


class EngineNotConfigured(Invalid):
    """``engine: "llm"`` was asked for and no endpoint is configured."""

    code = "engine-not-configured"


class OutOfScope(CommiatoError):
    """The situation is not a farewell that a playbook can serve.

    ``reason`` is a stable word (``romance``, ``dismissal``, ``threat``, ``small-talk``, ``other-task``); ``detail``
    says it to the person in their language and where to turn instead.
    """

    code = "out-of-scope"

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason)
        self.reason, self.detail = reason, detail


class ReviewFailed(CommiatoError):
    """A rule crashed, so nothing it was to judge may leave; ``rule`` is its name."""

    code = "review-failed"

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


class Broken(CommiatoError):
    """A data file cannot be used; the text names the file and, where there is one, the line."""

    code = "broken"
