"""What a command line may be refused for."""


class Refused(Exception):
    """The command line or the environment asks for what cannot be; each line says what, and how to mend it."""

    def __init__(self, *lines: str) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines
