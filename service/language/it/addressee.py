"""How a text speaks to its reader: tu, Lei or voi, by its pronouns and its verbs."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Final

from service.language.it.conjugation import PRESENT, WISH, WISHED
from service.language.it.verb import lexicon, split_infinitive
from service.language.words import Word, words_of

_TU, _LEI, _VOI = "tu", "lei", "voi"
_SURE, _LIKELY, _FAINT = 3.0, 1.0, 0.5
_LEAST = 0.5
# Words that nobody but one who is spoken to bears; "te" may be tea, "vi" a place, "suo" somebody else's.
_PRONOUNS: Final = {
    **dict.fromkeys("tu ti tuo tua tuoi tue".split(), (_TU, _SURE)),
    **dict.fromkeys("voi vostro vostra vostri vostre".split(), (_VOI, _SURE)),
    **dict.fromkeys(("te", "t"), (_TU, _LIKELY)),
    **dict.fromkeys(("vi", "ve"), (_VOI, _LIKELY)),
    "lei": (_LEI, _LIKELY),
    **dict.fromkeys("suo sua suoi sue".split(), (_LEI, _FAINT)),
}
# With a capital inside a sentence they are the reader's.
_COURTEOUS: Final = frozenset("lei la le suo sua suoi sue".split())
_TIED: Final = {"t": (_TU, _SURE), "v": (_VOI, _SURE), "la": (_LEI, _FAINT), "le": (_LEI, _FAINT), "g": (_LEI, _FAINT)}
_SIX_OF: Final = frozenset("mesi anni settimane giorni ore minuti euro volte mila persone".split())
_SIX_BEHIND: Final = frozenset(
    "il al dal dai del nel le alle dalle i ai nei gli da per in ogni tra fra di a ultimi ultime primi prime".split()
)
# What may stand between the beginning of a clause and its verb when the verb has no subject of its own.
_LIGHT: Final = frozenset(
    "e ed o ma se che chi cosa non mi ci ne lo la le li gli si me ce gliene quando quindi allora come dove "
    "perché perchè poi però così sì no ok beh bene certo magari forse anche quanto quale quali già mai più ancora "
    "oppure oh ehi l gl a di in da con su per cui appena qualora sempre solo ora invece infatti".split()
)
# Verbs whose subject is rarely the reader: "è un peccato", "va bene", "mi serve", "le piace".
_THINGS: Final = frozenset(
    "essere andare bastare servire piacere sembrare parere restare bisognare valere funzionare succedere dipendere "
    "significare mancare dispiacere importare capitare trattare accadere occorrere costare interessare".split()
)
_FELT: Final = frozenset("piacere dispiacere andare servire interessare bastare".split())
_TURNS: Final = frozenset("che cui se quando perché perchè come cosa dove".split())
_TAILS: Final = ("melo", "mela", "telo", "tela", "celo", "cela", "mi", "ti", "ci", "lo", "la", "li", "le", "ne")
_SHORT_ORDERS: Final = frozenset("di da fa va sta".split())


@cache
def _spoken(form: str) -> frozenset[tuple[str, str, int]]:
    """What the form may be as a verb; nothing where it is likelier a participle or a noun."""
    return frozenset() if form in lexicon().participles else frozenset(lexicon().forms.get(form, ()))


def register_of(text: str) -> str | None:
    """The register that most of the text's words of address are of; None where nothing speaks to a reader."""
    words = words_of(text)
    found: dict[str, float] = defaultdict(float)
    for at, word in enumerate(words):
        for register, weight in _marks(text, words, at, word):
            found[register] += weight
    if not found or max(found.values()) < _LEAST:
        return None
    if found[_LEI] and not found[_TU] and found[_VOI] < found[_LEI]:
        return _LEI
    return max(found, key=lambda register: found[register])


def _marks(text: str, words: Sequence[Word], at: int, word: Word) -> list[tuple[str, float]]:
    low = word.lower
    if at and low in _COURTEOUS and word.text[0].isupper() and not _opens(words, at):
        return [(_LEI, _SURE)]
    if low in _PRONOUNS:
        return [_PRONOUNS[low]]
    lemma, tied = split_infinitive(low)
    if lemma and not tied and at and words[at - 1].lower == "non" and _begins(words, at):
        return [(_TU, _LIKELY)]
    if lemma:
        capital = bool(tied) and word.text[-len(tied)].isupper()
        return [(_LEI, _SURE)] if capital else [mark for tail, mark in _TIED.items() if tied.startswith(tail)]
    return _verb(text, words, at, word)


