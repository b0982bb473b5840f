"""Complaints said as needs, and only where no reason of the sender's own is known."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from service.domain.clause import Label
from service.domain.fact import Fact, FactKey
from service.understanding.facts.page import Page


@dataclass(frozen=True, slots=True)
class _Need:
    when: re.Pattern[str]
    said: dict[str, str]


@cache
def _needs(language: str) -> tuple[_Need, ...]:
    table = tomllib.loads(resources.files("service.language").joinpath(language, "reframing.toml").read_text("utf-8"))
    return tuple(
        _Need(re.compile("|".join(row["when"]), re.IGNORECASE), {key: row[key] for key in row if key != "when"})
        for row in table["need"]
    )


def read_needs(page: Page) -> Iterator[Fact]:
    """At most one need, from the first complaint that comes to one.

    Nothing where a reason was given, or for a person who is met or mentored: their shortcomings are no need of ours.
    """
    if page.pauses or page.gathers or page.grows or any(page.labelled(Label.US)):
        return
    for clause in page.labelled(Label.COMPLAINT, Label.DRAFT, sure=0.0):
        need = next((need for need in _needs(page.language) if need.when.search(clause.text)), None)
        if need is not None:
            yield Fact(FactKey.NEEDS, need.said[page.language], clause.span)
            return
