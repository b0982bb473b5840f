"""The JSON that comes in and goes out, and how it maps to the words of the domain."""