def _verb(text: str, words: Sequence[Word], at: int, word: Word) -> list[tuple[str, float]]:
    readings = _spoken(word.lower)
    persons = {person for _, _, person in readings}
    before = words[at - 1].lower if at else ""
    if not persons:
        return [(_TU, _SURE)] if _is_ordered(word.lower) and _begins(words, at) else []
    if persons == {5}:
        return [(_VOI, _SURE)]
    if persons == {2}:
        return [] if word.lower == "dai" or _counts(words, at) else [(_TU, _SURE)]
    if persons <= {1, 4}:
        return [(_LEI, _SURE if before == "la" else _LIKELY)] if before in ("la", "le") else []
    if before == "le" and any(lemma in _FELT for lemma, _, _ in readings):
        return [(_LEI, _LIKELY)]
    return _free(text, words, at, readings) if _has_no_subject(words, at, _TURNS) else []


def _counts(words: Sequence[Word], at: int) -> bool:
    """Is "sei" a number here?"""
    if words[at].lower != "sei":
        return False
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    return behind in _SIX_OF or (at > 0 and words[at - 1].lower in _SIX_BEHIND)


def _free(
    text: str, words: Sequence[Word], at: int, readings: frozenset[tuple[str, str, int]]
) -> list[tuple[str, float]]:
    """A verb without a subject whose form alone doesn't tell who does it.

    "Pensi che venga?" is tu, "mi pensi" at the beginning Lei; "che mi dicessi" is tu, "se avessi" may be who writes.
    """
    tenses = {tense for _, tense, person in readings if person == 2}
    begins, asks = _begins(words, at), _asks(text, words[at].end)
    before = words[at - 1].lower if at else ""
    if tenses == {WISHED}:
        return [(_TU, _LIKELY if before in ("mi", "ci") else 0.0)]
    if WISH in {tense for _, tense, person in readings if person == 3} and begins and not asks:
        return [(_LEI, _LIKELY)]
    if PRESENT in tenses:
        return [(_TU, _LIKELY)]
    if any(person == 3 and lemma not in _THINGS for lemma, _, person in readings):
        return [(_LEI, _FAINT if asks or _has_no_subject(words, at, _TURNS - {"che"}) else _LEAST / 2)]
    return []


@cache
def _is_ordered(form: str) -> bool:
    """An order to somebody called tu, with a pronoun tied to it: "dimmi", "goditi", "chiamaci"."""
    stem = next((form[: -len(tail)] for tail in _TAILS if form.endswith(tail)), "")
    if not stem or form in lexicon().forms:
        return False
    doubled = stem[:-1] if stem[-1:] == form[len(stem) : len(stem) + 1] else stem
    return doubled in _SHORT_ORDERS or any(
        (tense == PRESENT and person == 3 and lemma.endswith("are"))
        or (tense == PRESENT and person == 2 and not lemma.endswith("are"))
        for lemma, tense, person in lexicon().forms.get(stem, ())
    )


def _opens(words: Sequence[Word], at: int) -> bool:
    gap = words[at].gap
    return any(sign in gap for sign in ".!?\n:;")


def _begins(words: Sequence[Word], at: int) -> bool:
    """Only pronouns and a "non" stand before the word in its clause."""
    while at and not _opens(words, at) and "," not in words[at].gap:
        if words[at - 1].lower not in ("mi", "ci", "si", "non", "me", "ne", "lo", "la", "li", "le", "e", "gli"):
            return False
        at -= 1
    return True


def _has_no_subject(words: Sequence[Word], at: int, turns: frozenset[str]) -> bool:
    """Nothing before the verb in its clause, which one of ``turns`` may open, can be who does it."""
    while at and not _opens(words, at) and "," not in words[at].gap:
        low = words[at - 1].lower
        if low in turns:
            return True
        if low not in _LIGHT:
            return False
        at -= 1
    return True


def _asks(text: str, start: int) -> bool:
    """The next mark that ends a sentence is a question's."""
    return next((sign for sign in text[start : start + 300] if sign in "?!.\n"), "") == "?"
