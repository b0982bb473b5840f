"""Noun phrases as notes have them, without an article: "mappa dell'irrigazione e un sopralluogo"."""

import re

_DETERMINED = {
    "en": re.compile(
        r"(?:(?:the|an?|our|my|your|his|her|their|its|this|that|these|those|all|any|some|every|each|both|one|two|three|four|"
        r"five|six|seven|eight|nine|ten|more|no|what|whatever|copies|access|help|time|advice|support)\b|\d)",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"(?:(?:il|lo|la|i|gli|le|un|uno|una|del|dello|della|dei|degli|delle|qualche|alcun[ie]|ogni|tutt[oaie]|quest[oaie]|"
        r"quel|quell[oaie]|quei|quegli|quant[oaie]|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|almeno|ciò|copi[ae]|"
        r"mi[oa]|miei|mie|tu[oa]|tuoi|tue|su[oa]|suoi|sue|nostr[oaie]|vostr[oaie])\b|[a-z]{0,4}l'|un'|tutt'|\d)",
        re.IGNORECASE,
    ),
}


# In English a plural needs no article ("maintenance records"), unless it is the first of a list.
_PLURAL = re.compile(
    r"(?:[\w'’-]+ ){0,3}?[\w'’-]*[^\Ws]s(?: (?:of|for|from|to|with|in|on|and|about)\b.*)?$", re.IGNORECASE
)


def is_bare(phrase: str, language: str) -> bool:
    """The phrase lacks the article that a sentence of the language wants."""
    determined = _DETERMINED.get(language)
    if determined is None or determined.match(phrase) is not None:
        return False
    return language != "en" or "," in phrase or _PLURAL.match(phrase) is None
