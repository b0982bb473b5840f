"""Gratitude, clarity and relationship of a text, 0 to 1 each, with the words that made them."""
