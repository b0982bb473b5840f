"""What each clause is there for."""
