"""English numbers, ordinals and names of days as times need them."""

from service.language.times.lexicon import Lexicon, lexicon
from service.language.times.scanning import scan

_ORDINAL_SUFFIX = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def own_lexicon() -> Lexicon:
    """The words and tables of this language."""
    known = lexicon("en")
    if known is None:
        raise LookupError("the times of English are missing")
    return known


def number_word(number: int, *, figures: bool = False) -> str:
    """In words up to ten, or where the user wrote words; else in figures."""
    table = own_lexicon().table
    if (figures and number > 10) or number > 99:
        return str(number)
    if number <= 20:
        return str(table["numbers"][number])
    tens, rest = divmod(number, 10)
    return f"{table['tens'][tens - 2]}-{table['numbers'][rest]}" if rest else str(table["tens"][tens - 2])


def nth_word(nth: int) -> str:
    """As in "first", "last", "sixth"."""
    ordinals = own_lexicon().table["ordinals"]
    return "last" if nth < 0 else str(ordinals[nth]) if nth < len(ordinals) else ordinal_word(nth)


def ordinal_word(day: int) -> str:
    """As in "1st"."""
    return f"{day}{_ORDINAL_SUFFIX.get(day, 'th')}"


def listed(names: list[str]) -> str:
    """As in "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def tidy_time(typed: str) -> str:
    """The user's own date or clock time: names written out and capitalised, no stops after what was cut short."""
    known = own_lexicon()
    pieces: list[str] = []
    for piece in scan(typed, known).tokens:
        letter, value = known.words.get(piece, ("", ""))
        if letter in {"M", "m"}:
            pieces.append(known.table["months"][value])
        elif letter in {"W", "v"}:
            pieces.append(known.table["weekdays"][value])
        elif letter == "z":
            pieces.append(str(value))
        elif piece != ".":
            pieces.append(" " if piece.isspace() else piece)
    words = "".join(pieces).strip(" ,")
    bare = words.removeprefix("the ")
    return (
        bare
        if bare[:2].strip().isdigit() and not any(suffix in bare[:5] for suffix in ("st", "nd", "rd", "th"))
        else words
    )
