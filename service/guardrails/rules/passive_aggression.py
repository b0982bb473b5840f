"""Sarcasm and digs that smile.

Source: house.
"""

from service.guardrails.rule import listed

find = listed("passive_aggression")
