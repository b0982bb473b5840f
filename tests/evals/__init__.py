"""What tells whether the messages get better."""
