"""Fits the weights of the scores, and measures how well they agree with people."""
