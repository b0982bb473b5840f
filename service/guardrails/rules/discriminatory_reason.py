"""Who somebody is, given as a reason: origin, belief, age, sex, health, family, orientation.

Source: Charter of Fundamental Rights of the EU, article 21.
"""

from service.guardrails.rule import listed

find = listed("discriminatory_reason")
