"""What each clause of a situation is there for: word classes, fitted weights, and the few frames that are certain."""
