"""What there is to choose from: the playbooks and the prompt versions."""

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.params import SkipValidation
from msgspec import Struct

from service.domain.playbook import Movement, Playbook
from service.playbooks.library import Library
from service.web.operations import may_fail


class StepBody(Struct, frozen=True):
    """One of a playbook's three steps, and the movement it plays."""

    name: str
    movement: Movement


class LocaleBody(Struct, frozen=True):
    """What a playbook is for, in one language."""

    title: str
    description: str


class PlaybookBody(Struct, frozen=True):
    """How a farewell of one kind goes; ``languages`` is keyed by language tag."""

    name: str
    steps: list[StepBody]
    languages: dict[str, LocaleBody]


class PlaybooksBody(Struct, frozen=True):
    """Every playbook."""

    playbooks: list[PlaybookBody]


class VersionBody(Struct, frozen=True):
    """One prompt version: what it tries, what changed, and which version it builds on."""

    name: str
    created: str
    summary: str
    hypothesis: str
    changes: str
    extends: str | None
    default: bool


class VersionsBody(Struct, frozen=True):
    """Every prompt version, and the one used where none is asked for."""

    default: str
    versions: list[VersionBody]


def playbook_body(playbook: Playbook) -> PlaybookBody:
    """The playbook as it goes out."""
    return PlaybookBody(
        name=playbook.name,
        steps=[StepBody(step.name, step.movement) for step in playbook.steps],
        languages={tag: LocaleBody(it.title, it.description) for tag, it in playbook.locales.items()},
    )


def versions_body(library: Library) -> VersionsBody:
    """The versions as they go out, in the library's order."""
    versions = [
        VersionBody(it.name, it.created, it.summary, it.hypothesis, it.changes, it.extends, it.name == library.default)
        for it in library.versions.values()
    ]
    return VersionsBody(library.default, versions)


class Catalogue(Controller):
    """The playbooks and prompt versions."""

    tags = ("choices",)
    responses = may_fail("internal")

    @get(
        "/playbooks",
        operation_id="list_playbooks",
        summary="List the kinds of farewell that can be written",
        description="Each playbook has three steps in order, and says in each language what it is for. Its `name` may "
        "be given as `playbook` to write_message; left out there, the playbook is read from the situation.",
        response_description="Every playbook",
        sync_to_thread=False,
    )
    def list_playbooks(self, library: NamedDependency[SkipValidation[Library]]) -> PlaybooksBody:
        """Every playbook."""
        return PlaybooksBody([playbook_body(playbook) for playbook in library.playbooks.values()])

    @get(
        "/prompts",
        operation_id="list_prompts",
        summary="List the prompt versions",
        description="A prompt version is a whole way of phrasing messages. `default` names the one used where a "
        "request names none; another one is chosen with `preferences.prompt_version`.",
        response_description="Every prompt version",
        sync_to_thread=False,
    )
    def list_prompts(self, library: NamedDependency[SkipValidation[Library]]) -> VersionsBody:
        """Every prompt version."""
        return versions_body(library)
