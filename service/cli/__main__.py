"""``python -m service.cli`` is the same as ``commiato``."""

import sys

from service.cli.command import main

if __name__ == "__main__":
    sys.exit(main())
