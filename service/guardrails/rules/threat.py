"""Harm held out: lawyers, reputation, retaliation.

Source: house.
"""

from service.guardrails.rule import listed

find = listed("threat")
