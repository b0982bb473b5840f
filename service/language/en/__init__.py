"""English: its words, its grammar, and how its sentences turn to the recipient."""
