"""What a text must not say, and how that is found: one rule a file, the policy in the catalogue."""
