"""What the writer calls a recipient who bears another name: "I call him Teo", "(call her Linh)", "per tutti Gegè"."""

import re

_NICKNAME = re.compile(
    r"\b(?:(?:i|we|everyone|everybody|they all) calls? (?:him|her|them)|call (?:him|her|them)|(?:he|she) goes by"
    r"|(?:la|lo) (?:chiamo|chiamiamo|chiamano tutti)|per tutti(?: è)?|chiamal[ao]|dett[oa])"
    r"[ ,\"'“«]{1,2}(?P<name>(?-i:[A-ZÀ-Ý])[\w'’-]{1,15})",
    re.IGNORECASE,
)


def nickname_in(text: str) -> str | None:
    """The nickname, None where the text tells none."""
    found = _NICKNAME.search(text)
    return found.group("name") if found else None
