"""Who is who: the recipient, the sender, and everybody else whom a situation names."""

from service.understanding.people.reading import People, read_people

__all__ = ["People", "read_people"]
