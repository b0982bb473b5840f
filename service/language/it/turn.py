"""A clause about the recipient, turned to speak to them: the four forms a phrase of the phrase bank may hold.

Every form is None where it is not certain who is meant or how it would agree.
"""

from service.language.it.introduction import to_person
from service.language.it.noun import noun
from service.language.it.request import request
from service.language.it.said import said
from service.language.it.thanks import thanks
from service.language.it.tidying import tidy
from service.language.it.venue import at

__all__ = ["at", "noun", "request", "said", "thanks", "tidy", "to_person"]
