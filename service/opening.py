"""Opens the library of playbooks and prompt versions that the settings point to."""

import dataclasses
from pathlib import Path

from service.domain.errors import Broken
from service.language.address import address_words
from service.playbooks.library import Library, load_library


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
