"""Who is who in a user's text: what a clause needs to be turned from speaking about somebody to speaking to them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cast:
    """``names`` are the ways the text names the recipient, ``others`` those of third persons.

    ``boss`` names the person for whom an assistant writes (it becomes "I"). ``register`` is ``tu``, ``lei`` or
    ``voi``, None where the language has none. ``plural``: "they" may be the recipient. ``casual``: the user's own
    informal spelling of verbs may stay.
    """

    names: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    boss: tuple[str, ...] = ()
    register: str | None = None
    plural: bool = False
    first_plural: bool = False
    casual: bool = False
