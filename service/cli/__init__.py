"""The command line: ``commiato serve`` and ``commiato write``."""

from service.cli.command import main

__all__ = ["main"]
