"""Where people meet, behind its preposition: "in saletta", "alla trattoria Da Bepi", "al parco"."""

from typing import Final

from service.language.cast import Cast
from service.language.it.tidying import tidy

_PLACING: Final = frozenset(
    "a ad al alla allo all' ai agli in nel nella nello nell' presso da dal dalla su sul sulla sotto dietro davanti via "
    "piazza".split()
)
_ROOMS: Final = frozenset(
    "sala saletta salone aula stanza ufficio cucina terrazza terrazzo biblioteca sede cortile mensa palestra "
    "laboratorio magazzino redazione chiesa canonica foresteria sacrestia sagrestia veranda giardino".split()
)
_ONLINE: Final = frozenset({"zoom", "teams", "google meet", "meet", "skype", "slack", "discord"})
_CONTRACTED: Final = {"il": "al", "la": "alla", "lo": "allo", "l'": "all'", "i": "ai", "gli": "agli", "le": "alle"}


def at(text: str, cast: Cast) -> str:
    """A place behind its preposition."""
    place = tidy(text, cast)
    first, _, rest = place.partition(" ")
    low = first.lower()
    if place.lower() in _ONLINE:
        return f"su {place[:1].upper()}{place[1:]}"
    if low in _PLACING or low.startswith(("all'", "nell'", "dall'")):
        return place
    if low in _CONTRACTED:
        return f"{_CONTRACTED[low]} {rest}"
    if low.startswith("l'"):
        return f"al{place[0].lower()}{place[1:]}"
    if low in _ROOMS:
        return f"in {place}"
    if first[:1].isupper():
        return f"a {place}"
    return f"all'{place}" if low[:1] in "aeiou" else f"alla {place}" if low.endswith(("a", "ia")) else f"al {place}"
