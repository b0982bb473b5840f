"""The closed classes of Italian words and the lists of ``words.toml``, as sets."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def listed(name: str) -> frozenset[str]:
    """The words of one list; an underscore in the file stands for a space."""
    return frozenset(word.replace("_", " ").strip() for word in _table()[name].split())


ARTICLES: Final = listed("articles")
DETERMINERS: Final = listed("determiners")
PREPOSITIONS: Final = listed("prepositions")
CLITICS: Final = listed("clitics")
CONJUNCTIONS: Final = listed("conjunctions")
ADVERBS: Final = listed("adverbs")
ADDRESSING: Final = listed("addressing")
TELLERS: Final = listed("tellers")
TIMES: Final = listed("times")
IMPERSONAL: Final = listed("impersonal")
ARRIVING: Final = listed("arriving")
PERSONS: Final = listed("persons")
GIVING: Final = listed("giving")
REFLEXIVE: Final = listed("reflexive")
ESSERE: Final = listed("essere")
NOUNS: Final = listed("nouns")
TITLES: Final = listed("titles")
ROLES: Final = listed("roles")
FIRMS: Final = listed("firms")
WILLING: Final = listed("willing")
HUMAN: Final = listed("human")
VERDICTS: Final = listed("verdicts")
DIALECT: Final = listed("dialect")
NEGATIVE: Final = listed("negative")
NEGATORS: Final = listed("negators")
EVALUATIONS: Final = listed("evaluations")
PEOPLE: Final = listed("people")
ASIDES: Final = listed("asides")
CONDITIONS: Final = listed("conditions")
CONTACTS: Final = listed("contacts")
STATES: Final = listed("states")
FEELINGS: Final = listed("feelings")
MASCULINE_THINGS: Final = listed("masculine_things")
FEMININE_THINGS: Final = listed("feminine_things")
PRONOUNS: Final = {"lui": False, "lei": False, "egli": False, "ella": False, "loro": True, "essi": True, "esse": True}
"""Third persons that can be a subject, and whether they are plural."""
INDEFINITE: Final = frozenset(
    (
        "chi chiunque qualcuno nessuno ognuno ognuna ciascuno ciascuna tutto questo quello ciò niente nulla altri "
        "tutti uno una entrambi alcuni molti"
    ).split()
)
EACH: Final = frozenset("ognuno ognuna ciascuno ciascuna".split())
STARTS: Final = frozenset(',;:.!?()«»"-–—')
"""Marks behind which a new part of the clause may begin."""
MARKS: Final = frozenset(",;:.!?-–—")
WITH_AL: Final = listed("with_al")
WITH_ALL: Final = listed("with_all")
WITH_ALLA: Final = listed("with_alla")
WITH_ALLO: Final = listed("with_allo")
SUBJECTS: Final = frozenset(
    "lui lei loro chi qualcuno nessuno ognuno ciascuno tutto tutti questo quello io noi gente".split()
)


def _phrases(name: str, key: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Listed phrases by their first (0) or last (-1) word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(phrase.split()) for phrase in listed(name)), key=len, reverse=True):
        found.setdefault(phrase[key], []).append(phrase)
    return {word: tuple(phrases) for word, phrases in found.items()}


HEADS: Final = _phrases("heads", 0)
ENDINGS: Final = _phrases("ending", -1)
POSSESSIVES: Final = {"suo": "tuo vostro", "sua": "tua vostra", "suoi": "tuoi vostri", "sue": "tue vostre"}
GLIELO: Final = {"glielo": "lo", "gliela": "la", "glieli": "li", "gliele": "le", "gliene": "ne", "gliel'": "l'"}
SINGULAR: Final = frozenset(
    (
        "il lo la l' un uno una un' mio mia nostro nostra questo questa quest' quello quella quell' quel ogni "
        "qualche altro altra nessun nessuna suo sua 'na"
    ).split()
)
NUMERALS: Final = frozenset("due tre quattro cinque sei sette otto nove dieci venti trenta cento".split())
PLURAL: Final = frozenset(
    (
        "i gli le miei mie nostri nostre questi queste quelli quelle quei quegli due tre quattro cinque sei "
        "sette otto nove dieci venti trenta cento alcuni alcune altri altre molti molte tanti tante pochi "
        "poche tutti tutte suoi sue"
    ).split()
)
FEMININE: Final = frozenset(
    (
        "la una un' mia mie nostra nostre questa queste quella quelle altra altre nessuna tutta tutte sua sue "
        "molte tante poche alcune le 'na"
    ).split()
)
MASCULINE: Final = frozenset(
    (
        "il lo un uno mio miei nostro nostri questo questi quello quelli quel quei quegli altro altri nessun "
        "tutto tutti suo suoi molti tanti pochi alcuni i gli"
    ).split()
)
