"""Italian articles, contracted prepositions, ordinals and numbers as times need them."""

from service.language.times.lexicon import Lexicon, lexicon

_JOINED = {
    "a": {"": "a ", "il": "al ", "l'": "all'", "la": "alla "},
    "da": {"": "da ", "il": "dal ", "l'": "dall'", "la": "dalla "},
    "di": {"": "di ", "il": "del ", "l'": "dell'", "la": "della "},
    "in": {"": "in ", "il": "nel ", "l'": "nell'", "la": "nella "},
    "": {"": "", "il": "il ", "l'": "l'", "la": "la "},
}


def own_lexicon() -> Lexicon:
    """The words and tables of this language."""
    known = lexicon("it")
    if known is None:
        raise LookupError("the times of Italian are missing")
    return known


def contracted(preposition: str, article: str, noun: str) -> str:
    """Preposition, article and noun in one: "all'estate", "del mese", "ad agosto"."""
    if preposition == "a" and not article and noun[0] == "a":
        return f"ad {noun}"
    return _JOINED[preposition][article] + noun


def unit_name(unit: str) -> str:
    """One of the unit: "mese"."""
    return str(own_lexicon().table["units"][unit][0])


def units_name(unit: str) -> str:
    """Many of it: "mesi"."""
    return str(own_lexicon().table["units"][unit][1])


def gender_of(unit: str) -> str:
    """As in "m" or "f"."""
    return str(own_lexicon().table["units"][unit][2])


def article_of(noun: str, gender: str) -> str:
    """As in "il", "la", "l'" for a noun of a gender."""
    return "l'" if noun[0] in "aeiou" else "la" if gender == "f" else "il"


def nth_word(nth: int, gender: str) -> str:
    """As in "primo", "ultima", "sesta"."""
    ordinals = own_lexicon().table["ordinals"]
    word = "ultimo" if nth < 0 else ordinals[nth] if nth < len(ordinals) else f"{nth}°"
    return word[:-1] + "a" if gender == "f" and word.endswith("o") else str(word)


def number_word(number: int, *, figures: bool = False) -> str:
    """In words up to ten, or where the user wrote words; else in figures."""
    numbers = own_lexicon().table["numbers"]
    return str(number) if (figures and number > 20) or number >= len(numbers) else str(numbers[number])


def day_number(day: int | None) -> str:
    """As in "1°", "2"."""
    return "1°" if day == 1 else str(day)


def listed(names: list[str]) -> str:
    """As in "a, b e c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} e {names[-1]}"
