"""Sums of weights bent into 0 to 1."""

import math


def sigmoid(logit: float) -> float:
    """0 to 1; 0.5 at 0."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
