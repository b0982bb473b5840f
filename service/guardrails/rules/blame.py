"""Reproach and complaint: what was wrong with the recipient, said to them.

Source: face-threatening acts, Brown and Levinson (1987); design.md section 7.
"""

from service.guardrails.rule import listed

find = listed("blame")
