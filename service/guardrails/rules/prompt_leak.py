"""Instructions to the writer that stand in the message.

Source: OWASP LLM07:2025.
"""

from service.guardrails.rule import listed

find = listed("prompt_leak")
