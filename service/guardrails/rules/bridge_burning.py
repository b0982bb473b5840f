"""Every tie cut, the door shut.

Source: The Muse: leave the bridge standing.
"""

from service.guardrails.rule import listed

find = listed("bridge_burning")
