"""The kinds of text a body may hold; lengths are code points."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

Text = Annotated[str, StringConstraints(min_length=1, max_length=8000)]
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]{1,40}$")]


def is_blank(text: str | None) -> bool:
    """Whether a reader would see nothing: None, spaces, control and zero-width characters only."""
    return text is None or not any(sign.isprintable() and not sign.isspace() for sign in text)


def one_line(text: str) -> str | None:
    """A name on one line; None where there is nothing to see."""
    return None if is_blank(text) else " ".join(text.split())


def visible(text: str) -> str:
    """The text, if it shows anything."""
    if is_blank(text):
        raise PydanticCustomError("blank", "blank")
    return text


def listed(value: Any) -> Any:
    """One text is a list of one."""
    return [value] if isinstance(value, str) else value


OneLine = Annotated[str, StringConstraints(max_length=200), AfterValidator(one_line)]
FactText = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(visible)]
FactList = Annotated[list[FactText], Field(max_length=20)]
FactTexts = Annotated[FactList, BeforeValidator(listed, json_schema_input_type=FactText | FactList)]


def folded(tag: str) -> str:
    """The language of a BCP 47 tag: "en" of "en-GB"."""
    return tag.replace("_", "-").partition("-")[0].strip().lower()
