"""What is known about Italian: its words, and how a clause about somebody becomes one to them."""
