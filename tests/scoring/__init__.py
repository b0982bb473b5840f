"""Scores: what they are made of, and that they tell more from less."""
