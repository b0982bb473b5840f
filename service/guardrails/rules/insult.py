"""Contempt for the recipient.

Source: house.
"""

from service.guardrails.rule import listed

find = listed("insult")
