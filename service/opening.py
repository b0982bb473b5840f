"""Opens the library of playbooks and prompt versions that the settings point to, and what works with it."""

import dataclasses
from pathlib import Path

from service.authoring import Policy
from service.composing.llm.client import Client
from service.critic import Critic
from service.domain.errors import Broken
from service.guardrails.registry import load_reviewer
from service.language.address import address_words
from service.playbooks.library import Library, load_library
from service.writer import Writer


def open_library(folder: Path, prompt_version: str | None) -> Library:
    """The library in ``folder``; ``prompt_version`` takes the place of its default, where given.

    Raises:
        Broken: it cannot be used, or has no such version.
    """
    library = load_library(folder, address_words)
    if prompt_version is None:
        return library
    if prompt_version not in library.versions:
        raise Broken(f"COMMIATO_PROMPT_VERSION: no such prompt version; there are {', '.join(library.versions)}")
    return dataclasses.replace(library, default=prompt_version)


def open_writer(library: Library, clients: tuple[Client, ...] = (), policy: Policy | None = None) -> Writer:
    """A writer with what ``library`` holds, and the critic that lets its messages leave; ``clients`` are of LLMs.

    Raises:
        Broken: the guardrails' catalogue, rules and word lists do not belong together.
    """
    return Writer(library, Critic(library, load_reviewer(library.languages)), clients, policy or Policy())
