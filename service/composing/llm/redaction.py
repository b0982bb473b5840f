"""Names, addresses and numbers replaced before a text leaves for an endpoint, and put back into what comes home.

Source: OWASP LLM02:2025. A placeholder looks like a name, so that a model writes around it as around one.
"""

import re
from dataclasses import dataclass, field

_PATTERNS = {
    "LINK": re.compile(r"(?:https?://|www\.)[^\s<>()\"']{3,200}"),
    "EMAIL": re.compile(r"(?<![\w@.])[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}"),
    "ACCOUNT": re.compile(
        r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b|(?<!\d)(?:\d[ -]?){13,19}(?!\d)"
    ),
    "PHONE": re.compile(r"(?<![\w+.])\+?\d(?:[ ./-]?\d){7,13}(?!\w)"),
    "ADDRESS": re.compile(
        r"(?:\b(?:via|viale|piazza|corso|largo|vicolo) (?:[A-ZÀ-Ý][\w'’]+ ?){1,3},? ?\d{1,4}\b"
        r"|\b\d{1,4} (?:[A-Z][\w'’]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|square|drive|place|court)\b)",
        re.IGNORECASE,
    ),
}
_AMOUNT = re.compile(r"[€$£] ?\d[\d.,]*|\d[\d.,]* ?(?:€|\$|£|eur\b|euro\b|usd\b|gbp\b)", re.IGNORECASE)
# As they come home from a model: in another case, or escaped as in Markdown.
_PLACEHOLDER = re.compile(r"\b(LINK|EMAIL|ACCOUNT|PHONE|ADDRESS|AMOUNT|PERSON|FIRM)\\?_(\d+)\b", re.IGNORECASE)


@dataclass(slots=True)
class Redaction:
    """What stands for what, in one request; the same words always get the same placeholder.

    Full names and firms are hidden; first names and amounts only where ``strict``; what has the shape of an address, a
    link or a number unless ``patterns`` is off.
    """

    people: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    strict: bool = False
    patterns: bool = True
    hidden: dict[str, str] = field(default_factory=dict, init=False)

    def hide(self, text: str) -> str:
        """The text with placeholders."""
        for kind, pattern in _PATTERNS.items() if self.patterns else ():
            text = self._replaced(kind, pattern, text)
        if self.strict:
            text = self._replaced("AMOUNT", _AMOUNT, text)
        whole = [name for name in self.people if self.strict or " " in name]
        for kind, names in (("FIRM", self.firms), ("PERSON", whole)):
            for name in sorted(names, key=len, reverse=True):
                text = self._replaced(kind, re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), text)
        return text

    def _replaced(self, kind: str, pattern: re.Pattern[str], text: str) -> str:
        return pattern.sub(lambda found: self._placeholder(kind, found.group()), text)

    def restore(self, text: str) -> str:
        """The text with the words back in their places; a placeholder that stands for nothing stays one."""
        return _PLACEHOLDER.sub(lambda found: self._hidden_by(f"{found[1].upper()}_{found[2]}"), text)

    def _hidden_by(self, placeholder: str) -> str:
        return self.hidden.get(placeholder, placeholder)

    def _placeholder(self, kind: str, words: str) -> str:
        for placeholder, known in self.hidden.items():
            if known == words:
                return placeholder
        placeholder = f"{kind}_{sum(one.startswith(kind) for one in self.hidden) + 1}"
        self.hidden[placeholder] = words
        return placeholder
