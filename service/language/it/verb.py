"""Which verb a word is a form of, and that verb in another person."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from service.language.it import conjugation
from service.language.it.conjugation import Forms


class Reading(NamedTuple):
    """One way to understand a verb form; ``person`` is 1 to 6, singular first."""

    lemma: str
    tense: str
    person: int


class Lexicon(NamedTuple):
    """All forms both ways. ``participles`` leads from every agreeing form to the infinitive."""

    forms: dict[str, tuple[Reading, ...]]
    paradigms: dict[str, dict[str, Forms]]
    participles: dict[str, str]
    past: dict[str, str]
    gerunds: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The verbs of ``verbs.toml``, read once."""
    table = tomllib.loads(Path(__file__).with_name("verbs.toml").read_text(encoding="utf-8"))
    forms: dict[str, list[Reading]] = {}
    paradigms, participles, past, gerunds = {}, {}, {}, {}
    for lemma, kind, given in conjugation.read(table):
        paradigms[lemma] = conjugation.paradigm(lemma, kind, given)
        past[lemma] = conjugation.participle(lemma, given)
        base = given.get("base", lemma)
        gerunds[base[:-3] + ("ando" if kind == "are" else "endo")] = lemma
        for ending in "oaie":
            participles[past[lemma][:-1] + ending] = lemma
        for tense, persons in paradigms[lemma].items():
            for person, form in enumerate(persons, 1):
                forms.setdefault(form, []).append(Reading(lemma, tense, person))
    return Lexicon({form: tuple(found) for form, found in forms.items()}, paradigms, participles, past, gerunds)


def conjugate(reading: Reading, person: int) -> str:
    """The same verb and tense in another person."""
    return lexicon().paradigms[reading.lemma][reading.tense][person - 1]


def infinitive(word: str) -> str | None:
    """The infinitive in ``word``, which may lack its last vowel or carry pronouns: "darci" is "dare"."""
    return split_infinitive(word)[0] or None


_TAILS = (
    "",
    *"mi ti ci vi si lo la li le gli ne melo mela meli mele telo tela teli tele celo cela celi cele".split(),
    *"velo vela veli vele selo sela seli sele glielo gliela glieli gliele gliene mene sene cene tene vene".split(),
)
"""The pronouns that may be tied to an infinitive."""


@cache
def _shortened() -> dict[str, str]:
    shortened = {lemma: lemma for lemma in lexicon().paradigms}
    for lemma in lexicon().paradigms:
        stem = lemma[:-1]
        for tail in _TAILS:
            shortened.setdefault(stem.removesuffix("r") + tail if stem.endswith("rr") else stem + tail, lemma)
    return shortened


def split_infinitive(word: str) -> tuple[str, str]:
    """The infinitive and the pronouns tied to it; ("", "") for any other word."""
    lemma = _shortened().get(word)
    if lemma is None:
        return "", ""
    if word == lemma:
        return lemma, ""
    stem = lemma[:-1]
    stem = stem.removesuffix("r") if stem.endswith("rr") else stem
    return lemma, word[len(stem) :]


def tie(lemma: str, clitics: str) -> str:
    """The infinitive with pronouns tied to it: "dare" and "mi" is "darmi", "produrre" and "lo" "produrlo"."""
    if not clitics:
        return lemma
    stem = lemma[:-1]
    return (stem.removesuffix("r") if stem.endswith("rr") else stem) + clitics
