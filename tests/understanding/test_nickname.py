"""What the writer calls a recipient who bears another name."""

import pytest

from service.understanding.people import read_people
