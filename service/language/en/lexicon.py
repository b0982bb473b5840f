"""The English words that turning knows, loaded once from the tables beside this module."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """One TOML file of this folder."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))


def _given() -> frozenset[str]:
    path = _HERE.parent / "given_names.toml"
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))["given"].split())


def _set(key: str) -> frozenset[str]:
    return frozenset(table("words")[key].split())


ADVERBS = _set("adverbs")
DETERMINERS = _set("determiners")
OWNERS = _set("owners")
PREPOSITIONS = _set("prepositions")
PARTICLES = _set("particles")
CONJUNCTIONS = _set("conjunctions")
SUBORDINATORS = _set("subordinators")
SUBJECTS = _set("subjects")
CLAUSE_SUBJECTS = _set("clause_subjects")
AUXILIARIES = _set("auxiliaries")
MODALS = _set("modals")
NEGATIONS = _set("negations")
FINITE_CONTRACTIONS = _set("finite_contractions")
NOT_NOUNS = _set("not_nouns")
CAUSATIVES = _set("causatives")
GIVERS = _set("givers")
GIVEN_MASS = _set("given_mass")
STATES = _set("states")
PRAISES = _set("praises")
TIME_LEADS = _set("time_leads")
ESTEEM = _set("esteem")
SENDER_STATES = _set("sender_states")
BE = _set("be")
HAVE = _set("have")
SECOND = _set("second")
OURS = _set("ours")
PRONOUNS = _set("pronouns")
QUESTIONS = _set("questions")
RELATIVES = _set("relatives")
ABBREVIATIONS = _set("abbreviations")
EMBEDS = _set("embeds")
THANKING = _set("thanking")
HEADS = _set("heads")
REACH = _set("reach")
SENDER_FINITE = _set("sender_finite")
SENDER_VERBS = _set("sender_verbs")
FEELING = _set("feeling")
OWN_DONT = _set("own_dont")
NOT_COMMANDS = _set("not_commands")
ABOUT_MESSAGE = _set("about_message")
DROPPED_ADVERBS = _set("dropped_adverbs")
WITHDRAWING = _set("withdrawing")
UNDONE = _set("undone")
FIRMS = _set("firms")
LONE_TITLES = _set("lone_titles")
MALE = _set("male")
FEMALE = _set("female")
COPULAS = _set("copulas")
UNITS = _set("units")
NUMBERS = _set("numbers")
TIMES = _set("times")
GERUND_NOUNS = _set("gerund_nouns")
ITS_IS = _set("its_is")
ITS_IS_ALONE = _set("its_is_alone")
CLAUSE_OPENERS = _set("clause_openers")
GIVEN = _given()
AGREE: dict[str, str] = table("words")["agree"]
NEGATIVE = frozenset(table("words")["negative"]["words"].split())
CANCELLED_BY = frozenset(table("words")["negative"]["cancelled_by"].split())
