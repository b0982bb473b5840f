"""Breach, liability or debt admitted in writing.

Source: house.
"""

from service.guardrails.rule import listed

find = listed("legal_admission")
