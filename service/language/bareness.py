"""Noun phrases as notes have them, without an article: "mappa dell'irrigazione e un sopralluogo"."""

import re

# In Italian such a phrase cannot be the object of a sentence; in English it may pass for a plural.
_DETERMINED = {
    "it": re.compile(
        r"(?:(?:il|lo|la|i|gli|le|un|uno|una|del|dello|della|dei|degli|delle|qualche|alcun[ie]|ogni|tutt[oaie]|quest[oaie]|"
        r"quel|quell[oaie]|quei|quegli|quant[oaie]|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|almeno|ciò|copi[ae]|"
        r"mi[oa]|miei|mie|tu[oa]|tuoi|tue|su[oa]|suoi|sue|nostr[oaie]|vostr[oaie])\b|[a-z]{0,4}l'|un'|tutt'|\d)",
        re.IGNORECASE,
    )
}


def is_bare(phrase: str, language: str) -> bool:
    """The phrase lacks the article that a sentence of the language wants."""
    determined = _DETERMINED.get(language)
    return determined is not None and determined.match(phrase) is None
