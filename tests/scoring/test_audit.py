"""The scorers under audit: minimal pairs whose order is known, and texts made to score high without deserving it."""

import pytest

from evals.calibration.scores.sources import HELD_PAIRS, OWN_PAIRS, Pair, pairs
from service.scoring.scorer import score

AXES = ("gratitude", "clarity", "relationship")
AUDIT = pairs(OWN_PAIRS / "audit.jsonl")


def on(axis: str, text: str, language: str) -> float:
    value: float = getattr(score(text, language), axis)
    return value


def right(found: list[Pair], axis: str) -> float:
    kept = [pair for pair in found if pair.axis == axis]
    assert kept
    wins = [on(axis, one.higher, one.language) > on(axis, one.lower, one.language) for one in kept]
    return sum(wins) / len(wins)


@pytest.mark.parametrize("axis", AXES)
def test_pairs_that_were_fitted_too_are_told_apart(axis: str) -> None:
    assert len([pair for pair in AUDIT if pair.axis == axis]) >= 60
    assert right(AUDIT, axis) >= 0.88


@pytest.mark.parametrize("axis", AXES)
def test_pairs_that_were_never_fitted_are_told_apart(axis: str) -> None:
    assert right(pairs(HELD_PAIRS), axis) >= 0.92


SINCERE = {
    "en": "Thank you for getting up at three to bake the wedding cake again.",
    "it": "Grazie per esserti alzato alle tre a rifare la torta del matrimonio.",
}
SPAM = {
    "en": "Thank you thank you thank you! Thanks so much, thanks, many thanks, thank you all!!!",
    "it": "Grazie grazie grazie! Grazie mille, grazie, tante grazie, grazie a tutti!!!",
}
STUFFED = {
    "en": "Thanks gratitude thankful appreciation grateful thanks appreciate thank-you gratitude.",
    "it": "Grazie gratitudine riconoscenza grato grazie ringraziamento grata grazie gratitudine.",
}
GROVELLING = {
    "en": "I'm sorry, I am so sorry, please forgive me, I'm terribly sorry, sorry again, my apologies for all of it.",
    "it": "Scusami, mi dispiace tanto, perdonami, chiedo scusa, mi scuso ancora, scusa davvero per tutto.",
}
ONCE_SORRY = {
    "en": "I'm sorry that this comes late; I would gladly introduce you to Ada.",
    "it": "Mi dispiace dirtelo tardi; ti presento volentieri ad Ada.",
}
EMPTY = {
    "en": "As one chapter ends another begins, and the road ahead will show itself in a spirit of renewal.",
    "it": "Si chiude un capitolo e se ne apre un altro, e il cammino saprà mostrarsi in uno spirito di rinnovamento.",
}
PLAIN = {
    "en": "We are ending the contract on 31 May. Could you send me the list of keys by 3 May?",
    "it": "Chiudiamo il contratto il 31 maggio. Mi mandi l'elenco delle chiavi entro il 3 maggio?",
}


@pytest.mark.parametrize("language", ["en", "it"])
def test_one_sincere_thanks_beats_thanks_heaped_up(language: str) -> None:
    for heap in (SPAM[language], STUFFED[language], SPAM[language] * 5):
        assert on("gratitude", SINCERE[language], language) > on("gratitude", heap, language) + 0.1
        assert on("gratitude", heap, language) <= 0.7


@pytest.mark.parametrize("language", ["en", "it"])
def test_bare_thanks_is_gratitude_and_named_thanks_is_more(language: str) -> None:
    bare = {"en": "Thanks!", "it": "Grazie!"}[language]
    assert 0.5 <= on("gratitude", bare, language) < on("gratitude", SINCERE[language], language)


@pytest.mark.parametrize("language", ["en", "it"])
def test_apologies_over_and_over_are_no_warmth(language: str) -> None:
    assert on("relationship", ONCE_SORRY[language], language) > on("relationship", GROVELLING[language], language)
    assert on("relationship", GROVELLING[language] * 3, language) < 0.5


@pytest.mark.parametrize("language", ["en", "it"])
def test_fine_words_without_a_step_are_not_clear(language: str) -> None:
    assert on("clarity", PLAIN[language], language) > on("clarity", EMPTY[language], language) + 0.2
    assert on("clarity", EMPTY[language], language) < 0.6


@pytest.mark.parametrize("language", ["en", "it"])
def test_a_message_of_six_hundred_words_is_not_clear(language: str) -> None:
    long = " ".join([PLAIN[language], EMPTY[language]] * 18)
    assert len(long.split()) > 550
    assert on("clarity", long, language) < on("clarity", PLAIN[language], language) - 0.2


@pytest.mark.parametrize(
    ("language", "ironic", "meant"),
    [
        ("en", "Thanks for nothing.", "Thanks for everything you did for Dad."),
        ("en", "No thanks.", "Many thanks."),
        ("en", "Thanks to the rain we lost the match.", "Thanks to you we won the match."),
        ("it", "Grazie al cavolo.", "Grazie di cuore."),
        ("it", "No grazie.", "Grazie mille."),
        ("it", "Nessuno mi ringrazia mai.", "Ti ringrazio ancora."),
    ],
)
def test_the_word_alone_is_no_gratitude(language: str, ironic: str, meant: str) -> None:
    assert on("gratitude", meant, language) > on("gratitude", ironic, language)


@pytest.mark.parametrize(
    ("language", "grateful", "not_grateful"),
    [
        ("en", "That saved our Christmas.", "That was our Christmas."),
        ("en", "I couldn't have done it without you.", "I couldn't do it at the time."),
        ("it", "Mi hai salvato la giornata.", "La giornata è stata lunga."),
        ("it", "Senza di te non ce l'avrei mai fatta.", "Alla fine non ce l'ho fatta."),
    ],
)
def test_thanks_without_the_word_counts(language: str, grateful: str, not_grateful: str) -> None:
    assert on("gratitude", grateful, language) > on("gratitude", not_grateful, language) + 0.1


@pytest.mark.parametrize(
    ("tu", "lei", "voi"),
    [
        (
            "Ti ringrazio per il tuo lavoro. Potresti mandarmi l'elenco?",
            "La ringrazio per il Suo lavoro. Potrebbe mandarmi l'elenco?",
            "Vi ringrazio per il vostro lavoro. Potreste mandarmi l'elenco?",
        ),
        (
            "Non hai risposto e ora devi pagare tu.",
            "Non ha risposto e ora deve pagare Lei.",
            "Non avete risposto e ora dovete pagare voi.",
        ),
    ],
)
def test_tu_is_no_less_warm_than_lei(tu: str, lei: str, voi: str) -> None:
    found = [on("relationship", text, "it") for text in (tu, lei, voi)]
    assert max(found) - min(found) < 0.12
