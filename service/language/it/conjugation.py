"""The forms of Italian verbs, made from the classes and exceptions in ``verbs.toml``."""

from typing import Any, Final

PRESENT: Final = "pres"
IMPERFECT: Final = "impf"
REMOTE: Final = "remoto"
FUTURE: Final = "future"
CONDITIONAL: Final = "cond"
WISH: Final = "wish"
WISHED: Final = "wished"
TENSES: Final = (PRESENT, IMPERFECT, REMOTE, FUTURE, CONDITIONAL, WISH, WISHED)

Forms = tuple[str, str, str, str, str, str]
"""First, second, third person singular, then plural."""

_STRESSED = ("invi", "rinvi", "devi", "espi", "spi", "sci")
_FUTURE = ("ò", "ai", "à", "emo", "ete", "anno")
_CONDITIONAL = ("ei", "esti", "ebbe", "emmo", "este", "ebbero")
_IMPERFECT = ("vo", "vi", "va", "vamo", "vate", "vano")
_WISHED = ("ssi", "ssi", "sse", "ssimo", "ste", "ssero")
_PRESENTS = {
    "are": ("o", "i", "a", "iamo", "ate", "ano"),
    "ere": ("o", "i", "e", "iamo", "ete", "ono"),
    "ire": ("o", "i", "e", "iamo", "ite", "ono"),
    "isc": ("isco", "isci", "isce", "iamo", "ite", "iscono"),
}
_REMOTES = {
    "are": ("ai", "asti", "ò", "ammo", "aste", "arono"),
    "ire": ("ii", "isti", "ì", "immo", "iste", "irono"),
}
_WISHES = {
    "are": ("i", "i", "i", "iamo", "iate", "ino"),
    "ere": ("a", "a", "a", "iamo", "iate", "ano"),
    "ire": ("a", "a", "a", "iamo", "iate", "ano"),
    "isc": ("isca", "isca", "isca", "iamo", "iate", "iscano"),
}


def paradigm(lemma: str, kind: str, given: dict[str, str]) -> dict[str, Forms]:
    """All simple tenses of a verb by tense.

    ``kind`` is ``are``, ``ere``, ``ire`` or ``isc``; ``given`` what ``verbs.toml`` states against the rule.
    """
    base = given.get("base", lemma)
    stem, vowel = base[:-3], base[-3]
    present = _stated(given, PRESENT) or _join(stem, _PRESENTS[kind], kind)
    forms = {
        PRESENT: present,
        IMPERFECT: _stated(given, IMPERFECT) or _spread(stem + vowel, _IMPERFECT),
        REMOTE: _remote(stem, kind, given.get(REMOTE)),
        FUTURE: _spread(_future(base, kind, given), _FUTURE),
        CONDITIONAL: _spread(_future(base, kind, given), _CONDITIONAL),
        WISH: _wish(stem, kind, present, given.get(WISH)),
        WISHED: _stated(given, WISHED) or _spread(stem + vowel, _WISHED),
    }
    return {tense: forms[tense] for tense in TENSES}


def participle(lemma: str, given: dict[str, str]) -> str:
    """The past participle, masculine singular."""
    if "participle" in given:
        return given["participle"]
    return lemma[:-3] + {"a": "a", "e": "u", "i": "i"}[lemma[-3]] + "to"


def _stated(given: dict[str, str], tense: str) -> Forms | None:
    words = given.get(tense, "").split()
    return (words[0], words[1], words[2], words[3], words[4], words[5]) if len(words) == 6 else None


def _spread(stem: str, endings: tuple[str, ...]) -> Forms:
    a, b, c, d, e, f = (stem + ending for ending in endings)
    return a, b, c, d, e, f


def _join(stem: str, endings: tuple[str, ...], kind: str) -> Forms:
    """Stem and endings with the spelling kept true to the sound: paghi, inizi, invii, lasciamo."""
    a, b, c, d, e, f = (_glue(stem, ending, kind) for ending in endings)
    return a, b, c, d, e, f


def _glue(stem: str, ending: str, kind: str) -> str:
    if not ending.startswith("i"):
        return stem + ending
    if kind == "are" and stem[-1] in "cg":
        return stem + "h" + ending
    keeps = stem in _STRESSED and ending in ("i", "ino")
    return (stem[:-1] if stem[-1] == "i" and not keeps else stem) + ending


def _hard(stem: str) -> str:
    return stem + "h" if stem[-1] in "cg" else stem


def _future(base: str, kind: str, given: dict[str, str]) -> str:
    if FUTURE in given:
        return given[FUTURE]
    if kind != "are":
        return base[:-1]
    stem = _hard(base[:-3])
    return (stem[:-1] if stem.endswith(("ci", "gi")) else stem) + "er"


def _remote(stem: str, kind: str, third: str | None) -> Forms:
    if third is None:
        return _spread(stem, _REMOTES["ire" if kind == "isc" else kind])
    words = third.split()
    if len(words) == 6:
        return words[0], words[1], words[2], words[3], words[4], words[5]
    vowel = "i" if kind in ("ire", "isc") else "e"
    first, last = (third[:-1] + "ei", third[:-1] + "erono") if third.endswith("é") else (third[:-1] + "i", third + "ro")
    return first, f"{stem}{vowel}sti", third, f"{stem}{vowel}mmo", f"{stem}{vowel}ste", last


def _wish(stem: str, kind: str, present: Forms, third: str | None) -> Forms:
    if third is None:
        return _join(stem, _WISHES[kind], kind)
    we = present[3]
    return third, third, third, we, we[:-2] + "te", third + "no"


def read(table: dict[str, Any]) -> list[tuple[str, str, dict[str, str]]]:
    """Every verb of ``verbs.toml``: its infinitive, its kind and what is stated against the rule."""
    verbs = [
        (lemma, kind, _split(table, lemma))
        for kind in ("are", "isc", "ire")
        for lemma in table["regular"][kind].split()
    ]
    verbs += [(lemma, "ere", _stated_ere(forms)) for lemma, forms in table["ere"].items()]
    for lemma, given in table["irregular"].items():
        verbs.append((lemma, given["base"][-3:], given))
        verbs += [_prefixed(other, lemma, given) for other in table["like"].get(lemma, "").split()]
    return verbs


def _stated_ere(forms: str) -> dict[str, str]:
    return dict(zip((REMOTE, "participle", FUTURE), forms.split(), strict=False))


def _split(table: dict[str, Any], lemma: str) -> dict[str, str]:
    stated = table["participles"].get(lemma)
    return {"participle": stated} if stated else {}


def _prefixed(lemma: str, model: str, given: dict[str, str]) -> tuple[str, str, dict[str, str]]:
    tail = given.get("tail", model)
    prefix, cut = lemma.removesuffix(tail), len(model) - len(tail)
    forms = {key: " ".join(prefix + word[cut:] for word in words.split()) for key, words in given.items()}
    return lemma, given["base"][-3:], forms
