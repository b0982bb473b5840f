"""The composer that needs no network: facts turned to the recipient, and the best fitting phrases around them."""
