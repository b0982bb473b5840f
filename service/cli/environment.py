"""The settings, as the environment and the command line give them."""

from pydantic import ValidationError

from service.cli.refused import Refused
from service.settings import PREFIX, Settings


def read_settings(**typed: str | None) -> Settings:
    """The settings; what was typed goes before the environment, None is not typed.

    Raises:
        Refused: a setting holds what it must not; a line each.
    """
    try:
        return Settings(**{name: value for name, value in typed.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_input=False)
        raise Refused(*(f"{PREFIX}{str(one['loc'][0]).upper()}: {one['msg']}" for one in wrong)) from error
