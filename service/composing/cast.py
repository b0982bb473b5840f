"""Who is who, for turning the words of one brief."""

from service.domain.brief import Brief
from service.domain.preferences import Formality
from service.language.cast import Cast


def cast_of(brief: Brief) -> Cast:
    """The cast of a brief's texts."""
    return Cast(
        names=brief.aliases,
        others=brief.others,
        boss=brief.boss,
        register=brief.voice.register,
        plural=brief.several,
        casual=brief.voice.formality is Formality.CASUAL,
    )
